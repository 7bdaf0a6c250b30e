import type { Position } from "../grid/area";
import type { Grid } from "../grid/grid";
import type { AmountField } from "../plan/fields";
import type { Satang } from "../plan/satang";
import type { PrintedAmount, Submission } from "../plan/submission";
import { plannedSums } from "./plannedSums";

/** A printed total beside the sum of its rows. */
export interface TotalCompared {
  /** Headings of the section; null for the grand total. */
  readonly path: readonly string[] | null;
  readonly field: AmountField;
  readonly at: Position;
  /** As the workbook shows it; null where it cannot be read. */
  readonly shown: Satang | null;
  readonly computed: Satang;
  /** shown − computed; null where nothing can be compared. */
  readonly difference: Satang | null;
}

/** Every total the plan prints, compared with its rows added up without any formula. */
export function compareTotals(grid: Grid, plan: Submission): TotalCompared[] {
  const printed = new Map<
    number,
    { readonly path: readonly string[] | null; readonly amounts: readonly PrintedAmount[] }
  >();
  const print = (total: Submission["grandTotal"], path: readonly string[] | null) => {
    if (total) printed.set(total.row, { path, amounts: Object.values(total.amounts) });
  };
  for (const { path, total } of plan.sections) {
    print(
      total,
      path.map(({ name }) => name),
    );
  }
  print(plan.grandTotal, null);
  const standing = {
    now: (row: number) => row,
    totalRow: (section: Submission["sections"][number] | null) =>
      (section ? section.total : plan.grandTotal)?.row ?? null,
  };
  return plannedSums(grid, plan, standing).map(({ at, field, sum }) => {
    const { path, amounts } = printed.get(at.row)!;
    const shown = amounts.find((amount) => amount.at.column === at.column)?.value ?? null;
    return { path, field, at, shown, computed: sum, difference: shown === null ? null : ((shown - sum) as Satang) };
  });
}
