import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";
import { squeezed } from "./squeezed";

/**
 * An outcome that ends in the next row: the two together are the outcome of a third.
 *
 * Why: one cell over several rows came apart where a page broke, and each half now stands for an agency it was not
 * written for.
 */
export const outcomeSplit: Rule = ({ rows, grid }) => {
  const keys = rows.map(({ texts }) => squeezed(texts.outcome ?? ""));
  const whole = new Map<string, number>();
  keys.forEach((key, i) => {
    if (key !== "" && !whole.has(key)) whole.set(key, i);
  });
  const issues: Issue[] = [];
  rows.forEach(({ cells }, i) => {
    const [first, second] = [keys[i]!, keys[i + 1]];
    if (first === "" || !second || !cells.outcome) return;
    const third = whole.get(first + second);
    if (third === undefined) return;
    const params = { next: rows[i + 1]!.row, row: rows[third]!.row };
    issues.push(issue("outcome-split", { ...aboutCell(grid, cells.outcome), params }));
  });
  return issues;
};
