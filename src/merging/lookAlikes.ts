import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { likeness } from "../text/similar";
import { compareTexts } from "./order";
import { placeId, type Place } from "./place";
import type { Answer } from "./record";

/** Two headings of the innermost level that look like one but are not written the same. */
export interface LookAlike {
  /** The same in every run, whichever of the two is met first. */
  readonly id: string;
  readonly a: Place;
  readonly b: Place;
  /** 0 to 1. */
  readonly likeness: number;
}

/** Below this, people mean different things. */
const alikeEnough = 0.85;
/** How many neighbours each name is compared with, in each order. */
const window = 8;

/**
 * Looks for names that a person may have meant as one, among those under the same heading. Names that differ in a
 * number are different: "ครั้งที่ 1" and "ครั้งที่ 2".
 *
 * Each name is compared only with its neighbours in two orders, by its beginning and by its end, so that thousands cost
 * no more than sorting: two names that differ in one place are neighbours in one of them.
 */
export function findLookAlikes(places: Iterable<Place>): LookAlike[] {
  const siblings = new Map<Place | null, Set<Place>>();
  for (const place of places) {
    const group = siblings.get(place.parent);
    if (group) group.add(place);
    else siblings.set(place.parent, new Set([place]));
  }
  const found = new Map<string, LookAlike>();
  for (const group of siblings.values()) {
    if (group.size < 2) continue;
    for (const keyOf of [nameKey, reversedKey]) {
      const keyed = [...group].map((place) => ({ place, key: keyOf(place) }));
      keyed.sort((a, b) => compareTexts(a.key, b.key));
      keyed.forEach(({ place }, at) => {
        for (const other of keyed.slice(at + 1, at + 1 + window)) compare(place, other.place, found);
      });
    }
  }
  return [...found.values()].sort((x, y) => compareTexts(x.id, y.id));
}

function compare(one: Place, other: Place, found: Map<string, LookAlike>): void {
  const [a, b] = compareTexts(one.key, other.key) <= 0 ? [one, other] : [other, one];
  const pair = `${a.serial} ${b.serial}`;
  if (a.field !== b.field || found.has(pair) || digitsIn(a.key) !== digitsIn(b.key)) return;
  const longer = Math.max(a.key.length, b.key.length);
  if (Math.abs(a.key.length - b.key.length) > (1 - alikeEnough) * longer) return;
  const alike = likeness(nameKey(a), nameKey(b));
  if (alike >= alikeEnough) found.set(pair, { id: idOf(a, b), a, b, likeness: alike });
}

const nameKey = ({ key, field }: Place): string => key.slice((field?.length ?? 0) + 1);
const reversedKey = (place: Place): string => [...nameKey(place)].reverse().join("");
const digitsIn = (key: string): string => key.replace(/[^0-9]/g, "");

const idOf = (a: Place, b: Place): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify([placeId(a), placeId(b)])))).slice(0, 16);

/**
 * Joins the places that were said to be one, and says to which of them a place belongs.
 *
 * @param isOwn whether the master itself has a place: then its wording is the one that stays
 */
export function joinSame(
  pairs: readonly LookAlike[],
  answers: readonly Answer[],
  isOwn: (place: Place) => boolean,
): (place: Place) => Place {
  const same = new Set(answers.filter(({ answer }) => answer === "same").map(({ id }) => id));
  const above = new Map<Place, Place>();
  const rootOf = (place: Place): Place => {
    let root = place;
    for (let next = above.get(root); next; next = above.get(root)) root = next;
    return root;
  };
  const comesFirst = (a: Place, b: Place): boolean => (isOwn(a) !== isOwn(b) ? isOwn(a) : a.serial < b.serial);
  for (const { id, a, b } of pairs) {
    const [one, other] = [rootOf(a), rootOf(b)];
    if (!same.has(id) || one === other) continue;
    if (comesFirst(one, other)) above.set(other, one);
    else above.set(one, other);
  }
  return rootOf;
}
