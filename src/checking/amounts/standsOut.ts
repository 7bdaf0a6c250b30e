/** Fewer numbers than these say little about what is usual. */
const enough = 6;
/** What one zero too many makes of a number. */
const gap = 10;
/** Among few, the largest stands out by two zeros. */
const wideGap = 100;

/**
 * The largest number that is still usual among some; undefined where none stands out. Numbers stand out that are at
 * least ten times the next smaller one, as long as they are no more than a quarter.
 *
 *   1, 2, 2, 3, 5, 500      → 5
 *   1, 2, 2, 3, 5, 40       → undefined: not ten times
 *   1, 2, 500               → undefined: too few, unless the caller says they are enough
 *
 * @param fewSayEnough whether the largest of a few numbers, two at least, stands out where it is a hundred times the next
 */
export function usualUpTo(numbers: readonly number[], fewSayEnough = false): number | undefined {
  const descending = numbers.filter((number) => number > 0).sort((a, b) => b - a);
  if (descending.length < enough) {
    const [largest, next] = descending;
    return fewSayEnough && next !== undefined && largest! >= next * wideGap ? next : undefined;
  }
  for (let at = 1; at <= descending.length / 4; at++) {
    if (descending[at - 1]! >= descending[at]! * gap) return descending[at]!;
  }
  return undefined;
}
