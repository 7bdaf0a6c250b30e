import { inArea } from "../../src/grid/area";
import { isError } from "../../src/grid/cell";
import { cellAt, type Grid } from "../../src/grid/grid";

/** A sheet as a table of a web page, each number in full beside what is shown of it, as Excel and LibreOffice copy it. */
export function htmlOf(
  grid: Grid,
  shownOf: (value: number) => string = (value) => value.toLocaleString("en-US"),
): string {
  const last = Math.max(...grid.rows.map(({ index }) => index));
  const width = Math.max(
    ...grid.rows.flatMap(({ cells }) => cells.map(({ column }) => column + 1)),
    ...grid.merges.map(({ right }) => right + 1),
  );
  const cell = (row: number, column: number): string => {
    const merge = grid.merges.find((area) => inArea(area, { row, column }));
    if (merge && (merge.top !== row || merge.left !== column)) return "";
    const value = cellAt(grid, { row, column })?.value ?? "";
    const text = isError(value) ? value.error : typeof value === "number" ? shownOf(value) : String(value);
    const spans = merge ? ` colspan=${merge.right - merge.left + 1} rowspan=${merge.bottom - merge.top + 1}` : "";
    const exact = typeof value === "number" ? ` x:num="${value}"` : "";
    return `<td${spans}${exact}>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n", "<br>")}</td>`;
  };
  const row = (at: number) => `<tr>${Array.from({ length: width }, (_, column) => cell(at, column)).join("")}</tr>`;
  return `<html><body><table>${Array.from({ length: last + 1 }, (_, at) => row(at)).join("\n")}</table></body></html>`;
}
