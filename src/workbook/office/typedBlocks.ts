import type { RowChange } from "../../change/rowChanges";
import { typedFor, type Typed } from "./typed";

export interface TypedBlock {
  readonly row: number;
  readonly column: number;
  /** Row by row, all equally long. */
  readonly typed: readonly (readonly Typed[])[];
}

/** Rows that follow one another are one block; cells between those written are left as they are. */
export function typedBlocks(rows: readonly RowChange[]): TypedBlock[] {
  const blocks: TypedBlock[] = [];
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

function blockOf(run: readonly RowChange[]): TypedBlock {
  let left = Infinity;
  let right = 0;
  for (const { contents } of run) {
    for (const column of contents.keys()) {
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  const typed = run.map(({ contents }) => {
    const cells = Array<Typed>(right - left + 1).fill(null);
    for (const [column, content] of contents) cells[column - left] = typedFor(content);
    return cells;
  });
  return { row: run[0]!.index, column: left, typed };
}
