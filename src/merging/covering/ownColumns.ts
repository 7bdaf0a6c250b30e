import { cellIn, type Grid } from "../../grid/grid";
import { cellKey, type Position } from "../../grid/area";
import { rehomeFormula } from "../../grid/rehomeFormula";
import { referencesIn } from "../../grid/reference";
import { shiftFormula, type MovesOf } from "../../grid/shiftFormula";
import type { NotCarried } from "../../issues/reasons/notices";
import type { CellContents } from "../cells/cellContents";
import type { PlanColumns } from "../cells/planColumns";
import { isRowEntry, type PlanEntry } from "../tree/planEntry";
import type { SectionBlock } from "../tree/planTree";
import type { SheetLine } from "../tree/sheetLine";

export interface Carried {
  readonly notCarried: readonly NotCarried[];
  /** Whether a cell of the current sheet has the formula of others of its column: nothing is lost with it. */
  readonly isFilledDown: (at: Position) => boolean;
}

interface Request {
  readonly grid: Grid;
  readonly entries: readonly PlanEntry[];
  /** The row that each entry has in the current sheet; null for one that comes. */
  readonly currentRows: readonly (number | null)[];
  readonly lines: readonly SheetLine[];
  readonly columns: ReadonlyMap<SectionBlock, PlanColumns>;
  /** Where fixed rows go in the end, growing with the wholes they begin or end. */
  readonly movesOf: MovesOf;
  readonly plan: CellContents;
}

interface RowFormula {
  readonly row: number;
  readonly formula: string;
  /** The same for formulas that are one filled down; null where it reads cells of another sheet row by row. */
  readonly pattern: string | null;
}

/**
 * Carries formulas of columns that are not the plan's into rows that come, as filling down would: where the rows above and
 * below have the same one. Rows that stay and read the row above them read the new one from now on. The rest is reported.
 */
export function carryFormulas(request: Request): Carried {
  const { entries, currentRows, columns, grid } = request;
  const notCarried: NotCarried[] = [];
  const filledDown = new Set<number>();
  const near = neighbours(request);
  for (const column of formulaColumns(request)) {
    const formulas = new Map<number, RowFormula>();
    for (const { row, cells } of request.lines) {
      const formula = cellIn(cells, column)?.formula;
      if (formula) formulas.set(row, { row, formula, pattern: patternOf(formula, row, grid.sheet) });
    }
    const unfilled = new Map<number, { found: RowFormula; rows: number }>();
    const patterns = new Map<number, string>();
    for (const { row, pattern } of formulas.values()) {
      if (pattern !== null && isShared(pattern, formulas)) filledDown.add(cellKey({ row, column }));
    }
    entries.forEach((entry, index) => {
      if (!entry.block || isOwnField(columns.get(entry.block)!, column)) return;
      const rowNow = currentRows[index] ?? null;
      const line = rowNow === null ? undefined : request.lines[rowNow];
      if (!isRowEntry(entry) || !entry.made || line?.kind === "row" || cellIn(line?.cells, column)) return;
      const around = near(index).map((row) => formulas.get(row));
      const known = around.filter((one) => one !== undefined);
      if (known.length === 0) return;
      const [first] = known as [RowFormula];
      const isSame = known.length === around.length && known.every(({ pattern }) => pattern === first.pattern);
      if (!isSame || first.pattern === null) {
        unfilled.set(first.row, { found: first, rows: (unfilled.get(first.row)?.rows ?? 0) + 1 });
        return;
      }
      patterns.set(index, first.pattern);
      request.plan.set(index, column, { formula: spelled(first, index, request) });
    });
    healed(request, column, formulas, patterns);
    for (const { found, rows } of unfilled.values()) {
      notCarried.push({ at: { row: found.row, column }, formula: found.formula, rows });
    }
  }
  return { notCarried, isFilledDown: (at) => filledDown.has(cellKey(at)) };
}

function isShared(pattern: string, formulas: ReadonlyMap<number, RowFormula>): boolean {
  let times = 0;
  for (const one of formulas.values()) if (one.pattern === pattern && ++times > 1) return true;
  return false;
}

