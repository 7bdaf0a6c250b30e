import { contentOf, isNothing } from "../change/content";
import type { Content } from "../change/step";
import type { Position } from "../grid/area";
import { cellIn } from "../grid/grid";
import { noMoney, type Satang } from "../plan/satang";
import { countedAmount } from "./planTotals";
import type { PlanShape } from "./tree/planShape";
import type { SheetPlan } from "./planSheet";
import { placeIn, amountIn } from "../plan/rowValues";

/** An amount of a row that stays as it is, of which the totals make something else than was read. */
export interface Uncounted {
  readonly at: Position;
  readonly content: Content;
  /** null where it cannot be read as an amount. */
  readonly read: Satang | null;
}

/**
 * Amounts that stay in the plan and that its formulas do not count as they were read: text, which SUM passes over, what
 * is not an amount, like a date, which it may even count, what is below its section's total, and what is below a
 * header that has its columns in another order than the one its section begins with. Positions are those of the plan as
 * it is.
 *
 * Why: a merge makes every total again, and whoever reads them takes them for right.
 */
export function* uncounted({ target, lineOf }: SheetPlan, { amountFields, fields }: PlanShape): Iterable<Uncounted> {
  const { columns, entries } = target;
  for (const { line: own, made, block } of entries) {
    const line = made?.kind === "row" ? lineOf.get(made.row) : made ? undefined : own;
    const planRow = line?.planRow;
    if (!planRow) continue;
    const table = block && !block.tail.includes(line) ? columns.get(block) : undefined;
    for (const field of amountFields) {
      const at = placeIn(planRow, field);
      const content = at ? contentOf(cellIn(line.cells, at.column)) : null;
      if (!at || isNothing(content)) continue;
      const read = amountIn(planRow, field) ?? null;
      const isSummed = table?.of[field] === at.column;
      if (read === null || read !== ((isSummed ? countedAmount(content, fields.baht[field]) : null) ?? noMoney)) {
        yield { at: { row: line.row, column: at.column }, content, read };
      }
    }
  }
}
