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
  const [a, b] = [digitsOf(stored, unit), digitsOf(meant, unit)];
  if (!a || !b || a.length !== b.length) return undefined;
  const apart: number[] = [];
  for (let at = 0; at < a.length && apart.length < 3; at++) if (a[at] !== b[at]) apart.push(at);
  const [first, second] = apart;
  if (apart.length === 1) return { reason: "digit-mistyped", factor: 1 };
  const swapped = apart.length === 2 && second === first! + 1 && a[first!] === b[second] && a[second] === b[first!];
  return swapped ? { reason: "digits-swapped", factor: 1 } : undefined;
}

/** The figure as it would be typed: whole baht without satang. */
function digitsOf(value: number, unit: Measured): string | undefined {
  const typed = unit === "satang" ? (value % 100 === 0 ? value / 100 : value) : value;
  return Number.isSafeInteger(typed) ? String(typed) : undefined;
}
