import type { XmlScanner } from "../xmlScanner";
import { unescapeControls } from "../xmlText";

/** A row of a sheet's XML and where it is; what precedes it belongs to it. */
export interface SurveyedRow {
  /** 0-based. */
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly hasFormula: boolean;
  /** Whether it says its number itself. */
  readonly isNumbered: boolean;
}

/** Cells that share one formula, which only the first of them spells out. */
export interface SharedGroup {
  /** Without "=". */
  readonly formula: string;
  readonly row: number;
  readonly column: number;
  /** The cells, the first included. */
  readonly members: readonly { readonly row: number; readonly column: number }[];
}

export interface RowSurvey {
  readonly rows: readonly SurveyedRow[];
  readonly groups: ReadonlyMap<number, SharedGroup>;
}

interface OpenGroup extends SharedGroup {
  readonly members: { row: number; column: number }[];
}

/** Finds the rows of the `<sheetData>` that the scanner has just entered, and passes it. */
export function surveyRows(xml: XmlScanner): RowSurvey {
  const rows: SurveyedRow[] = [];
  const groups = new Map<number, OpenGroup>();
  let index = -1;
  for (let from = xml.offset; xml.next(); from = xml.offset) {
    if (!xml.is("row")) {
      xml.skip();
      continue;
    }
    index++;
    let isNumbered = false;
    while (xml.attribute()) {
      if (!xml.attributeIs("r")) continue;
      index = xml.attributeInteger() - 1;
      isNumbered = true;
    }
    const hasFormula = surveyCells(xml, index, groups);
    rows.push({ index, from, to: xml.offset, hasFormula, isNumbered });
  }
  return { rows, groups };
}

/** Whether any cell of the current row has a formula. */
function surveyCells(xml: XmlScanner, row: number, groups: Map<number, OpenGroup>): boolean {
  let hasFormula = false;
  let column = -1;
  while (xml.next()) {
    column++;
    while (xml.attribute()) if (xml.attributeIs("r")) column = xml.attributeColumn(row);
    while (xml.next()) {
      if (xml.is("f")) {
        hasFormula = true;
        surveyFormula(xml, row, column, groups);
      } else {
        xml.skip();
      }
    }
  }
  return hasFormula;
}

function surveyFormula(xml: XmlScanner, row: number, column: number, groups: Map<number, OpenGroup>): void {
  let isShared = false;
  let id = -1;
  while (xml.attribute()) {
    if (xml.attributeIs("t")) isShared = xml.valueIs("shared");
    else if (xml.attributeIs("si")) id = xml.attributeInteger();
  }
  if (!isShared) return xml.skip();
  const formula = unescapeControls(xml.text());
  if (formula !== "") groups.set(id, { formula, row, column, members: [{ row, column }] });
  else groups.get(id)?.members.push({ row, column });
}
