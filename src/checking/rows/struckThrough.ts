import { cellKey } from "../../grid/area";
import type { Cell } from "../../grid/cell";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { noMoney, sumSatang, type Satang } from "../../plan/satang";
import { aboutCell, saysNothing, shown } from "../cellFacts";
import type { Rule } from "../checked";
import { amountCells } from "../amounts/amountCells";

/**
 * A row, heading or total that is struck through, most of it at least, or a cell of one.
 *
 * Why: people cross out what was cancelled and leave it in place; it still counts, and only a person knows whether it should.
 */
export const struckThrough: Rule = (sheet) => {
  const { submission, grid } = sheet;
  const amounts = new Map<number, Satang>();
  for (const { at, amount } of amountCells(sheet)) amounts.set(cellKey(at), amount);
  const issues: Issue[] = [];
  for (const { cells } of grid.rows) {
    if (!cells.some(({ sight }) => sight?.struck)) continue;
    const written = cells.filter(
      (cell) => isOfPlan(submission.roles.get(cellKey(cell))) && !saysNothing(shown(cell) ?? ""),
    );
    const struck = written.filter(({ sight }) => sight?.struck);
    const amountOf = (some: readonly Cell[]): Satang =>
      sumSatang(some.map((cell) => amounts.get(cellKey(cell)) ?? noMoney));
    const [first] = struck;
    if (!first) continue;
    if (struck.length > 1 && struck.length * 2 > written.length) {
      const area = { top: first.row, bottom: first.row, left: first.column, right: struck.at(-1)!.column };
      issues.push(
        issue("struck-through", { sheet: grid.sheet, area, params: { whole: true, amount: amountOf(struck) } }),
      );
      continue;
    }
    for (const cell of struck) {
      const params = { whole: written.length === 1, amount: amountOf([cell]) };
      issues.push(issue("struck-through", { ...aboutCell(grid, cell), params }));
    }
  }
  return issues;
};

const isOfPlan = (role: string | undefined): boolean => role === "row" || role === "heading" || role === "total";
