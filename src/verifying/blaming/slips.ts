import type { CulpritReason } from "../../issues/aboutCulprits";
import type { Measured } from "../../issues/words";
import { sameFigure } from "./sameFigure";

/** How one figure can become another by a slip of the hand. */
export interface Slip {
  readonly reason: Extract<CulpritReason, "digits-swapped" | "point-shifted" | "digit-mistyped">;
  /** How many times the smaller figure the larger one is, for a shifted point; otherwise 1. */
  readonly factor: number;
}

const factors = [10, 100, 1000, 10_000, 1_000_000];

/**
 * The slip that turns what was meant into what is there; undefined where it takes more than one.
 *
 *   125,000 for 12,500   the point shifted by a factor of 10
 *    21,500 for 12,500   two neighbouring digits swapped
 *    17,500 for 12,500   one digit mistyped
 *    52,100 for 12,500   no slip: two digits that are not neighbours
 */
export function slipBetween(stored: number, meant: number, unit: Measured): Slip | undefined {
  if (stored <= 0 || meant <= 0 || stored === meant) return undefined;
  for (const factor of factors) {
    if (sameFigure(stored, meant * factor) || sameFigure(meant, stored * factor))
      return { reason: "point-shifted", factor };
  }
  const [a, b] = unit === "satang" ? [digitsOf(stored), digitsOf(meant)] : fractionDigits(stored, meant);
  if (!a || !b || a.length !== b.length) return undefined;
  const apart: number[] = [];
  for (let at = 0; at < a.length && apart.length < 3; at++) if (a[at] !== b[at]) apart.push(at);
  const [first, second] = apart;
  if (apart.length === 1) return { reason: "digit-mistyped", factor: 1 };
  const swapped = apart.length === 2 && second === first! + 1 && a[first!] === b[second] && a[second] === b[first!];
  return swapped ? { reason: "digits-swapped", factor: 1 } : undefined;
}

/** Satang as they would be typed: whole baht without them. */
const digitsOf = (satang: number): string | undefined => {
  const typed = satang % 100 === 0 ? satang / 100 : satang;
  return Number.isSafeInteger(typed) ? String(typed) : undefined;
};

/** More decimals are the result of a division, of which nobody types any. */
const mostDecimals = 6;

/** Of so few digits any two are nearly alike. */
const fewestDigits = 5;

/** Other numbers as they would be typed, both with as many decimals. */
function fractionDigits(...values: readonly [number, number]): (string | undefined)[] {
  // Without the binary noise of adding up.
  const texts = values.map((value) => String(Number(value.toPrecision(14))));
  const decimals = Math.max(...texts.map((text) => text.split(".")[1]?.length ?? 0));
  if (decimals > mostDecimals) return [];
  const digits = texts.map((text) => Number(text).toFixed(decimals).replace(".", ""));
  return decimals > 0 && digits.some((text) => text.length < fewestDigits) ? [] : digits;
}
