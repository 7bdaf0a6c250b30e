/** An amount of money in satang (1 baht = 100 satang): always a safe integer, so that sums are exact. */
export type Satang = number & { readonly unit: "satang" };

export const noMoney = 0 as Satang;

/** Amounts that cannot be added up exactly: together they are beyond all plans. */
export class SumTooLarge extends RangeError {}

/** Throws SumTooLarge when a sum leaves the safe integers (above 90 billion baht by a thousand): no plan is that large. */
export function addSatang(a: Satang, b: Satang): Satang {
  const sum = a + b;
  if (!Number.isSafeInteger(sum)) throw new SumTooLarge(`A sum of ${a} and ${b} satang cannot be kept exactly`);
  return sum as Satang;
}

export const sumSatang = (amounts: Iterable<Satang>): Satang => {
  let sum = noMoney;
  for (const amount of amounts) sum = addSatang(sum, amount);
  return sum;
};

/**
 * A cell's number of baht as satang; undefined where it is not a whole number of satang.
 *
 *   1200000    → 120000000
 *   0.1 + 0.2  → 30          (a computed cell carries binary noise)
 *   12.505     → undefined   (there is no half satang)
 */
export function satangFromBaht(baht: number): Satang | undefined {
  const satang = Math.round(baht * 100);
  // Noise of a computed cell is relative to its size; half a satang is not noise.
  return Number.isSafeInteger(satang) && Math.abs(baht * 100 - satang) <= Math.max(1e-6, Math.abs(satang) * 1e-14)
    ? ((satang === 0 ? 0 : satang) as Satang)
    : undefined;
}

/**
 * Decimal digits of baht as satang, never by way of a double; undefined below one satang and beyond the safe integers.
 *
 *   "1200000", ""    → 120000000
 *   "0", "30"        → 30
 *   "12", "500"      → 1250
 *   "12", "505"      → undefined
 */
export function satangFromDecimal(negative: boolean, whole: string, fraction: string): Satang | undefined {
  const digits = fraction.replace(/0+$/, "");
  if (digits.length > 2) return undefined;
  const satang = Number(whole + digits.padEnd(2, "0"));
  if (!Number.isSafeInteger(satang)) return undefined;
  return (negative && satang > 0 ? -satang : satang) as Satang;
}

/** Baht as a spreadsheet and JSON hold it: the double nearest to the exact amount. */
export const bahtFromSatang = (satang: Satang): number => satang / 100;
