import { format as spreadsheetFormat } from "ssf";
import { isDateFormat } from "../../grid/numberFormat";
import { toThaiDigits } from "../../text/digits";
import { thaiMonths } from "../../text/thaiMonths";

const shortMonths = "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.".split(" ");
const days = "อาทิตย์ จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์".split(" ");
const shortDays = "อา. จ. อ. พ. พฤ. ศ. ส.".split(" ");

/** What a format says beyond its digits: `[$-D07041E]` asks for Thai digits (0D), the Buddhist year (07), Thai names (041E). */
interface Manner {
  readonly thaiDigits: boolean;
  readonly buddhistYear: boolean;
  readonly thaiNames: boolean;
}

const thaiLetters: Readonly<Record<string, string>> = { ว: "d", ด: "m", ป: "y", ช: "h", น: "m", ท: "s" };

/**
 * A number as Excel shows it in this format. Thai digits, Thai month names and years of the Buddhist Era are made
 * here; all else is left to SheetJS's formatter. A format that it does not know shows the plain number.
 *
 *   1234.5, "#,##0.00"          → "1,234.50"
 *   0, '#,##0;-#,##0;"-"'       → "-"
 *   1234, "t#,##0"              → "๑,๒๓๔"
 *   45931, "[$-D07041E]d mmm yyyy" → "๑ ต.ค. ๒๕๖๘"
 */
export function numberText(value: number, code: string, date1904 = false): string {
  const { plain, manner } = mannerOf(code);
  let text: string;
  try {
    text = spreadsheetFormat(isDateFormat(plain) ? dateFormat(plain, value, manner, date1904) : plain, value, {
      date1904,
    });
  } catch {
    text = String(value);
  }
  return manner.thaiDigits ? toThaiDigits(text) : text;
}

/** Excel's General, as a person would type it. */
export const plainNumber = (value: number): string => spreadsheetFormat("General", value);

/** Quoted texts, escaped letters and brackets are kept whole: what looks like a code inside them is none. */
const tokens = /"[^"]*"|\\.|\[[^\]]*\]|[bByY]{2,4}|[mM]{3,5}|[dD]{3,4}|[วดปชนท]+|t(?=[0#?])|./g;

function mannerOf(code: string): { plain: string; manner: Manner } {
  const manner = { thaiDigits: false, buddhistYear: false, thaiNames: false };
  const plain = code.replace(tokens, (token) => {
    const locale = /^\[\$([^-\]]*)-([0-9A-Fa-f]+)\]$/.exec(token);
    if (locale) {
      const id = parseInt(locale[2]!, 16);
      manner.thaiDigits ||= id >>> 24 === 0x0d;
      manner.buddhistYear ||= ((id >>> 16) & 0xff) === 7;
      manner.thaiNames ||= (id & 0xffff) === 0x041e;
      return locale[1] === "" ? "" : `"${locale[1]}"`;
    }
    if (token === "t") {
      manner.thaiDigits = true;
      return "";
    }
    if (/^\[?[วดปชนท]/.test(token)) {
      manner.buddhistYear = true;
      manner.thaiNames = true;
      return token.replace(/[วดปชนท]/g, (letter) => thaiLetters[letter]!);
    }
    return token;
  });
  return { plain, manner };
}

/** Names and years that the formatter would write otherwise are put in as quoted text. */
function dateFormat(code: string, value: number, manner: Manner, date1904: boolean): string {
  const part = (mask: string) => Number(spreadsheetFormat(mask, value, { date1904 }));
  return code.replace(tokens, (token) => {
    const letter = token[0]!.toLowerCase();
    if (letter === "b" && token.length >= 2) return quoted(yearText(part("yyyy") + 543, token.length));
    if (letter === "y" && token.length >= 2 && manner.buddhistYear) {
      return quoted(yearText(part("yyyy") + 543, token.length));
    }
    if (!manner.thaiNames) return token;
    if (letter === "m" && token.length >= 3) {
      const month = part("m") - 1;
      return quoted(
        token.length === 3 ? shortMonths[month]! : token.length === 4 ? thaiMonths[month]! : thaiMonths[month]![0]!,
      );
    }
    if (letter === "d" && token.length >= 3) {
      const day = (Math.floor(value) + (date1904 ? 1462 : 0) - 1) % 7;
      return quoted(token.length === 3 ? shortDays[day]! : days[day]!);
    }
    return token;
  });
}

const quoted = (text: string): string => `"${text}"`;
const yearText = (year: number, letters: number): string => (letters === 2 ? String(year).slice(-2) : String(year));
