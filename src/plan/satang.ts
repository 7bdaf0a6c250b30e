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
 *   1200000         → 120000000
 *   0.1 + 0.2       → 30          (a computed cell carries binary noise)
 *   12.505          → undefined   (there is no half satang)
 *   12.505, 1000    → 1250500     (thousands of baht)
 *
 * @param each baht that one in the cell stands for
 */
export function satangFromBaht(number: number, each = 1): Satang | undefined {
  const exact = number * 100 * each;
  const satang = Math.round(exact);
  // Noise of a computed cell is relative to its size; half a satang is not noise.
  return Number.isSafeInteger(satang) && Math.abs(exact - satang) <= Math.max(1e-6, Math.abs(satang) * 1e-14)
    ? ((satang === 0 ? 0 : satang) as Satang)
    : undefined;
}

/** The satang nearest to what a formula shows; undefined beyond the safe integers. */
export function nearestSatang(number: number, each: number): Satang | undefined {
  const satang = Math.round(number * 100 * each);
  return Number.isSafeInteger(satang) ? ((satang === 0 ? 0 : satang) as Satang) : undefined;
}

/** Decimals of a column that is in ones, thousands, … of baht. */
const decimalsOf = (each: number): number => 2 + Math.round(Math.log10(each));

/**
 * Decimal digits of baht as satang, never by way of a double; undefined below one satang and beyond the safe integers.
 * `each`: see satangFromBaht; 1, or a power of ten.
 *
 *   "1200000", ""    → 120000000
 *   "0", "30"        → 30
 *   "12", "500"      → 1250
 *   "12", "505"      → undefined
 */
export function satangFromDecimal(negative: boolean, whole: string, fraction: string, each = 1): Satang | undefined {
  const digits = fraction.replace(/0+$/, "");
  const decimals = decimalsOf(each);
  if (digits.length > decimals) return undefined;
  const satang = Number(whole + digits.padEnd(decimals, "0"));
  if (!Number.isSafeInteger(satang)) return undefined;
  return (negative && satang > 0 ? -satang : satang) as Satang;
}

/** Baht as a spreadsheet and JSON hold it: the double nearest to the exact amount. `each`: see satangFromBaht. */
export const bahtFromSatang = (satang: Satang, each = 1): number => satang / (100 * each);
