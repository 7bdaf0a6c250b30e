import type { Area } from "../../grid/area";
import type { RowChange } from "../../change/rowChanges";
import { enteredFor, type EnteredCell } from "./entered";

export interface EnteredBlock {
  readonly row: number;
  readonly column: number;
  /** Row by row, all equally long. */
  readonly entered: readonly (readonly EnteredCell[])[];
}

/** Rows that follow one another are one block; cells between those written are left as they are. */
export function enteredBlocks(rows: readonly RowChange[]): EnteredBlock[] {
  const blocks: EnteredBlock[] = [];
  let run: RowChange[] = [];
  const close = () => {
    if (run.length > 0) blocks.push(blockOf(run));
    run = [];
  };
  for (const row of rows) {
    if (row.contents.size === 0) continue;
    if (run.at(-1)?.index !== row.index - 1) close();
    run.push(row);
  }
  close();
  return blocks;
}

function blockOf(run: readonly RowChange[]): EnteredBlock {
  let left = Infinity;
  let right = 0;
  for (const { contents } of run) {
    for (const column of contents.keys()) {
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  const entered = run.map(({ contents }) => {
    const cells = Array<EnteredCell>(right - left + 1).fill(null);
    for (const [column, content] of contents) cells[column - left] = enteredFor(content);
    return cells;
  });
  return { row: run[0]!.index, column: left, entered };
}

export const blockArea = ({ row, column, entered }: EnteredBlock): Area => ({
  top: row,
  left: column,
  bottom: row + entered.length - 1,
  right: column + entered[0]!.length - 1,
});

/** What a block of its own costs to send, against 5 bytes for every cell that is left as it is. */
const fillerCells = 120;

/** A block in which some cells are left as they are, as blocks with few of those. Rows that write nothing part them too. */
export function withoutFiller({ row, column, entered }: EnteredBlock): EnteredBlock[] {
  const left = entered.reduce((least, cells) => {
    const first = cells.findIndex((cell) => cell !== null);
    return first < 0 ? least : Math.min(least, first);
  }, Infinity);
  const blocks: EnteredBlock[] = [];
  /** Rows from `first` to `wide` are written up to `right`; those after it to less, which leaves that many cells over. */
  let open = { first: 0, wide: -1, right: -1, filler: 0 };
  const close = (end: number) => {
    const rows = entered.slice(open.first, end + 1).map((cells) => cells.slice(left, open.right + 1));
    if (open.right >= 0) blocks.push({ row: row + open.first, column: column + left, entered: rows });
    open = { first: end + 1, wide: end, right: -1, filler: 0 };
  };
  for (let i = 0; i < entered.length; i++) {
    const right = lastWritten(entered[i]!);
    if (right > open.right && (right - open.right) * (i - open.first) > fillerCells) close(i - 1);
    if (right >= open.right) open = { first: open.first, wide: i, right, filler: 0 };
    else open.filler += open.right - right;
    if (open.filler > fillerCells) {
      i = open.wide;
      close(open.wide);
    }
  }
  close(entered.length - 1);
  return blocks;
}

function lastWritten(cells: readonly EnteredCell[]): number {
  let last = cells.length - 1;
  while (last >= 0 && cells[last] === null) last--;
  return last;
}
