import type { Position } from "../grid/area";
import type { Form } from "../forms/schema";
import { toArabicDigits } from "../text/digits";
import type { Register } from "../forms/register";
import type { Line } from "./line";

/** What the lines above a table say of the whole sheet. */
export interface Titles {
  agency: string | null;
  agencyAt: Position | null;
  fiscalYear: { readonly year: number; readonly at: Position } | null;
}

/** Takes what a line adds to the titles; what an earlier line said stays. */
export function readTitle(line: Line, form: Form, agencies: Register, found: Titles): void {
  const { titles, agencies: register, sender } = form;
  for (const [place, piece] of line.pieces.entries()) {
    const at = { row: line.index, column: piece.column };
    if (!found.fiscalYear) {
      const year = yearIn(piece.text, titles.fiscalYear);
      if (year !== undefined) found.fiscalYear = { year, at };
    }
    if (found.agencyAt || sender === "file") continue;
    const rest = afterLabel(piece.text, titles.agency, isNameIn(form, agencies));
    if (rest === undefined) continue;
    // "หน่วยงาน : …", or the name in the next cell.
    const next = line.pieces[place + 1];
    const name = rest !== "" ? rest : (next?.text ?? "");
    if (name === "") continue;
    // An empty register allows any agency.
    found.agency = register.length === 0 ? name : (agencies.find(name)?.name ?? null);
    found.agencyAt = rest !== "" || !next ? at : { row: line.index, column: next.column };
  }
}

/** The fiscal year (Buddhist Era) that the first of these lines to name one names. */
export function yearOf(lines: readonly Line[], { titles }: Form): number | undefined {
  for (const { pieces } of lines) {
    for (const { text } of pieces) {
      const year = yearIn(text, titles.fiscalYear);
      if (year !== undefined) return year;
    }
  }
  return undefined;
}

/**
 * Whether what follows a label without a colon is a name: the register has it; or, where there is none and nothing but the
 * title says who sends, it is a word of its own.
 */
const isNameIn =
  ({ sender, agencies: { length } }: Form, agencies: Register) =>
  (text: string): boolean => {
    if (length === 0) return sender === "title" && text.startsWith(" ");
    const name = agencies.find(text.trim());
    return name !== undefined && name.how !== "near";
  };

/** "หน่วยงาน : สำนักงาน…" → "สำนักงาน…"; a word that goes on ("หน่วยงานในสังกัด…") is not a label. */
function afterLabel(text: string, labels: readonly string[], isName: (text: string) => boolean): string | undefined {
  for (const label of labels) {
    if (!text.startsWith(label)) continue;
    const rest = text.slice(label.length);
    if (rest === "") return "";
    if (/^ ?[:：]/.test(rest)) return rest.replace(/^ ?[:：] ?/, "");
    if (isName(rest)) return rest.trim();
  }
  return undefined;
}

const commonEraFirst = 1900;
const commonEraLast = 2157;
const betweenEras = 543;

/** "ปีงบประมาณ ๖๕", from here on. Fewer are months, or copies. */
const shortYearFirst = 50;
const centuryOfShort = 2500;

/** The year after "ปีงบประมาณ", Buddhist Era; a Common Era year is turned into it, and ๖๕ into 2565. */
function yearIn(text: string, labels: readonly string[]): number | undefined {
  for (const label of labels) {
    const from = text.indexOf(label);
    if (from < 0) continue;
    const match = /^[ :：]*(?:พ\.? ?ศ\.?|ค\.? ?ศ\.?)? ?([0-9]{4}(?![0-9])|[0-9]{2}(?![0-9.,]))/.exec(
      toArabicDigits(text.slice(from + label.length)),
    );
    if (!match) continue;
    const year = Number(match[1]);
    if (year < 100) {
      if (year < shortYearFirst) continue;
      return centuryOfShort + year;
    }
    return year >= commonEraFirst && year <= commonEraLast ? year + betweenEras : year;
  }
  return undefined;
}
