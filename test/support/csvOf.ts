import { isError } from "../../src/grid/cell";
import { cellAt, type Grid } from "../../src/grid/grid";

/** A sheet as a program exports it as text. */
export function csvOf(grid: Grid, separator = ","): string {
  const last = Math.max(...grid.rows.map(({ index }) => index));
  const width = Math.max(...grid.rows.flatMap(({ cells }) => cells.map(({ column }) => column + 1)));
  const field = (row: number, column: number): string => {
    const value = cellAt(grid, { row, column })?.value ?? "";
    const text = isError(value) ? value.error : String(value);
    return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return Array.from({ length: last + 1 }, (_, row) =>
    Array.from({ length: width }, (_, column) => field(row, column)).join(separator),
  )
    .map((line) => `${line}\r\n`)
    .join("");
}
