import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { usualUpTo } from "../amounts/standsOut";
import { aboutCell } from "../cellFacts";
import type { FormUnit, Rule } from "../checked";
import { quantityCells, type QuantityCell } from "./quantityCells";

/**
 * Quantities that are far above all the others of the sheet in the same unit.
 *
 * Why: one zero too many changes what a plan promises and is not seen in a column of figures. Percentages have a
 * limit of their own.
 */
export const quantityUnusual: Rule = (sheet) => {
  const byUnit = new Map<FormUnit, QuantityCell[]>();
  for (const cell of quantityCells(sheet)) {
    if (!cell.unit || cell.unit.percent) continue;
    const same = byUnit.get(cell.unit);
    if (same) same.push(cell);
    else byUnit.set(cell.unit, [cell]);
  }
  const issues: Issue[] = [];
  for (const [unit, same] of byUnit) {
    const usual = usualUpTo(same.map(({ number }) => number));
    if (usual === undefined) continue;
    for (const { number, at } of same) {
      if (number <= usual) continue;
      const params = { number, usual, unit: unit.name };
      issues.push(issue("quantity-unusual", { ...aboutCell(sheet.grid, at), params }));
    }
  }
  return issues;
};
