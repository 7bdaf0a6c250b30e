/** Figures of more decimals are taken for the results of a division, of which none is the last. */
const mostDecimals = 6;

/**
 * The least amount by which two figures of a column can differ, reported by the decimals of those that are not sums:
 * Infinity where it is not known.
 *
 *   [5, 12.505] → 0.001     [5] → 1     [1 / 3], [] → Infinity
 */
export function stepOf(figures: readonly number[]): number {
  if (figures.length === 0) return Infinity;
  let decimals = 0;
  for (const figure of figures) {
    while (decimals <= mostDecimals && Number(figure.toFixed(decimals)) !== figure) decimals += 1;
  }
  return decimals > mostDecimals ? Infinity : 10 ** -decimals;
}
