import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { likeness } from "../text/similar";
import { compareTexts } from "./tree/agencyOrder";
import { placeId, type TreePlace } from "./tree/place";
import type { RecordedAnswer } from "./record/record";

/** Two headings of the innermost level that look like one but are not written the same. */
export interface LookAlike {
  /** The same in every run, whichever of the two is met first. */
  readonly id: string;
  readonly a: TreePlace;
  readonly b: TreePlace;
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
export function findLookAlikes(places: Iterable<TreePlace>): LookAlike[] {
  const siblings = new Map<TreePlace | null, Set<TreePlace>>();
  for (const place of places) {
    const group = siblings.get(place.parent);
    if (group) group.add(place);
    else siblings.set(place.parent, new Set([place]));
  }
  const found = new Map<string, LookAlike>();
  for (const group of siblings.values()) {
    if (group.size < 2) continue;
    const names = Array.from(group, nameOf);
    for (const end of ["key", "reversed"] as const) {
      names.sort((a, b) => compareTexts(a[end], b[end]));
      names.forEach((name, at) => {
        for (const other of names.slice(at + 1, at + 1 + window)) compare(name, other, found);
      });
    }
  }
  return [...found.values()].sort((x, y) => compareTexts(x.id, y.id));
}

/** What is compared of a place, worked out once. */
interface Name {
  readonly place: TreePlace;
  /** The place's, without its field. */
  readonly key: string;
  readonly reversed: string;
  readonly digits: string;
}

function nameOf(place: TreePlace): Name {
  const key = place.key.slice((place.field?.length ?? 0) + 1);
  return { place, key, reversed: [...key].reverse().join(""), digits: key.replace(/[^0-9]/g, "") };
}

function compare(one: Name, other: Name, found: Map<string, LookAlike>): void {
  if (one.place.field !== other.place.field || one.digits !== other.digits) return;
  const longer = Math.max(one.key.length, other.key.length);
  if (Math.abs(one.key.length - other.key.length) > (1 - alikeEnough) * longer) return;
  const [{ place: a }, { place: b }] = compareTexts(one.key, other.key) <= 0 ? [one, other] : [other, one];
  const pair = `${a.serial} ${b.serial}`;
  if (found.has(pair)) return;
  const alike = likeness(one.key, other.key);
  if (alike >= alikeEnough) found.set(pair, { id: idOf(a, b), a, b, likeness: alike });
}

const idOf = (a: TreePlace, b: TreePlace): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify([placeId(a), placeId(b)])))).slice(0, 16);

/**
 * Joins the places that were said to be one, and says to which of them a place belongs.
 *
 * @param isOwn whether the master itself has a place: then its wording is the one that stays
 */
export function joinSame(
  pairs: readonly LookAlike[],
  answers: readonly RecordedAnswer[],
  isOwn: (place: TreePlace) => boolean,
): (place: TreePlace) => TreePlace {
  const same = new Set(answers.filter(({ answer }) => answer === "same").map(({ id }) => id));
  const above = new Map<TreePlace, TreePlace>();
  const rootOf = (place: TreePlace): TreePlace => {
    let root = place;
    for (let next = above.get(root); next; next = above.get(root)) root = next;
    return root;
  };
  const comesFirst = (a: TreePlace, b: TreePlace): boolean => (isOwn(a) !== isOwn(b) ? isOwn(a) : a.serial < b.serial);
  for (const { id, a, b } of pairs) {
    const [one, other] = [rootOf(a), rootOf(b)];
    if (!same.has(id) || one === other) continue;
    if (comesFirst(one, other)) above.set(other, one);
    else above.set(one, other);
  }
  return rootOf;
}
