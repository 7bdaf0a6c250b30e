/**
 * Whether two figures are the same. Whole ones (satang are) exactly, however large; where either is broken, but for the
 * binary noise of adding up, which never comes to half a step.
 *
 *   900,000,000,001 and 900,000,000,000 satang    → false
 *   0.1 + 0.2 and 0.3                             → true
 *   5,000,000,000.625 and 5,000,000,000.125, 0.001 → false
 *
 * @param step the least amount by which figures like these can differ; Infinity where it is not known
 */
export const sameFigure = (a: number, b: number, step = Infinity): boolean =>
  a === b ||
  (!(Number.isSafeInteger(a) && Number.isSafeInteger(b)) &&
    Math.abs(a - b) <= Math.min(1e-10 * Math.max(Math.abs(a), Math.abs(b)), step / 2));
