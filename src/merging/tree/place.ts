import type { TaxonomyNode } from "../../forms/schema";
import type { Field } from "../../plan/fields";
import { rememberKeys } from "../../text/matchKey";
import type { PlanShape } from "./planShape";

/** One step of a row's path as it was written: the level, the name, and the number before it. */
export interface PathStep {
  readonly field: Field;
  readonly name: string;
  readonly number: number | null;
}

/**
 * A heading by what it says, wherever it is and however it is spelled: two rows belong together when they have the
 * same place. Made once for every distinct path.
 */
export interface TreePlace {
  /** null for the plan as a whole. */
  readonly field: Field | null;
  readonly key: string;
  readonly parent: TreePlace | null;
  /** 0 for the outermost level; -1 for the plan as a whole. */
  readonly depth: number;
  /** As the taxonomy has it, otherwise as first met. */
  readonly name: string;
  /** What the form lists at this place; null for an open level and for headings it does not know. */
  readonly listed: { readonly node: TaxonomyNode; readonly rank: number } | null;
  /** null as long as none was met: most places are activities, and have none. */
  children: Map<string, TreePlace> | null;
  /** The same by the wordings met so far, for each depth: most are met again and again. */
  readonly met: Map<string, TreePlace>[];
  /** The headings from the outermost down to this one. */
  readonly path: readonly TreePlace[];
  /** Counts places as they are met. */
  readonly serial: number;
}

/** All places of one plan. */
export interface PlaceTree {
  readonly root: TreePlace;
  child(parent: TreePlace, field: Field, name: string): TreePlace;
  of(path: readonly Pick<PathStep, "field" | "name">[]): TreePlace;
}

export function placeTree({ form, depthOf, levels }: PlanShape): PlaceTree {
  const keyOf = rememberKeys();
  const listings = new Map<TaxonomyNode | null, ReadonlyMap<string, TreePlace["listed"]>>();
  const root: TreePlace = {
    ...{ field: null, key: "", parent: null, depth: -1, name: "", listed: null },
    ...{ children: null, met: [], path: [], serial: 0 },
  };
  let count = 0;

  const listingOf = (parent: TreePlace) => {
    const above = parent.listed?.node ?? null;
    const known = listings.get(above);
    if (known || (above === null && parent !== root)) return known;
    const listing = new Map<string, TreePlace["listed"]>();
    (above?.children ?? form.taxonomy).forEach((node, rank) => {
      for (const name of [node.name, ...node.aliases]) {
        const key = `${node.field} ${keyOf(name)}`;
        if (!listing.has(key)) listing.set(key, { node, rank });
      }
    });
    listings.set(above, listing);
    return listing;
  };

  const child = (parent: TreePlace, field: Field, written: string): TreePlace => {
    const depth = depthOf.get(field)!;
    const met = (parent.met[depth] ??= new Map());
    let place = met.get(written);
    if (!place) met.set(written, (place = newOrKnown(parent, field, depth, written)));
    return place;
  };
  const newOrKnown = (parent: TreePlace, field: Field, depth: number, written: string): TreePlace => {
    const writtenKey = `${field} ${keyOf(written)}`;
    const listed = (levels[depth]!.closed && listingOf(parent)?.get(writtenKey)) || null;
    const name = listed?.node.name ?? written;
    const key = listed ? `${field} ${keyOf(name)}` : writtenKey;
    const known = parent.children?.get(key);
    if (known) return known;
    const path: TreePlace[] = [...parent.path];
    const place: TreePlace = {
      field,
      key,
      parent,
      depth,
      name,
      listed,
      children: null,
      met: [],
      path,
      serial: ++count,
    };
    path.push(place);
    (parent.children ??= new Map()).set(key, place);
    return place;
  };

  return {
    root,
    child,
    of: (path) => path.reduce((place, { field, name }) => child(place, field, name), root),
  };
}

/** The innermost heading among the first levels: the block that a row is in. */
export function upTo(place: TreePlace, depth: number): TreePlace {
  let at = place;
  while (at.depth >= depth && at.parent) at = at.parent;
  return at;
}

/** A text that names a place, the same in every run. */
export const placeId = (place: TreePlace): string => place.path.map(({ key }) => key).join(" › ");
