/** An amount of money in satang (1 baht = 100 satang): always a safe integer, so that sums are exact. */
export type Satang = number & { readonly unit: "satang" };

export const noMoney = 0 as Satang;

/** Throws when a sum leaves the safe integers (above 90 billion baht by a thousand): no plan is that large. */
export function addSatang(a: Satang, b: Satang): Satang {
  const sum = a + b;
  if (!Number.isSafeInteger(sum)) throw new RangeError(`A sum of ${a} and ${b} satang cannot be kept exactly`);
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

/** Baht as a spreadsheet and JSON hold it: the double nearest to the exact amount. */
export const bahtFromSatang = (satang: Satang): number => satang / 100;
