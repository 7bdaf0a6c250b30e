import { columnName, maxColumns } from "../../grid/area";
import type { Requests } from "./requests";
import type { FormatRun, StructureStep } from "./structure";

/** What one operation on a range takes as JSON, its path included. */
export const operationBytes = 400;

type RowStep = Extract<StructureStep, { kind: "insert-rows" | "delete-rows" }>;
type InsertStep = Extract<StructureStep, { kind: "insert-rows" }>;
type SheetStep = Extract<StructureStep, { kind: "insert-sheet" | "delete-sheet" }>;

export function writeRows(requests: Requests, sheetOf: () => Excel.Worksheet, step: RowStep): Promise<void> {
  const { row, count } = step;
  if (step.kind === "delete-rows") {
    return requests.add(operationBytes, () => cellsOf(sheetOf(), row, count).delete("Up"));
  }
  return requests.add(operationBytes, () => cellsOf(sheetOf(), row, count).insert("Down").untrack());
}

/** How rows just inserted look. Doing it twice does no harm, as long as no rows have come or gone since. */
export function formatInserted(requests: Requests, sheetOf: () => Excel.Worksheet, step: InsertStep): Promise<void> {
  const operations = step.formats.reduce((sum, { columns, unmerge }) => sum + 2 * columns.length + unmerge.length, 1);
  return requests.add(operationBytes * operations, () => {
    const sheet = sheetOf();
    // A row inserted among hidden ones would be hidden with them.
    cellsOf(sheet, step.row, step.count).rowHidden = false;
    for (const run of step.formats) formatRows(sheet, step.row + run.at, run);
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

/** A new sheet comes last. */
export const writeSheet = (requests: Requests, sheets: Excel.WorksheetCollection, step: SheetStep): Promise<void> =>
  requests.add(operationBytes, () => {
    if (step.kind === "delete-sheet") sheets.getItem(step.sheet).delete();
    else sheets.add(step.sheet);
  });
