import { byPlace, parseArea } from "../../src/grid/area";
import type { Cell, CellError, CellValue, Sight } from "../../src/grid/cell";
import { emptyGrid, type Grid, type GridRow } from "../../src/grid/grid";

/**
 * A cell of a test's table. Text that begins with "=" is a formula that was never computed; what cannot be
 * said so briefly (a computed formula, text that begins with "=", a number format) is written as an object.
 */
export type CellSpec =
  | null
  | string
  | number
  | boolean
  | CellError
  | {
      readonly value?: CellValue | null;
      readonly formula?: string;
      readonly format?: string;
      readonly sight?: Sight;
    };

/** What else a sheet may have; areas in A1. */
export interface GridFacts extends Partial<Omit<Grid, "sheet" | "rows" | "merges" | "links">> {
  readonly merges?: readonly string[];
  readonly links?: readonly string[];
}

/**
 * A sheet as a table, its first cell A1; null and rows without cells are blank.
 *
 *   gridOf("แผน", [["รวม", 1, "=SUM(B1:B1)"], [], ["จบ"]], { merges: ["A3:B3"] })
 */
export function gridOf(sheet: string, table: readonly (readonly CellSpec[])[], facts: GridFacts = {}): Grid {
  const rows: GridRow[] = [];
  table.forEach((specs, row) => {
    const cells = specs.flatMap((spec, column) => (spec === null ? [] : [cellOf(row, column, spec)]));
    if (cells.length > 0) rows.push({ index: row, cells });
  });
  const { merges = [], links = [], ...rest } = facts;
  return { ...emptyGrid(sheet), ...rest, rows, merges: merges.map(area).sort(byPlace), links: links.map(area) };
}

function cellOf(row: number, column: number, spec: Exclude<CellSpec, null>): Cell {
  if (typeof spec === "string" && spec.startsWith("=")) {
    return { row, column, value: null, formula: spec, format: "General" };
  }
  if (typeof spec !== "object" || "error" in spec)
    return { row, column, value: spec, formula: null, format: "General" };
  const { value = null, formula = null, format = "General", sight } = spec;
  return { row, column, value, formula, format, ...(sight && { sight }) };
}

function area(a1: string) {
  const parsed = parseArea(a1);
  if (!parsed) throw new Error(`Not an area: ${a1}`);
  return parsed;
}

/**
 * A sheet back as a table, for comparing: formulas with their "=", other cells by value, null where blank.
 * The formula's cached value is not shown.
 */
export function tableOf(grid: Grid): CellSpec[][] {
  const table: CellSpec[][] = [];
  for (const row of grid.rows) {
    while (table.length <= row.index) table.push([]);
    const specs = table[row.index]!;
    for (const cell of row.cells) {
      while (specs.length < cell.column) specs.push(null);
      specs.push(cell.formula ?? cell.value);
    }
  }
  return table;
}
