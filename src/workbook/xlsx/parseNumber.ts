/** Powers of ten that a double holds exactly. */
const tens = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

const plus = 43;
const minus = 45;
const dot = 46;
const zero = 48;

/**
 * The number that the bytes `from` up to `to` spell, always the one that `Number` gives; NaN for
 * what is not a finite decimal number. No text is made of it unless it has more than 15 digits or an
 * exponent: a whole number below 2^53, divided once by an exact power of ten, is rounded once and so rightly
 * (Clinger 1990).
 */
export function parseNumber(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  const sign = bytes[at]!;
  if (sign === minus || sign === plus) at++;
  let digits = 0;
  let decimals = 0;
  let pointAt = -1;
  let value = 0;
  for (; at < to; at++) {
    const digit = bytes[at]! - zero;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      digits++;
    } else if (bytes[at] === dot && pointAt < 0) {
      pointAt = at;
    } else {
      return spelledOut(bytes, from, to);
    }
  }
  if (digits === 0) return NaN;
  if (digits > 15) return spelledOut(bytes, from, to);
  if (pointAt >= 0) decimals = to - pointAt - 1;
  if (decimals > 0) value /= tens[decimals]!;
  return sign === minus ? -value : value;
}

/** Decimal digits with or without point and exponent; `Number` alone would take 0x10 and Infinity too. */
const decimal = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

function spelledOut(bytes: Uint8Array, from: number, to: number): number {
  if (to - from > 400) return NaN;
  const text = String.fromCharCode(...bytes.subarray(from, to));
  const value = decimal.test(text) ? Number(text) : NaN;
  return Number.isFinite(value) ? value : NaN;
}
