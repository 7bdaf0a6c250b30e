import { maxColumns, maxRows } from "../grid/area";
import { draftRow, rowToChange, type Draft, type DraftRow } from "./draft";
import type { Refusal } from "./refusal";
import type { RowLook, Step } from "./step";
import type { WorkbookDraft } from "./workbookDraft";

type RowStep = Extract<Step, { kind: "insert-rows" | "delete-rows" }>;

export function insertRows(workbook: WorkbookDraft, draft: Draft, step: RowStep): Refusal | undefined {
  const { sheet, row, looks } = step;
  const last = draft.rows.lastIndex();
  const isPushedOut = row <= last && last + looks.length >= maxRows;
  if (isPushedOut || row + looks.length > maxRows) return { refused: "limit", sheet, at: { row, column: 0 } };
  const models = new Map<number | null, DraftRow>();
  const rows = looks.map((look, i) => {
    const model = models.get(look.like) ?? rowLike(draft, look);
    models.set(look.like, model);
    return blankLike(model, row + i, look);
  });
  draft.rows.insert(row, looks.length, rows);
  draft.merges.insertRows(row, looks.length);
  workbook.editRows(sheet, { kind: "insert", row, count: looks.length });
  return undefined;
}

/** A blank row with the formats of another; a row that takes after an inserted one takes after the same. */
function rowLike(draft: Draft, look: RowLook): DraftRow {
  if (look.like === null) return draftRow(-1, null, look);
  const model = rowToChange(draft, look.like);
  const made = draftRow(-1, null, { ...look, like: model.look ? model.look.like : model.origin });
  const formats = new Map(model.blankFormats);
  for (const { column, format } of model.cells) if (format !== "General") formats.set(column, format);
  if (formats.size > 0) made.blankFormats = formats;
  made.formatted = model.formatted;
  return made;
}

function blankLike({ look, blankFormats, formatted }: DraftRow, index: number, { fit }: RowLook): DraftRow {
  const row = draftRow(index, null, { like: look!.like, fit });
  if (blankFormats.size > 0) row.blankFormats = new Map(blankFormats);
  if (formatted.size > 0) row.formatted = new Map(formatted);
  return row;
}

export function deleteRows(workbook: WorkbookDraft, draft: Draft, step: RowStep): Refusal | undefined {
  const { sheet, row, looks } = step;
  const last = row + looks.length - 1;
  for (const { index, cells } of draft.rows.between(row, last)) {
    if (cells.length > 0) return { refused: "not-blank", sheet, at: { row: index, column: cells[0]!.column } };
  }
  const within = (edge: number) => row <= edge && edge <= last;
  const merge = draft.merges
    .overlapping({ top: row, left: 0, bottom: last, right: maxColumns })
    .find(({ top, bottom }) => within(top) || within(bottom));
  if (merge) return { refused: "not-blank", sheet, at: { row: merge.top, column: merge.left } };
  draft.rows.remove(row, looks.length);
  draft.merges.deleteRows(row, looks.length);
  workbook.editRows(sheet, { kind: "delete", row, count: looks.length });
  return undefined;
}
