/**
 * Whether two figures are the same. Whole ones (satang are) exactly, however large; where either is broken, but for the
 * binary noise of adding up.
 *
 *   900,000,000,001 and 900,000,000,000 satang → false
 *   0.1 + 0.2 and 0.3                          → true
 */
export const sameFigure = (a: number, b: number): boolean =>
  a === b ||
  (!(Number.isSafeInteger(a) && Number.isSafeInteger(b)) &&
    Math.abs(a - b) <= 1e-10 * Math.max(Math.abs(a), Math.abs(b)));
