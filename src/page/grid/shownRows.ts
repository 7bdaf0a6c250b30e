import { cellKey, type Area } from "../../grid/area";
import { isError, type Cell, type CellValue } from "../../grid/cell";
import { rowAt, type Grid } from "../../grid/grid";
import type { SheetLooks } from "../../workbook/xlsx/looks/sheetLooks";
import { numberText, plainNumber } from "./numberText";
import type { CellShown, RowShown } from "./shape";

/** What formulas showed that are to be recomputed, by `row * maxColumns + column`. */
type Outdated = ReadonlyMap<number, CellValue>;

/** Rows `first` to `last` as they are drawn; hidden rows and cells that are covered by a merged one are left out. */
export function shownRows(grid: Grid, looks: SheetLooks, outdated: Outdated, first: number, last: number): RowShown[] {
  const merges = grid.merges.filter(({ top, bottom }) => top <= last && first <= bottom);
  const rows: RowShown[] = [];
  for (let row = first; row <= last; row++) {
    const cells = shownCells(grid, looks, outdated, row, merges);
    if (cells.length > 0) rows.push({ row, cells });
  }
  return rows;
}

function shownCells(
  grid: Grid,
  looks: SheetLooks,
  outdated: Outdated,
  row: number,
  merges: readonly Area[],
): CellShown[] {
  const covering = merges.filter(({ top, bottom }) => top <= row && row <= bottom);
  const held = new Map<number, Cell>();
  for (const cell of rowAt(grid, row)?.cells ?? []) held.set(cell.column, cell);
  const styles = new Map<number, number>();
  const pairs = looks.styled.get(row);
  for (let at = 0; pairs && at < pairs.length; at += 2) styles.set(pairs[at]!, pairs[at + 1]!);
  const columns = new Set([...held.keys(), ...styles.keys()]);
  for (const { top, left } of covering) if (top === row) columns.add(left);

  const shown: CellShown[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const merge = covering.find(({ left, right }) => left <= column && column <= right);
    if (merge && (merge.top !== row || merge.left !== column)) continue;
    shown.push({
      column,
      look: styles.get(column) ?? 0,
      rows: merge ? merge.bottom - merge.top + 1 : 1,
      columns: merge ? merge.right - merge.left + 1 : 1,
      ...content(held.get(column), outdated.get(cellKey({ row, column })), grid.date1904),
    });
  }
  return shown;
}

type Content = Pick<CellShown, "text" | "kind" | "raw" | "formula" | "isOpen">;

function content(cell: Cell | undefined, outdated: CellValue | undefined, date1904: boolean): Content {
  if (!cell) return { text: "", kind: "text", raw: "", formula: null, isOpen: false };
  const { formula, format } = cell;
  const isOpen = formula !== null && cell.value === null;
  const value = isOpen ? (outdated ?? null) : cell.value;
  if (typeof value === "number") {
    return { text: numberText(value, format, date1904), kind: "number", raw: plainNumber(value), formula, isOpen };
  }
  if (typeof value === "string") return { text: value, kind: "text", raw: value, formula, isOpen };
  const text = value === null ? "" : isError(value) ? value.error : value ? "TRUE" : "FALSE";
  return { text, kind: "other", raw: text, formula, isOpen };
}
