import { maxColumns } from "../grid/area";
import { emptyGrid } from "../grid/grid";
import type { Draft } from "./draft";
import { firstHeld } from "./draftRow";
import type { Refusal } from "./refusal";
import type { Step } from "./step";
import type { WorkbookDraft } from "./workbookDraft";

type SheetStep = Extract<Step, { kind: "insert-sheet" | "delete-sheet" }>;

export function insertSheet(workbook: WorkbookDraft, step: SheetStep): Refusal | undefined {
  const { sheet, visibility, widths } = step;
  if (!isSheetName(sheet)) throw new RangeError(`"${sheet}" cannot be the name of a sheet`);
  if (workbook.hasSheet(sheet)) return { refused: "stale", sheet, at: null };
  const date1904 = [...workbook.sheets.values()].some(({ given }) => given.date1904);
  workbook.insertSheet({ ...emptyGrid(sheet), visibility, date1904 }, { visibility, widths });
  return undefined;
}

/** What Excel admits. */
const isSheetName = (name: string): boolean => /^(?!')[^:\\/?*[\]]{1,31}(?<!')$/.test(name);

/** Like a row, a sheet is deleted only when it holds nothing; and a workbook keeps a sheet that can be seen. */
export function deleteSheet(workbook: WorkbookDraft, draft: Draft, { sheet }: SheetStep): Refusal | undefined {
  for (const row of draft.rows.all()) {
    const column = firstHeld(row, 0, maxColumns);
    if (column !== undefined) return { refused: "not-blank", sheet, at: { row: row.index, column } };
  }
  const [merge] = draft.merges.all();
  if (merge) return { refused: "not-blank", sheet, at: { row: merge.top, column: merge.left } };
  const others = [...workbook.sheets].filter(([name]) => name !== sheet);
  if (!others.some(([, { given }]) => given.visibility === "visible")) return { refused: "limit", sheet, at: null };
  workbook.deleteSheet(sheet);
  return undefined;
}
