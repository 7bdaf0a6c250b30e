import { maxColumns, maxRows, type Span } from "../grid/area";
import { countWhile } from "../grid/countWhile";
import type { CellComment, Grid } from "../grid/grid";
import type { RowHistory } from "../grid/rowMoves";
import { draftRow, type DraftRow } from "./draftRow";
import { MergeList } from "./mergeList";
import { RowList } from "./rowList";

/** A sheet while steps are applied to it. */
export interface Draft {
  readonly given: Grid;
  /** What an inserted sheet was asked to be; null for one that was given. */
  readonly inserted: { readonly visibility: "visible" | "hidden"; readonly widths: readonly number[] } | null;
  readonly rows: RowList<DraftRow>;
  readonly history: RowHistory;
  readonly merges: MergeList;
  comments: readonly DraftComment[];
  /** Hidden rows as they were after that many edits of its rows. */
  hidden: { readonly spans: readonly Span[]; readonly edits: number };
}

/** A comment of a sheet in work. */
export interface DraftComment {
  readonly comment: CellComment;
  /** How many edits of rows had been made when it was put there; null for one of the sheet as given. */
  readonly put: number | null;
}

export function draftOf(given: Grid, history: RowHistory, inserted: Draft["inserted"] = null): Draft {
  return {
    ...{ given, inserted, rows: new RowList(rowsOf(given)), history, merges: new MergeList(given.merges) },
    comments: (given.comments ?? []).map((comment) => ({ comment, put: null })),
    hidden: { spans: given.hiddenRows, edits: 0 },
  };
}

function rowsOf({ rows, blankFormats }: Grid): DraftRow[] {
  if (!blankFormats || blankFormats.size === 0) return rows.map((row) => draftRow(row.index, row.index, null, row));
  const formats = new Map<number, Map<number, string>>();
  for (const [key, format] of blankFormats) {
    const index = Math.floor(key / maxColumns);
    const known = formats.get(index);
    if (known) known.set(key % maxColumns, format);
    else formats.set(index, new Map([[key % maxColumns, format]]));
  }
  const drafts = rows.map((row) => draftRow(row.index, row.index, null, row, formats.get(row.index)));
  for (const { index } of rows) formats.delete(index);
  for (const [index, own] of formats) drafts.push(draftRow(index, index, null, null, own));
  return drafts.length === rows.length ? drafts : drafts.sort((a, b) => a.index - b.index);
}

/** The row at this index, to be changed: made where nothing is in it. */
export function rowToChange(draft: Draft, index: number): DraftRow {
  const found = draft.rows.at(index);
  if (found) return found;
  const row = draftRow(index, draft.inserted ? null : originOf(draft, index), null);
  draft.rows.put(row);
  return row;
}

/** The row of the sheet as given that is at this index now. Inserted rows are all listed, so it is one that was given. */
function originOf({ history }: Draft, index: number): number {
  if (history.length === 0) return index;
  const moves = history.since(0);
  return Math.max(0, countWhile(maxRows, (row) => moves.start(row) <= index) - 1);
}
