import { columnName, maxColumns } from "../../grid/area";
import type { Requests } from "./requests";
import type { FormatRun, StructureStep } from "./structure";

/** What one operation on a range takes as JSON, its path included. */
export const operationBytes = 600;

type RowStep = Extract<StructureStep, { kind: "insert-rows" | "delete-rows" }>;
type SheetStep = Extract<StructureStep, { kind: "insert-sheet" | "delete-sheet" }>;

export function writeRows(requests: Requests, sheetOf: () => Excel.Worksheet, step: RowStep): Promise<void> {
  const { row, count } = step;
  if (step.kind === "delete-rows") {
    return requests.add(operationBytes, () => cellsOf(sheetOf(), row, count).delete("Up"));
  }
  const operations = step.formats.reduce((sum, { columns, unmerge }) => sum + 2 * columns.length + unmerge.length, 2);
  return requests.add(operationBytes * operations, () => {
    const sheet = sheetOf();
    // A row inserted among hidden ones would be hidden with them.
    cellsOf(sheet, row, count).insert("Down").untrack().rowHidden = false;
    for (const run of step.formats) formatRows(sheet, row + run.at, run);
  });
}

function formatRows(sheet: Excel.Worksheet, row: number, { count, like, columns, unmerge }: FormatRun): void {
  for (const span of columns) {
    const cells = cellsOf(sheet, row, count, span);
    if (like === null) cells.clear("Formats");
    else cells.copyFrom(cellsOf(sheet, like, 1, span), "Formats");
  }
  for (const span of unmerge) cellsOf(sheet, row, count, span).unmerge();
}

/** Whole rows, or their cells in some columns. */
function cellsOf(sheet: Excel.Worksheet, row: number, count: number, { first, last } = allColumns): Excel.Range {
  const whole = first === allColumns.first && last === allColumns.last;
  const [left, right] = whole ? ["", ""] : [columnName(first), columnName(last)];
  return sheet.getRange(`${left}${row + 1}:${right}${row + count}`).untrack();
}

const allColumns = { first: 0, last: maxColumns - 1 };

/** A new sheet comes last; Excel says how wide its columns are in points, the step in characters. */
export function writeSheet(requests: Requests, sheets: Excel.WorksheetCollection, step: SheetStep): Promise<void> {
  if (step.kind === "delete-sheet") return requests.add(operationBytes, () => sheets.getItem(step.sheet).delete());
  return requests.add(operationBytes * (2 + step.widths.length), () => {
    const sheet = sheets.add(step.sheet);
    step.widths.forEach((width, column) => {
      const name = columnName(column);
      sheet.getRange(`${name}:${name}`).untrack().format.columnWidth = pointsOf(width);
    });
    if (step.visibility === "hidden") sheet.visibility = "Hidden";
  });
}

/** Of Calibri 11, whose digits are 7 pixels wide, with 5 pixels for margin and grid line (ECMA-376 part 1, 18.3.1.13). */
const pointsOf = (characters: number): number => Math.trunc(characters * 7 + 5) * 0.75;
