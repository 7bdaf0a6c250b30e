import { maxColumns } from "../../../grid/area";
import type { XmlScanner } from "../xmlScanner";

/** The style that a column gives to cells that are not written in the file; 0 where it has none. */
export type ColumnStyle = (column: number) => number;

/** Reads the `<cols>` that the scanner has just entered. */
export function readColumnStyles(xml: XmlScanner): ColumnStyle {
  const runs: { first: number; last: number; style: number }[] = [];
  while (xml.next()) {
    let [first, last, style] = [0, maxColumns, 0];
    while (xml.attribute()) {
      if (xml.attributeIs("min")) first = xml.attributeInteger() - 1;
      else if (xml.attributeIs("max")) last = xml.attributeInteger() - 1;
      else if (xml.attributeIs("style")) style = xml.attributeInteger();
    }
    xml.skip();
    if (style > 0) runs.push({ first, last, style });
  }
  return (column) => runs.find(({ first, last }) => first <= column && column <= last)?.style ?? 0;
}
