import { inArea, type Area } from "../../grid/area";
import type { Cell } from "../../grid/cell";
import { countUpTo } from "../../grid/countWhile";
import { formulaReads } from "../../grid/formulaReads";
import { isIrreproducible } from "../../grid/irreproducible";
import { issue } from "../../issues/make";
import { aboutCell } from "../cellFacts";
import type { Checked, Rule } from "../checked";
import { planArea } from "../planArea";

/**
 * Figures of the table that a formula makes which can change by itself, whether their own or one beside the table.
 *
 * Why: an amount that is drawn by chance, read off the clock or fetched from a server is another one tomorrow; whoever
 * checks it finds a number that was never there when it was sent.
 */
export const formulaIrreproducible: Rule = (sheet) => {
  const table = planArea(sheet.submission);
  const formulas = formulasOf(sheet);
  const odd = formulas.filter(({ formula }) => isIrreproducible(formula));
  if (odd.length === 0 || !table) return [];
  const beside = byColumn(odd.filter((cell) => !inArea(table, cell)));
  const within = formulas.filter((cell) => inArea(table, cell) && typeof cell.value === "number");
  return within
    .filter(
      ({ formula }) => isIrreproducible(formula) || (beside.size > 0 && readsAny(formula, beside, sheet.grid.sheet)),
    )
    .map((cell) =>
      issue("formula-irreproducible", { ...aboutCell(sheet.grid, cell), params: { formula: cell.formula } }),
    );
};

type Formula = Cell & { readonly formula: string };

const formulasOf = ({ grid }: Checked): Formula[] =>
  grid.rows.flatMap(({ cells }) => cells.filter((cell): cell is Formula => cell.formula !== null));

/** 0-based rows by column, ascending. */
function byColumn(cells: readonly Cell[]): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  for (const { row, column } of cells) {
    const known = rows.get(column);
    if (known) known.push(row);
    else rows.set(column, [row]);
  }
  return rows;
}

const readsAny = (formula: string, cells: ReadonlyMap<number, readonly number[]>, sheet: string): boolean =>
  formulaReads(formula, sheet, () => undefined).areas.some(
    (read) => read.sheet === sheet.toLowerCase() && holdsAny(read.area, cells),
  );

function holdsAny({ top, left, bottom, right }: Area, cells: ReadonlyMap<number, readonly number[]>): boolean {
  for (const [column, rows] of cells) {
    if (column < left || column > right) continue;
    const from = countUpTo(rows, top - 1);
    if (from < rows.length && rows[from]! <= bottom) return true;
  }
  return false;
}
