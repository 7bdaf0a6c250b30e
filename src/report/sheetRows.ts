import type { Content, Step } from "../change/step";
import type { Area } from "../grid/area";
import type { Measured } from "../issues/words";
import { bahtFromSatang, type Satang } from "../plan/satang";
import { plainText } from "./plainText";
import { wrapped } from "./wrapped";

/**
 * What a line of a report sheet is. A change to a workbook sets number formats and no fonts, and those can do more than
 * numbers: colour a text, set it flush right (`* @` fills with blanks before it) or apart from the column before.
 */
export type LineStyle = "title" | "head" | "plain" | "error" | "amounts";

export interface SheetRow {
  readonly kind: LineStyle;
  readonly cells: readonly Content[];
}

const amount = "#,##0.00;-#,##0.00;0.00";
const difference = '[Red]#,##0.00;[Red]-#,##0.00;"–"';

/** Formats of the columns: cell and words, two figures, their difference, the result. */
const formats: Readonly<Record<LineStyle, readonly [string, string, string, string]>> = {
  title: ["[Blue]@", "[Blue]@", "[Blue]@", "[Blue]@"],
  head: ["[Blue]@", "[Blue]* @", "[Blue]* @", '[Blue]"  "@'],
  plain: ["General", amount, difference, '"  "@'],
  error: ["General", amount, difference, '[Red]"  "@'],
  amounts: ["General", amount, amount, '"  "@'],
};
const columns: readonly (readonly [left: number, right: number])[] = [
  [0, 1],
  [2, 3],
  [4, 4],
  [5, 5],
];

/** The steps that give new rows their formats, from the sheet's first row on; runs of one kind together. */
export function formatSteps(sheet: string, rows: readonly SheetRow[]): Step[] {
  const steps: Step[] = [];
  for (let top = 0; top < rows.length;) {
    let bottom = top;
    while (rows[bottom + 1]?.kind === rows[top]!.kind) bottom += 1;
    columns.forEach(([left, right], i) => {
      const after = formats[rows[top]!.kind][i]!;
      const area: Area = { top, left, bottom, right };
      if (after !== "General") steps.push({ kind: "set-formats", sheet, area, before: "General", after });
    });
    top = bottom + 1;
  }
  return steps;
}

/** Letters of Thai are narrower than the digits that a width counts. */
const wordsWidth = 84;

export const text = (words: string): Content => (words === "" ? null : { text: plainText(words) });
export const number = (value: number | null | undefined, unit: Measured): Content =>
  value === null || value === undefined ? null : { number: inUnit(value, unit) };
export const inUnit = (value: number, unit: Measured): number =>
  unit === "satang" ? bahtFromSatang(value as Satang) : value;

/** A row of words, from the first column on. */
export const line = (kind: LineStyle, ...words: readonly string[]): SheetRow => ({ kind, cells: words.map(text) });
export const blank: SheetRow = { kind: "plain", cells: [] };

/** A row whose words may need more lines than one: those follow below it. */
export function withWords(
  kind: LineStyle,
  place: string,
  words: readonly string[],
  rest: readonly Content[],
): SheetRow[] {
  const [first = "", ...more] = words.flatMap((one) => wrapped(one, wordsWidth));
  return [
    { kind, cells: [text(place), text(first), ...rest] },
    ...more.map((one): SheetRow => ({ kind, cells: [null, text(one)] })),
  ];
}
