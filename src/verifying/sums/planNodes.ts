import type { Checked } from "../../checking/checked";
import { hidingOf } from "../../checking/amounts/hiding";
import { cellAt } from "../../grid/grid";
import type { Field } from "../../plan/fields";
import { amountIn, placeIn } from "../../plan/rowValues";
import { totalCoversOf } from "../../totals/cover";
import type { PlanRow } from "../../plan/submission";
import type { Addend } from "../blaming/explain";
import { putUnder, type SumNode } from "../blaming/sumNode";
import type { PlanTotal } from "./verifiedPlanTotals";

/** Of a row that repeats another, the 0-based row it repeats. */
export type Repeats = ReadonlyMap<number, number>;

/**
 * The totals of a plan as trees, one for each amount column: subtotals under the grand total, which counts by itself
 * the rows that are under no subtotal. A total that shows no amount is left out.
 */
export function planNodes(sheet: Checked, totals: readonly PlanTotal[], repeats: Repeats): Map<PlanTotal, SumNode> {
  const nodes = new Map<PlanTotal, SumNode>();
  const hidingAt = hidingOf(sheet.grid);
  const addend = (row: PlanRow, field: Field): Addend[] => {
    const [at, value] = [placeIn(row, field), amountIn(row, field)];
    if (!at || value === undefined) return [];
    const asText = value !== 0 && typeof cellAt(sheet.grid, at)?.value === "string";
    return [{ at, value, hidden: hidingAt(at) !== null, asText, repeats: repeats.get(row.row) ?? null, across: null }];
  };
  const liveRows = new Set(totals.flatMap(({ printed: { at, formula } }) => (formula === null ? [] : [at.row])));
  for (const total of totals) {
    const { printed, section, field } = total;
    if (printed.value === null) continue;
    let addends: readonly Addend[] | undefined;
    const node: SumNode = {
      ...{ at: printed.at, stored: printed.value, unit: "satang", step: 1, live: printed.formula !== null },
      ...{ children: [], parent: null },
      besideLive: liveRows.has(printed.at.row),
      addends: () => (addends ??= rowsCountedBy(total, sheet, nodes).flatMap((row) => addend(row, field))),
    };
    nodes.set(total, node);
    if (section !== null) continue;
    for (const [other, child] of nodes) if (other.section !== null && other.field === field) putUnder(node, child);
  }
  return nodes;
}

/** A subtotal counts its rows; the grand total those that no subtotal counts. */
function rowsCountedBy(
  { section, field, rows }: PlanTotal,
  { submission }: Checked,
  nodes: ReadonlyMap<PlanTotal, SumNode>,
): readonly PlanRow[] {
  if (section !== null) return rows;
  const counting = new Set([...nodes.keys()].flatMap((other) => (other.field === field ? (other.section ?? []) : [])));
  const left = totalCoversOf(submission).filter((cover) => !cover.section || !counting.has(cover.section));
  const indexes = left.flatMap((cover) => cover.rows).sort((a, b) => a - b);
  return indexes.map((index) => submission.rows[index]!);
}
