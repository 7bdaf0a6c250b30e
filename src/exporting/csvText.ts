import { bahtDecimal } from "./decimal";
import { satangSuffix, type ExportColumn, type ExportTable, type ExportValue } from "./exportTable";

/** Excel takes a text file for UTF-8 only where it begins with this. */
export const byteOrderMark = "\ufeff";

/** A column of the CSV: the one of an amount has another beside it, in satang, which no reader rounds. */
export interface CsvColumn {
  readonly name: string;
  readonly of: ExportColumn;
  readonly isSatang: boolean;
}

export const csvColumns = ({ columns }: ExportTable): CsvColumn[] =>
  columns.flatMap((of) => [
    { name: of.name, of, isSatang: false },
    ...(of.type === "amount" ? [{ name: of.name + satangSuffix, of, isSatang: true }] : []),
  ]);

export const csvHeader = (table: ExportTable): string =>
  `${byteOrderMark}${csvColumns(table)
    .map(({ name }) => field(name))
    .join(",")}\r\n`;

/** Rows of a table as lines of CSV, each with its end. */
export function csvLines({ columns }: ExportTable, rows: readonly (readonly ExportValue[])[]): string {
  let lines = "";
  for (const row of rows) {
    for (let at = 0; at < columns.length; at++) {
      const value = row[at]!;
      if (at > 0) lines += ",";
      if (columns[at]!.type === "amount") {
        lines += value === null ? "," : `${bahtDecimal(value as number)},${value}`;
      } else if (typeof value === "string") lines += field(harmless(value));
      else if (value !== null) lines += String(value);
    }
    lines += "\r\n";
  }
  return lines;
}

/** What a spreadsheet may take for a formula, with any apostrophes that were put before it. */
const startsFormula = /^'*(?:[=+@\t\r\n＝＋－＠]|-(?!$))/;
/** Such a text as it is written, for the engines' regular expressions. */
export const guardedPattern = "^'+([=+@\\t\\r\\n＝＋－＠]|-(?s:.))";

/** A text that no spreadsheet takes for a formula: an apostrophe before it, which loading takes away again. */
const harmless = (text: string): string => (startsFormula.test(text) ? `'${text}` : text);

/** Quoted where it would be read as something else without: apostrophes quote in some engines, and \N alone is nothing in others. */
const field = (text: string): string =>
  /[",'\\\s]/.test(text) || text === "" ? `"${text.replaceAll('"', '""')}"` : text;
