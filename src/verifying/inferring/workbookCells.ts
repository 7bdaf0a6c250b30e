import { cellsRead, formulaTree, type FormulaTree } from "../../computing/formulaTree";
import { evaluate } from "../../computing/evaluate";
import type { CellReader, ReadCell } from "../../computing/reading";
import { inArea, type Area } from "../../grid/area";
import type { Cell, CellValue } from "../../grid/cell";
import { countUpTo } from "../../grid/countWhile";
import { formulaReads, type SheetArea } from "../../grid/formulaReads";
import type { Grid } from "../../grid/grid";

/** Cells that are read for one workbook at most: what would take minutes is not verified. */
const mostReads = 60_000_000;

/** Binary noise of what a formula computes: relative to its result, and to all that it read. */
const noise = { ofResult: 1e-12, ofRead: 1e-13 };

/** The cells of one column, by ascending row. */
interface CellColumn {
  readonly rows: number[];
  readonly cells: Cell[];
}

interface SheetCells {
  readonly grid: Grid;
  readonly columns: ReadonlyMap<number, CellColumn>;
}

/** What a formula gives over what its cells show now. */
export type Recomputed =
  | { readonly kind: "same" }
  | { readonly kind: "differs"; readonly value: number }
  /** More than is computed, or read from a cell that shows nothing. */
  | { readonly kind: "unknown" };

/** The cells of a workbook as its formulas read them. Sheets are gone through when first asked for. */
export class WorkbookCells {
  private readonly grids: ReadonlyMap<string, Grid>;
  private readonly sheets = new Map<string, SheetCells>();
  private readonly trees = new Map<Cell, FormulaTree | undefined>();
  private uses: ReadonlyMap<string, Uses> | undefined;
  /** What stale formulas give, in place of what they show. */
  private readonly given = new Map<Cell, number>();
  private usesGiven = false;
  private reads = 0;
  private magnitude = 0;

  constructor(grids: readonly Grid[]) {
    this.grids = new Map(grids.map((grid) => [grid.sheet.toLowerCase(), grid]));
  }

  /** A formula computed from what the cells that it names show, whether or not those are right themselves. */
  recompute(sheet: string, cell: Cell): Recomputed {
    const tree = this.treeOf(sheet, cell);
    this.magnitude = 0;
    const isCircle =
      tree && cellsRead(tree).some((read) => read.sheet === sheet.toLowerCase() && inArea(read.area, cell));
    const value = tree && !isCircle ? evaluate(tree, this.reader) : undefined;
    if (typeof value !== "number" || typeof cell.value !== "number") return { kind: "unknown" };
    const most = Math.max(Math.abs(value), Math.abs(cell.value));
    const isSame = Math.abs(value - cell.value) <= Math.max(noise.ofResult * most, noise.ofRead * this.magnitude);
    return isSame ? { kind: "same" } : { kind: "differs", value };
  }

  /** Whether a formula shows what it gives once the stale ones that it reads were calculated again. */
  isCurrent(sheet: string, cell: Cell): boolean {
    this.usesGiven = true;
    const { kind } = this.recompute(sheet, cell);
    this.usesGiven = false;
    return kind === "same";
  }

  /** Takes note of what a stale formula gives. */
  give(cell: Cell, value: number): void {
    this.given.set(cell, value);
  }

  /** How many formulas of other rows and sheets read a cell of a column. */
  usesIn(sheet: string, column: number): (row: number) => number {
    this.uses ??= this.usesBySheet();
    const own = this.uses.get(sheet.toLowerCase());
    const known = own?.counts.get(column);
    if (known) return known;
    const areas = (own?.areas ?? []).filter(({ left, right }) => left <= column && column <= right);
    const tops = areas.map(({ top }) => top).sort((a, b) => a - b);
    const bottoms = areas.map(({ bottom }) => bottom).sort((a, b) => a - b);
    const count = (row: number): number => countUpTo(tops, row) - countUpTo(bottoms, row - 1);
    own?.counts.set(column, count);
    return count;
  }

  private treeOf(sheet: string, cell: Cell): FormulaTree | undefined {
    if (!this.trees.has(cell)) this.trees.set(cell, formulaTree(cell.formula!, sheet, this.nameOf));
    return this.trees.get(cell);
  }

  private usesBySheet(): Map<string, Uses> {
    const uses = new Map<string, Uses>();
    for (const [own, { rows, sheet }] of this.grids) {
      for (const { cells } of rows) {
        for (const cell of cells) {
          if (cell.formula === null) continue;
          for (const { sheet: read, area } of this.areasOf(sheet, cell)) {
            if (read === own && area.top === area.bottom && area.top === cell.row) continue;
            const known = uses.get(read);
            if (known) known.areas.push(area);
            else uses.set(read, { areas: [area], counts: new Map() });
          }
        }
      }
    }
    return uses;
  }

  private areasOf(sheet: string, cell: Cell): readonly SheetArea[] {
    const tree = this.treeOf(sheet, cell);
    return tree
      ? cellsRead(tree)
      : formulaReads(cell.formula!, sheet, (name, of) => this.nameOf(name.toLowerCase(), of.toLowerCase())).areas;
  }

  private sheetOf(name: string): SheetCells | undefined {
    const known = this.sheets.get(name);
    const grid = this.grids.get(name);
    if (known || !grid) return known;
    const columns = new Map<number, CellColumn>();
    for (const { cells } of grid.rows) {
      for (const cell of cells) {
        let column = columns.get(cell.column);
        if (!column) columns.set(cell.column, (column = { rows: [], cells: [] }));
        column.rows.push(cell.row);
        column.cells.push(cell);
      }
    }
    const made = { grid, columns };
    this.sheets.set(name, made);
    return made;
  }

  private readonly nameOf = (name: string, sheet: string): string | undefined =>
    this.grids.get(sheet)?.names?.get(name);

  private readonly reader: CellReader = {
    cellsIn: ({ sheet, area }) => {
      const found = this.sheetOf(sheet);
      if (!found || this.reads > mostReads) return undefined;
      const read: ReadCell[] = [];
      for (const column of columnsIn(found, area)) {
        const { rows, cells } = found.columns.get(column)!;
        for (let at = countUpTo(rows, area.top - 1); at < rows.length && rows[at]! <= area.bottom; at++) {
          const cell = cells[at]!;
          if (cell.value === null) return undefined;
          if (typeof cell.value === "number") this.magnitude += Math.abs(cell.value);
          const given = this.usesGiven ? this.given.get(cell) : undefined;
          read.push(given === undefined ? (cell as Cell & { readonly value: CellValue }) : { ...cell, value: given });
        }
      }
      this.reads += read.length + 1;
      return read;
    },
    subtotalCounts: ({ sheet, area }, number) => {
      const grid = this.sheetOf(sheet)?.grid;
      if (!grid) return undefined;
      const hides = grid.hiddenRows.some(({ first, last }) => first <= area.bottom && area.top <= last);
      // 1 to 11 pass over what a filter hides, and only that; 101 to 111 over every hidden row.
      return hides && (grid.filtered || number > 100) ? undefined : true;
    },
  };
}

/** What formulas read of a sheet, and how often the cells of a column are read, as far as it was asked. */
interface Uses {
  readonly areas: Area[];
  readonly counts: Map<number, (row: number) => number>;
}

function columnsIn({ columns }: SheetCells, { left, right }: Area): number[] {
  if (right - left < columns.size) {
    const some: number[] = [];
    for (let column = left; column <= right; column++) if (columns.has(column)) some.push(column);
    return some;
  }
  return [...columns.keys()].filter((column) => left <= column && column <= right);
}
