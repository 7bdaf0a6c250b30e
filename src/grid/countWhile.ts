/**
 * The one binary search. How many indices from 0 on come before the first for which something does not hold.
 *
 * @param length of the list; nothing from there on is asked about
 * @param holds up to some index, and for none after it
 */
export function countWhile(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  for (let high = length; low < high;) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of some ascending numbers are not above a limit. */
export const countUpTo = (numbers: readonly number[], limit: number): number =>
  countWhile(numbers.length, (index) => numbers[index]! <= limit);