const isOwnField = ({ of, ordinal }: PlanColumns, column: number): boolean =>
  ordinal === column || Object.values(of).includes(column);

/** Columns in which rows of the plan hold formulas that are not the plan's own. */
function formulaColumns({ lines }: Request): number[] {
  const found = new Set<number>();
  for (const { cells } of lines) for (const { column, formula } of cells?.cells ?? []) if (formula) found.add(column);
  return [...found].sort((a, b) => a - b);
}

/**
 * The rows of the current sheet that a new one is between: those next to it above and below in its section; at the end
 * of a section, the two next to it; in an empty section, all rows of the plan.
 */
function neighbours({ entries, currentRows, lines }: Request): (index: number) => number[] {
  const old = entries.flatMap((entry, index) => {
    const row = currentRows[index] ?? null;
    return isRowEntry(entry) && row !== null && lines[row]?.kind === "row" ? [{ index, row, block: entry.block }] : [];
  });
  const byBlock = new Map<SectionBlock | null, typeof old>();
  for (const one of old) byBlock.set(one.block, [...(byBlock.get(one.block) ?? []), one]);
  return (index) => {
    const here = byBlock.get(entries[index]!.block) ?? [];
    const next = here.findIndex((one) => one.index > index);
    const below = next < 0 ? [] : here.slice(next);
    const above = next < 0 ? here : here.slice(0, next);
    if (here.length === 0) return old.map(({ row }) => row);
    if (above.length === 0) return below.slice(0, 2).map(({ row }) => row);
    if (below.length === 0) return above.slice(-2).map(({ row }) => row);
    return [above.at(-1)!.row, below[0]!.row];
  };
}

/** A formula as it would read in the sheet's first row; null where it reads another sheet, whose rows have not moved. */
const patternOf = (formula: string, row: number, sheet: string): string | null =>
  readsRowsElsewhere(formula, sheet) ? null : rehomeFormula(formula)(-row, 0);

/** Whether it reads another sheet at rows without `$`: filled into a new row, it would read the row of another. */
const readsRowsElsewhere = (formula: string, sheet: string): boolean =>
  referencesIn(formula).some(
    ({ sheet: named, cells }) =>
      named !== null && named.toLowerCase() !== sheet.toLowerCase() && /(?<![$0-9])[0-9]+(?=\.?:|$)/.test(cells),
  );

/** The formula of a row of the current sheet, filled into a row of the plan as it is to be. */
const spelled = ({ formula, row }: RowFormula, index: number, { grid, movesOf }: Request): string =>
  rehomeFormula(shiftFormula(formula, grid.sheet, movesOf, "filled"))(index - row, 0);

/** Rows that stay, filled down together with a row that comes, or with one that goes beside them, go on reading as it would. */
function healed(
  request: Request,
  column: number,
  formulas: ReadonlyMap<number, RowFormula>,
  carried: ReadonlyMap<number, string>,
): void {
  const { entries, currentRows, plan, grid, movesOf } = request;
  const patterns = new Set([...carried].map(([index, pattern]) => `${blockNumber(entries, index)} ${pattern}`));
  entries.forEach((entry, index) => {
    const row = currentRows[index] ?? null;
    const own = row === null ? undefined : formulas.get(row);
    if (!own || own.pattern === null || !isRowEntry(entry) || carried.has(index)) return;
    const isBesideGone = [-1, 1].some(
      (way) => formulas.get(own.row + way)?.pattern === own.pattern && currentRows[index + way] !== own.row + way,
    );
    if (!isBesideGone && !patterns.has(`${blockNumber(entries, index)} ${own.pattern}`)) return;
    const formula = spelled(own, index, request);
    const moved = shiftFormula(own.formula, grid.sheet, movesOf);
    if (formula.toUpperCase() !== moved.toUpperCase()) plan.set(index, column, { formula });
  });
}

const blockNumber = (entries: readonly PlanEntry[], index: number): number => entries[index]!.block?.place.serial ?? -1;
