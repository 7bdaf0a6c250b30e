import { displayWidth, padEnd, padStart, shortened } from "./displayWidth";

/** A table whose first column is words and whose others are numbers. */
export interface TextTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Set off by a line; null: none. */
  readonly foot: readonly string[] | null;
}

const widestWords = 64;
const gap = "  ";

/** The lines of a table, its numbers flush right. */
export function tableLines({ head, rows, foot }: TextTable): string[] {
  const cut = [head, ...rows, ...(foot ? [foot] : [])].map(([words = "", ...numbers]) => [
    shortened(words, widestWords),
    ...numbers,
  ]);
  const widths = head.map((_, column) =>
    cut.reduce((widest, cells) => Math.max(widest, displayWidth(cells[column] ?? "")), 0),
  );
  const line = (cells: readonly string[]): string =>
    widths
      .map((width, column) => (column === 0 ? padEnd : padStart)(cells[column] ?? "", width))
      .join(gap)
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join(gap);
  const lines = cut.map(line);
  if (foot) lines.splice(-1, 0, rule);
  lines.splice(1, 0, rule);
  return lines;
}
