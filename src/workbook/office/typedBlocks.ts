import type { DraftRow } from "../../change/draft";
import type { WorkbookDraft } from "../../change/workbookDraft";
import { shiftFormula } from "../../grid/shiftFormula";
import { typedFor, type Typed } from "./typed";

export interface TypedBlock {
  readonly row: number;
  readonly column: number;
  /** Row by row, all equally long. */
  readonly typed: readonly (readonly Typed[])[];
}

/** Rows that follow one another are one block; cells between those written are left as they are. */
export function typedBlocks(workbook: WorkbookDraft, sheet: string, rows: readonly DraftRow[]): TypedBlock[] {
  const blocks: TypedBlock[] = [];
  let run: DraftRow[] = [];
  const close = () => {
    if (run.length === 0) return;
    const columns = run.flatMap(({ written }) => [...(written?.keys() ?? [])]);
    const left = columns.reduce((a, b) => Math.min(a, b));
    const right = columns.reduce((a, b) => Math.max(a, b));
    const typed = run.map((row) => typedRow(workbook, sheet, row, left, right));
    blocks.push({ row: run[0]!.index, column: left, typed });
    run = [];
  };
  for (const row of rows) {
    if (row.written.size === 0) continue;
    if (run.at(-1)?.index !== row.index - 1) close();
    run.push(row);
  }
  close();
  return blocks;
}

function typedRow(workbook: WorkbookDraft, sheet: string, row: DraftRow, left: number, right: number): Typed[] {
  const typed = Array<Typed>(right - left + 1).fill(null);
  for (const [column, content] of row.written) {
    const moved =
      content !== null && "formula" in content
        ? { formula: shiftFormula(content.formula, sheet, workbook.movesSince(row.writtenAt.get(column) ?? 0)) }
        : content;
    typed[column - left] = typedFor(moved);
  }
  return typed;
}
