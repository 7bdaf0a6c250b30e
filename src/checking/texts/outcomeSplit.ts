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
export const outcomeSplit: Rule = ({ rows, grid, textOf, placeOf }) => {
  const keys = rows.map((row) => squeezed(textOf(row, "outcome") ?? ""));
  const whole = new Map<string, number>();
  keys.forEach((key, i) => {
    if (key !== "" && !whole.has(key)) whole.set(key, i);
  });
  const issues: Issue[] = [];
  rows.forEach((row, i) => {
    const at = placeOf(row, "outcome");
    const [first, second] = [keys[i]!, keys[i + 1]];
    if (first === "" || !second || !at) return;
    const third = whole.get(first + second);
    if (third === undefined) return;
    const params = { next: rows[i + 1]!.row, row: rows[third]!.row };
    issues.push(issue("outcome-split", { ...aboutCell(grid, at), params }));
  });
  return issues;
};
