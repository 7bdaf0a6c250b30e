import type { Grid } from "../../grid/grid";
import { issue } from "../../issues/make";
import { figures, makeFinding, type Finding } from "../finding";
import type { RowFacts } from "./rowFacts";
import type { SheetFigures } from "./sheetFigures";

/**
 * Columns of amounts that are all text, with what they would add up to.
 *
 * Why: a sheet in which nothing can be verified must not look like one in which nothing is wrong.
 */
export const writtenAmounts = (
  { sheet }: Grid,
  { written }: SheetFigures,
  facts: ReadonlyMap<number, RowFacts>,
): Finding[] =>
  written.map(({ column, unit, amounts }) => {
    const rows = [...amounts.keys()];
    const last = rows.at(-1)!;
    const isTotal = facts.get(last)?.label !== undefined;
    const entries = isTotal ? rows.slice(0, -1) : rows;
    const sum = entries.reduce((all, row) => all + amounts.get(row)!, 0);
    const total = isTotal ? { row: last, says: amounts.get(last)! } : null;
    const area = { top: rows[0]!, bottom: last, left: column, right: column };
    const found = issue("amounts-typed-as-text", { sheet, area, params: { count: entries.length, sum, total, unit } });
    return makeFinding(found, total ? figures(total.says, sum, unit) : null);
  });
