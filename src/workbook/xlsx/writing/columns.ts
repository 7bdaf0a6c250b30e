import { maxColumns } from "../../../grid/area";
import type { XmlScanner } from "../xmlScanner";

/** The style that a column gives to cells that are not written in the file; 0 where it has none. */
export type ColumnStyle = (column: number) => number;

/** A column's width in digits of the workbook's usual font. */
export type ColumnWidth = (column: number) => number;

export interface Columns {
  readonly style: ColumnStyle;
  readonly width: ColumnWidth;
}

/** Excel's width of a column that nothing was said of. */
const usualWidth = 8.43;

export const usualColumns: Columns = { style: () => 0, width: () => usualWidth };

/** Reads the `<cols>` that the scanner has just entered. */
export function readColumns(xml: XmlScanner): Columns {
  const runs: { first: number; last: number; style: number; width: number }[] = [];
  while (xml.next()) {
    let [first, last, style, width] = [0, maxColumns, 0, usualWidth];
    while (xml.attribute()) {
      if (xml.attributeIs("min")) first = xml.attributeInteger() - 1;
      else if (xml.attributeIs("max")) last = xml.attributeInteger() - 1;
      else if (xml.attributeIs("style")) style = xml.attributeInteger();
      else if (xml.attributeIs("width")) width = xml.attributeNumber();
    }
    xml.skip();
    runs.push({ first, last, style, width });
  }
  const runOf = (column: number) => {
    for (const run of runs) if (run.first <= column && column <= run.last) return run;
    return undefined;
  };
  return { style: (column) => runOf(column)?.style ?? 0, width: (column) => runOf(column)?.width ?? usualWidth };
}
