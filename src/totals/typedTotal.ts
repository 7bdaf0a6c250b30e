import type { Satang } from "../plan/satang";
import type { PrintedAmount } from "../plan/submission";

/**
 * Whether a printed total is typed in: right, but no formula, so that it stays what it is when a row changes. One of
 * zero says no more than a blank, and one that is wrong is reported as that.
 *
 * @param computed what its rows add up to; null where that is not known
 */
export const isTypedTotal = ({ value, formula }: PrintedAmount, computed: Satang | null): boolean =>
  formula === null && value !== null && value !== 0 && value === computed;
