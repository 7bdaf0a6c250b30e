import { cellAt } from "../../grid/grid";
import type { Field } from "../../plan/fields";
import { addSatang, bahtFromSatang, noMoney, type Satang } from "../../plan/satang";
import type { PlanRow } from "../../plan/submission";
import type { Step } from "../../change/step";
import type { Checked } from "../checked";
import { rewrite } from "../../change/rewriteCell";
import { amountIn, placeIn } from "../../plan/rowValues";

/** The amounts that one printed total is to count. */
export interface DetailAmounts {
  /** Their sum; null where one of them could not be read. */
  readonly computed: Satang | null;
  /** Whether all are in the total's column, where its formula can count them. */
  readonly aligned: boolean;
  /** 0-based rows, ascending. */
  readonly rows: readonly number[];
  /** Rows whose amount is text, which no formula adds up. */
  readonly asText: readonly number[];
  /** The steps that make numbers of those. */
  readonly asNumbers: readonly Step[];
}

export function detailAmounts(
  { grid, form, fields, shifted }: Checked,
  rows: readonly PlanRow[],
  field: Field,
  column: number,
): DetailAmounts {
  let computed: Satang | null = noMoney;
  let aligned = true;
  const inColumn: number[] = [];
  const asText: number[] = [];
  const asNumbers: Step[] = [];
  for (const planRow of rows) {
    const { row } = planRow;
    const amount = amountIn(planRow, field);
    const at = placeIn(planRow, field);
    if (amount === undefined || shifted.has(row)) computed = null;
    else if (computed !== null) computed = addSatang(computed, amount);
    if (!at || at.column !== column || shifted.has(row)) {
      aligned = false;
      continue;
    }
    inColumn.push(row);
    if (!amount || typeof cellAt(grid, at)?.value !== "string") continue;
    asText.push(row);
    asNumbers.push(...rewrite(grid, at, { number: bahtFromSatang(amount, fields.baht[field]) }, form.amountFormat));
  }
  return { computed, aligned, rows: inColumn, asText, asNumbers };
}
