import { maxColumns, maxRows } from "../grid/area";
import type { Cell } from "../grid/cell";
import { rowToChange, type Draft } from "./draft";
import { draftRow, firstHeld, type DraftRow } from "./draftRow";
import type { Refusal } from "./refusal";
import type { Step } from "./step";
import type { WorkbookDraft } from "./workbookDraft";

type RowStep = Extract<Step, { kind: "insert-rows" | "delete-rows" }>;

export function insertRows(workbook: WorkbookDraft, draft: Draft, step: RowStep): Refusal | undefined {
  const { sheet, row, looks } = step;
  const last = draft.rows.lastIndex();
  const isPushedOut = row <= last && last + looks.length >= maxRows;
  if (isPushedOut || row + looks.length > maxRows) return { refused: "limit", sheet, at: { row, column: 0 } };
  const models = new Map<number | null, RowKind>();
  const rows = looks.map(({ like, fit }, i) => {
    const kind = models.get(like) ?? kindOf(draft, like);
    models.set(like, kind);
    return draftRow(row + i, null, { like: kind.like, fit }, null, kind.blankFormats, kind.formatted);
  });
  draft.rows.insert(row, looks.length, rows);
  draft.merges.insertRows(row, looks.length);
  workbook.editRows(sheet, { kind: "insert", row, count: looks.length });
  return undefined;
}

/** What rows inserted like another have in common. */
interface RowKind {
  /** The row of the sheet as given that they take after: an inserted one is taken for that which it takes after itself. */
  readonly like: number | null;
  readonly blankFormats?: ReadonlyMap<number, string>;
  readonly formatted?: ReadonlyMap<number, string>;
}

function kindOf(draft: Draft, like: number | null): RowKind {
  if (like === null) return { like };
  const model = rowToChange(draft, like);
  return {
    like: model.look ? model.look.like : model.origin,
    blankFormats: formatsGiven(model),
    formatted: model.formatted,
  };
}

function formatsGiven({ given, blankFormats }: DraftRow): ReadonlyMap<number, string> {
  const cells = given?.cells.filter(({ format }) => format !== "General") ?? [];
  return cells.length === 0 ? blankFormats : new Map([...blankFormats, ...cells.map(formatAt)]);
}

const formatAt = ({ column, format }: Cell): [number, string] => [column, format];

export function deleteRows(workbook: WorkbookDraft, draft: Draft, step: RowStep): Refusal | undefined {
  const { sheet, row, looks } = step;
  const last = row + looks.length - 1;
  for (const blank of draft.rows.between(row, last)) {
    const column = firstHeld(blank, 0, maxColumns);
    if (column !== undefined) return { refused: "not-blank", sheet, at: { row: blank.index, column } };
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
