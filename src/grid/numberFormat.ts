/**
 * What a number format says of the number it shows, recognized from its code as Excel in English writes it
 * (ECMA-376 part 1, 18.8.31), Thai date letters (ว ด ป ช น ท) included.
 *
 *   "d mmm yy", "[$-D00041E]d/m/bbbb", "[h]:mm", "ว/ด/ปปปป"   → a date or time
 *   "#,##0.00", "t#,##0", "[$-D00041E]#,##0", "General", "0E+00", "\"วัน\" 0"  → not
 */
export function isDateFormat(code: string): boolean {
  if (code === "General" || code === "@") return false;
  const known = dates.get(code);
  if (known !== undefined) return known;
  const found =
    /\[(?:h+|m+|s+|[ชนท]+)\]/i.test(code) || sections(code).some((section) => dateLetters.test(bare(section)));
  if (dates.size < remembered) dates.set(code, found);
  return found;
}

/** The sections that show a number that is not negative: the first, and every one where conditions choose between them. */
const sections = (code: string): readonly string[] =>
  code.includes(";") && /\[[<>=]/.test(code) ? code.replace(/"[^"]*"|\\./g, "").split(";") : [code];

/** Thai letters behind a digit are not a date but a word that some program did not quote: "0 บาท". */
const dateLetters = /[dmyhsb]|^[^#0?]*[วดปชนท]/i;

/** Whether the number is shown a hundred times larger, with "%". */
export const isPercentFormat = (code: string): boolean => code.includes("%") && bare(code).includes("%");

/** A workbook has a handful of formats for its many cells. */
const remembered = 1_000;
const dates = new Map<string, boolean>();

/** The first section without what is shown literally, colours, conditions, locales and "General". */
const bare = (code: string): string =>
  code
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[[^\]]*\]/g, "")
    .replace(/General/gi, "")
    .replace(/;.*$/s, "");

/**
 * How many decimals a number format shows; undefined where that is not fixed, or the number is scaled or no plain one.
 *
 *   "#,##0" → 0     "t#,##0.00" → 2     "General", "0.##", "0%", "#,##0,", "d mmm yy" → undefined
 */
export function shownDecimals(code: string): number | undefined {
  const known = decimals.get(code);
  if (known !== undefined || decimals.has(code)) return known;
  const plain = isDateFormat(code) ? undefined : /^[^0#?]*[0#?,]*[0?](?:\.(0+))?[^0#?,.%E/]*$/i.exec(bare(code));
  const found = plain ? (plain[1]?.length ?? 0) : undefined;
  if (decimals.size < remembered) decimals.set(code, found);
  return found;
}

const decimals = new Map<string, number | undefined>();
