import { perForm } from "../forms/perForm";
import type { Form, TaxonomyNode } from "../forms/schema";
import type { Field } from "../plan/fields";
import { matchKey } from "../text/matchKey";
import { similarAmong } from "../text/similar";

/** What a heading was recognised as. */
export interface KnownHeading {
  readonly node: TaxonomyNode;
  /** Not by its name or one of its other wordings, but by a spelling close to one. */
  readonly near: boolean;
}

/** Finds headings among those a taxonomy node (or the taxonomy's top) holds. */
export interface HeadingNames {
  /** Whether the taxonomy lists headings of this level here; if not, none can be called unknown. */
  lists(parent: TaxonomyNode | null, field: Field): boolean;
  /** `number`, as written before the name, decides between names that are about as near. */
  find(parent: TaxonomyNode | null, field: Field, name: string, number: number | null): KnownHeading | undefined;
  numbered(parent: TaxonomyNode | null, field: Field, number: number): TaxonomyNode | undefined;
  /** Whether the taxonomy lists headings of this level at all. */
  listsAnywhere(field: Field): boolean;
  /** A heading of this level, wherever the taxonomy holds it. */
  anywhere(field: Field, name: string): TaxonomyNode | undefined;
}

/** Names remembered for each place; they outlive a reading. */
const remembered = 2_000;
const nearLikeness = 0.85;
/** How much worse the next best must be for the best to be meant. */
const clearly = 0.05;

export const headingNames = perForm((form: Form): HeadingNames => {
  const places = new Map<TaxonomyNode | null, Map<Field, Place>>();
  const placeOf = (parent: TaxonomyNode | null, field: Field): Place => {
    let fields = places.get(parent);
    if (!fields) places.set(parent, (fields = new Map()));
    let place = fields.get(field);
    if (!place) {
      place = placeAmong((parent?.children ?? form.taxonomy).filter((node) => node.field === field));
      fields.set(field, place);
    }
    return place;
  };
  const ofLevel = new Map<Field, Place>();
  const everywhere = (field: Field): Place => {
    let place = ofLevel.get(field);
    if (!place) ofLevel.set(field, (place = placeAmong(nodesOf(form.taxonomy, field))));
    return place;
  };
  return {
    lists: (parent, field) => placeOf(parent, field).nodes.length > 0,
    find: (parent, field, name, number) => placeOf(parent, field).find(name, number),
    numbered: (parent, field, number) => placeOf(parent, field).nodes.find((node) => node.number === number),
    listsAnywhere: (field) => everywhere(field).nodes.length > 0,
    anywhere: (field, name) => everywhere(field).find(name, null)?.node,
  };
});

const nodesOf = (nodes: readonly TaxonomyNode[], field: Field): TaxonomyNode[] =>
  nodes.flatMap((node) => [...(node.field === field ? [node] : []), ...nodesOf(node.children, field)]);

interface Place {
  readonly nodes: readonly TaxonomyNode[];
  find(name: string, number: number | null): KnownHeading | undefined;
}

function placeAmong(nodes: readonly TaxonomyNode[]): Place {
  const exact = new Map<string, TaxonomyNode>();
  const keys: string[] = [];
  const owners: TaxonomyNode[] = [];
  for (const node of nodes) {
    for (const name of [node.name, ...node.aliases]) {
      const key = matchKey(name);
      if (!exact.has(key)) exact.set(key, node);
      keys.push(key);
      owners.push(node);
    }
  }
  const similar = similarAmong(keys);
  const known = new Map<string, KnownHeading | undefined>();
  const near = (key: string, number: number | null): KnownHeading | undefined => {
    const found = similar.all(key, nearLikeness).filter(({ index }) => digitsOf(key) === digitsOf(keys[index]!));
    const rivals = found.filter((other) => found[0]!.likeness - other.likeness < clearly);
    const likely = new Set(rivals.map(({ index }) => owners[index]!));
    const numbered = [...likely].filter((node) => number !== null && node.number === number);
    const [node, ...more] = likely.size === 1 ? likely : numbered;
    return node && more.length === 0 ? { node, near: true } : undefined;
  };
  return {
    nodes,
    find(name, number) {
      if (nodes.length === 0) return undefined;
      const asked = `${number ?? ""} ${name}`;
      if (known.has(asked)) return known.get(asked);
      const key = matchKey(name);
      const node = exact.get(key);
      const found = node ? { node, near: false } : near(key, number);
      if (known.size >= remembered) known.clear();
      known.set(asked, found);
      return found;
    },
  };
}

const digitsOf = (key: string): string => key.replace(/[^0-9]/g, "");
