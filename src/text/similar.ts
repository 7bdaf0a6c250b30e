import { distance } from "fastest-levenshtein";

/** One of the names looked through, and how alike it is: 1 the same, 0 nothing in common. */
export interface Similar {
  /** Index into the names given. */
  readonly index: number;
  readonly likeness: number;
}

/** How alike two keys are, by the letters to change: `1 - distance / length of the longer`. */
export function likeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - distance(a, b) / longer;
}

/**
 * Looks for look-alikes among a fixed set of keys (see matchKey): most alike first, ties in the order given.
 *
 * Keys of too different a length, or with too many letters the other lacks, are ruled out before the expensive
 * comparison, so a few thousand keys can be asked about each other.
 */
export function similarAmong(keys: readonly string[]): (key: string, atLeast: number) => Similar[] {
  const byLength = new Map<number, number[]>();
  const letters = keys.map(letterCounts);
  keys.forEach((key, index) => {
    const same = byLength.get(key.length);
    if (same) same.push(index);
    else byLength.set(key.length, [index]);
  });
  return (key, atLeast) => {
    const counts = letterCounts(key);
    const found: Similar[] = [];
    for (const [length, indexes] of byLength) {
      const longer = Math.max(length, key.length);
      const allowed = Math.floor((1 - atLeast) * longer + 1e-9);
      if (Math.abs(length - key.length) > allowed) continue;
      for (const index of indexes) {
        if (leastDistance(counts, letters[index]!) > allowed) continue;
        const alike = likeness(key, keys[index]!);
        if (alike >= atLeast) found.push({ index, likeness: alike });
      }
    }
    return found.sort((a, b) => b.likeness - a.likeness || a.index - b.index);
  };
}

const buckets = 64;

function letterCounts(key: string): Uint16Array {
  const counts = new Uint16Array(buckets);
  for (let at = 0; at < key.length; at++) counts[key.charCodeAt(at) % buckets]!++;
  return counts;
}

/** A distance two texts cannot be nearer than: each letter that only one of them has must be changed. */
function leastDistance(a: Uint16Array, b: Uint16Array): number {
  let more = 0;
  let less = 0;
  for (let at = 0; at < buckets; at++) {
    const difference = a[at]! - b[at]!;
    if (difference > 0) more += difference;
    else less -= difference;
  }
  return Math.max(more, less);
}
