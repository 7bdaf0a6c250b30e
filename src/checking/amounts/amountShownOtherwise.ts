import type { Position } from "../../grid/area";
import { cellAt } from "../../grid/grid";
import { valueShown } from "../../grid/numberShown";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import type { Satang } from "../../plan/satang";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";
import { amountCells } from "./amountCells";

/**
 * An amount, of a row or a total, whose number format shows another number: in thousands or millions, or with digits
 * of its own.
 *
 * Why: whoever reads the sheet reads 5 where 5,000 baht is counted.
 */
export const amountShownOtherwise: Rule = (sheet) => {
  const { submission, grid } = sheet;
  const issues: Issue[] = [];
  const look = (at: Position | undefined, amount: Satang | null | undefined): void => {
    const cell = at && amount ? cellAt(grid, at) : undefined;
    if (!cell || !amount || typeof cell.value !== "number") return;
    const shown = valueShown(cell.format, cell.value);
    if (shown.kind !== "otherwise") return;
    issues.push(issue("amount-shown-otherwise", { ...aboutCell(grid, cell), params: { amount, shown: shown.as } }));
  };
  for (const { at, amount } of amountCells(sheet)) look(at, amount);
  for (const total of [...submission.sections.map((section) => section.total), submission.grandTotal]) {
    for (const printed of Object.values(total?.amounts ?? {})) look(printed.at, printed.value);
  }
  return issues;
};
