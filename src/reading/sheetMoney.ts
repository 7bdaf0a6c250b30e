import type { Satang } from "../plan/satang";

/**
 * Two million million baht, all amounts of a sheet together: no plan comes near it, and what sums and differences of
 * dozens of such sheets are built from stays exact.
 */
const mostSatang = 2e14;

/** Keeps count of a sheet's amounts while it is read, so that no later sum of them leaves the exact numbers. */
export class SheetMoney {
  private sum = 0;

  /** Counts an amount; false, and not counted, where the sheet's amounts would become more than can be added up. */
  takes(amount: Satang): boolean {
    const sum = this.sum + Math.abs(amount);
    if (sum > mostSatang) return false;
    this.sum = sum;
    return true;
  }
}
