import type { RowVisibility } from "../../../change/hiddenRows";
import { inSpans } from "../../../grid/area";
import type { RowMoves } from "../../../grid/rowMoves";
import { leastHeight } from "../scanRows";
import { XmlScanner } from "../xmlScanner";
import { Splices } from "./splices";

/**
 * The sheet's part with these rows shown and hidden; where any are shown, the criteria of its filter are removed. `moves`:
 * how its rows will move when the change is written.
 */
export function withVisibility(
  bytes: Uint8Array,
  { shown, hidden }: RowVisibility,
  moves: RowMoves | undefined,
): Uint8Array {
  const isHidden = (row: number): boolean => {
    const now = moves ? moves.kept({ first: row, last: row })[0]?.first : row;
    return now !== undefined && inSpans(hidden, now);
  };
  const splices = new Splices();
  const xml = new XmlScanner(bytes);
  xml.open("worksheet");
  while (xml.next()) {
    if (xml.is("sheetData")) markRows(xml, splices, (row) => inSpans(shown, row), isHidden);
    else if (xml.is("autoFilter") && shown.length > 0) clearCriteria(xml, splices);
    else if (xml.is("sheetPr") && shown.length > 0) dropAttributes(xml, splices, ["filterMode"]);
    else xml.skip();
  }
  return splices.apply(bytes);
}

/** A table's part with the criteria of its filter removed. */
export function withoutCriteria(bytes: Uint8Array): Uint8Array {
  const splices = new Splices();
  const xml = new XmlScanner(bytes);
  xml.open("table");
  while (xml.next()) {
    if (xml.is("autoFilter")) clearCriteria(xml, splices);
    else xml.skip();
  }
  return splices.apply(bytes);
}

function markRows(
  xml: XmlScanner,
  splices: Splices,
  isShown: (row: number) => boolean,
  isHidden: (row: number) => boolean,
): void {
  let row = -1;
  while (xml.next()) {
    row++;
    let end = xml.elementStart + 1 + xml.prefix().length + "row".length;
    const marks: { from: number; to: number }[] = [];
    while (xml.attribute()) {
      if (xml.attributeIs("r")) row = xml.attributeInteger() - 1;
      const isLow = xml.attributeIs("ht") && xml.attributeNumber() < leastHeight;
      // Including the white space before it, so that showing and hiding a row again restores it byte for byte.
      if (isLow || xml.attributeIs("hidden")) marks.push({ from: end, to: xml.valueEndOffset + 1 });
      end = xml.valueEndOffset + 1;
    }
    xml.skip();
    const hides = isHidden(row);
    if (!hides && !isShown(row)) continue;
    for (const { from, to } of marks) splices.replace(from, to, "");
    if (hides) splices.replace(end, end, ' hidden="1"');
  }
}

function clearCriteria(xml: XmlScanner, splices: Splices): void {
  while (xml.next()) {
    const from = xml.elementStart;
    const isCriterion = xml.is("filterColumn");
    xml.skip();
    if (isCriterion) splices.replace(from, xml.offset, "");
  }
}

function dropAttributes(xml: XmlScanner, splices: Splices, names: readonly string[]): void {
  while (xml.attribute()) {
    if (names.some((name) => xml.attributeIs(name))) splices.replace(xml.nameOffset, xml.valueEndOffset + 1, "");
  }
  xml.skip();
}
