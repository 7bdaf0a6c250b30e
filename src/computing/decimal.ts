import { satangFromBaht } from "../plan/satang";

/** `digits / 10^scale`, exactly. `scale` is never negative. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

export const zero: Decimal = { digits: 0n, scale: 0 };

/** Digits that every spreadsheet program keeps of a number: what a double says beyond them is noise of computing. */
const keptDigits = 15;

/** Significant digits of a quotient that does not end: twice what a double holds. */
const quotientDigits = 34;

/**
 * The number that a cell means, of which its double is the nearest; undefined for what is not a number.
 *
 *   0.1                 → 0.1, not 0.1000000000000000055…
 *   0.1 + 0.2           → 0.3: noise beyond the digits that are kept
 *   90000000000000.07   → itself: an amount to the satang, however large
 */
export function decimalOf(value: number): Decimal | undefined {
  if (Number.isSafeInteger(value)) return { digits: BigInt(value), scale: 0 };
  if (!Number.isFinite(value)) return undefined;
  const shortest = parsed(String(value));
  // An amount may have more digits than are kept, if it is large.
  if (shortest.scale <= 2 || absolute(shortest.digits).toString().length <= keptDigits) return shortest;
  const satang = satangFromBaht(value);
  return satang === undefined ? parsed(value.toPrecision(keptDigits)) : trimmed({ digits: BigInt(satang), scale: 2 });
}

/** "-12.50", "1.5e-7" */
function parsed(text: string): Decimal {
  const [mantissa = "", exponent = "0"] = text.split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return trimmed(scale >= 0 ? { digits, scale } : { digits: digits * power(-scale), scale: 0 });
}

/** Without zeros at the end of its fraction. */
function trimmed({ digits, scale }: Decimal): Decimal {
  while (scale > 0 && digits % 10n === 0n) {
    digits /= 10n;
    scale -= 1;
  }
  return { digits, scale };
}

const power = (exponent: number): bigint => 10n ** BigInt(exponent);

export function sumOf(a: Decimal, b: Decimal): Decimal {
  if (a.scale === b.scale) return { digits: a.digits + b.digits, scale: a.scale };
  return a.scale < b.scale
    ? { digits: a.digits * power(b.scale - a.scale) + b.digits, scale: b.scale }
    : { digits: a.digits + b.digits * power(a.scale - b.scale), scale: a.scale };
}

export const negated = ({ digits, scale }: Decimal): Decimal => ({ digits: -digits, scale });

export const productOf = (a: Decimal, b: Decimal): Decimal => ({
  digits: a.digits * b.digits,
  scale: a.scale + b.scale,
});

/** Exact where the quotient ends, else rounded half away from zero. The divisor is not zero. */
export function quotientOf(a: Decimal, b: Decimal): Decimal {
  const length = (one: Decimal) => one.digits.toString().length;
  const more = Math.max(0, quotientDigits + length(b) - length(a), b.scale - a.scale);
  const dividend = a.digits * power(more);
  const rest = dividend % b.digits;
  const isUp = 2n * absolute(rest) >= absolute(b.digits);
  const away = dividend < 0n === b.digits < 0n ? 1n : -1n;
  return trimmed({ digits: dividend / b.digits + (isUp ? away : 0n), scale: a.scale + more - b.scale });
}

export const absoluteOf = ({ digits, scale }: Decimal): Decimal => ({ digits: absolute(digits), scale });

const absolute = (digits: bigint): bigint => (digits < 0n ? -digits : digits);

export const isZero = ({ digits }: Decimal): boolean => digits === 0n;

/** The nearest double, as a cell holds it. */
export const numberOf = ({ digits, scale }: Decimal): number =>
  digits === 0n ? 0 : Number(`${digits.toString()}e-${scale}`);

/** Negative where `a` is the smaller, 0 where they are the same. */
export function compared(a: Decimal, b: Decimal): number {
  const { digits } = sumOf(a, negated(b));
  return digits === 0n ? 0 : digits < 0n ? -1 : 1;
}

/** More would be not an amount. */
const highestPower = 100n;

/** Whole powers from 0 on are exact; others are not computed. */
export function powerOf(base: Decimal, exponent: Decimal): Decimal | undefined {
  const whole = trimmed(exponent);
  if (whole.scale > 0 || whole.digits < 0n || whole.digits > highestPower || (isZero(base) && isZero(whole)))
    return undefined;
  return { digits: base.digits ** whole.digits, scale: base.scale * Number(whole.digits) };
}

/**
 * Rounded to that many decimals, negative for tens and hundreds; halves away from zero, as Excel does.
 *
 * @param places a fraction of it is passed over
 */
export function roundedTo(value: Decimal, places: number, way: "half" | "away" | "toward" = "half"): Decimal {
  const drop = value.scale - Math.trunc(places);
  if (drop <= 0) return value;
  if (drop > 400) return zero;
  const divisor = power(drop);
  const rest = absolute(value.digits % divisor);
  const isUp = way === "away" ? rest > 0n : way === "half" && 2n * rest >= divisor;
  const digits = value.digits / divisor + (isUp ? (value.digits < 0n ? -1n : 1n) : 0n);
  const scale = value.scale - drop;
  return scale >= 0 ? { digits, scale } : { digits: digits * power(-scale), scale: 0 };
}

/** "-12.50"; undefined for what is not written so. */
export const parseDecimal = (text: string): Decimal | undefined =>
  /^[+-]?[0-9]+(?:\.[0-9]*)?$|^[+-]?\.[0-9]+$/.test(text) ? parsed(text.replace(/^\+/, "")) : undefined;
