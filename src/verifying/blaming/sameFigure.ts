/** Whether two figures are the same: exactly, but for the binary noise of numbers that are no satang. */
export const sameFigure = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= 1e-10 * Math.max(Math.abs(a), Math.abs(b));
