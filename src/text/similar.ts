import { distance } from "fastest-levenshtein";

/** One of the names looked through, and how alike it is: 1 the same, 0 nothing in common. */
export interface Similar {
  /** Index into the names given. */
  readonly index: number;
  readonly likeness: number;
}

/** Look-alikes among a fixed set of keys (see matchKey). */
export interface SimilarKeys {
  /** All that are alike enough: most alike first, ties in the order given. */
  all(key: string, atLeast: number): Similar[];
  /** The first of those. Once one is found, keys that cannot be more alike are passed over. */
  best(key: string, atLeast: number): Similar | undefined;
}

/** How alike two keys are, by the letters to change: `1 - distance / length of the longer`. */
export function likeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - changesBetween(a, b) / longer;
}

/** What two keys have in common at both ends needs no change: most names of one office differ only in between. */
function changesBetween(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let end = 0;
  while (end < shorter - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end += 1;
  return distance(a.slice(start, a.length - end), b.slice(start, b.length - end));
}

/**
 * Prepares a set of keys to be asked for look-alikes.
 *
 * Keys of too different a length, or with too many letters the other lacks, are ruled out before the expensive
 * comparison, so hundreds of thousands of names can be asked about.
 */
export function similarAmong(keys: readonly string[]): SimilarKeys {
  const letters = keys.map(letterCounts);
  const asked = new Uint16Array(buckets);
  /** How alike the key asked for and each of the keys are at the most. */
  const most = new Float64Array(keys.length);

  const count = (key: string): void => {
    asked.fill(0);
    for (let at = 0; at < key.length; at++) asked[key.charCodeAt(at) % buckets]!++;
  };
  /** How alike two keys are that have that many letters in common. */
  const alikeBy = (common: number, key: string, index: number): number => {
    const longer = Math.max(key.length, keys[index]!.length);
    return longer === 0 ? 1 : 1 - (longer - common) / longer;
  };

  return {
    all(key, atLeast) {
      count(key);
      const found: Similar[] = [];
      for (let index = 0; index < keys.length; index++) {
        if (alikeBy(Math.min(key.length, keys[index]!.length), key, index) < atLeast) continue;
        if (alikeBy(lettersInCommon(asked, letters[index]!), key, index) < atLeast) continue;
        const alike = likeness(key, keys[index]!);
        if (alike >= atLeast) found.push({ index, likeness: alike });
      }
      return found.sort((a, b) => b.likeness - a.likeness || a.index - b.index);
    },
    best(key, atLeast) {
      count(key);
      let first = 0;
      for (let index = 0; index < keys.length; index++) {
        most[index] = alikeBy(lettersInCommon(asked, letters[index]!), key, index);
        if (most[index]! > most[first]!) first = index;
      }
      let best: Similar | undefined;
      const compare = (index: number): void => {
        const needed = best?.likeness ?? atLeast;
        if (most[index]! < needed) return;
        const alike = likeness(key, keys[index]!);
        if (alike < needed || (alike === best?.likeness && index > best.index)) return;
        best = { index, likeness: alike };
      };
      // The key that may be most alike first: mostly it is, and then hardly any other need be compared.
      if (keys.length > 0) compare(first);
      for (let index = 0; index < keys.length; index++) if (index !== first) compare(index);
      return best;
    },
  };
}

const buckets = 64;

/**
 * How often each letter is in a key, for those that do: bucket, count, bucket, count … Letters fall into buckets by
 * their code. One flat array, since it is gone through for every name that is asked about.
 */
function letterCounts(key: string): Uint16Array {
  const counts = new Map<number, number>();
  for (let at = 0; at < key.length; at++) {
    const bucket = key.charCodeAt(at) % buckets;
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }
  return Uint16Array.from([...counts].flat());
}

/** Every letter of the longer key beyond these must be changed or dropped. */
function lettersInCommon(asked: Uint16Array, counts: Uint16Array): number {
  let common = 0;
  for (let at = 0; at < counts.length; at += 2) {
    const here = asked[counts[at]!]!;
    const there = counts[at + 1]!;
    common += here < there ? here : there;
  }
  return common;
}
