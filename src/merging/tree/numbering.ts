import type { Order } from "./order";
import type { TreePlace } from "./place";
import { isBeside, type PlanShape } from "./planShape";
import { isNode, type PlanNode, type PlanTree } from "./planTree";

/** The numbers that headings get; a heading that is not in it keeps the number it has. null: written without one. */
export type Numbers = ReadonlyMap<TreePlace, number | null>;

/**
 * Numbers without gaps for the headings of open levels, wherever merging brings one: within the heading above, levels
 * that are only beside left out. A level that is not always numbered leaves a heading bare that is alone and bare.
 */
export function numberHeadings(tree: PlanTree, order: Order, { levels }: PlanShape): Numbers {
  const scopes = new Map<TreePlace, Map<number, { readonly places: Set<TreePlace>; brought: boolean }>>();
  const take = (place: TreePlace, own: boolean) => {
    const level = levels[place.depth];
    if (level && !level.closed && level.numbered !== "never" && place.parent) {
      const scope = scopeOf(place.parent);
      const series = scopes.get(scope) ?? new Map<number, { readonly places: Set<TreePlace>; brought: boolean }>();
      const one = series.get(place.depth) ?? { places: new Set<TreePlace>(), brought: false };
      one.places.add(place);
      one.brought ||= !own;
      series.set(place.depth, one);
      scopes.set(scope, series);
    }
  };
  const visit = (node: PlanNode) => {
    take(node.place, node.own);
    for (const item of node.items) if (isNode(item)) visit(item);
  };
  const scopeOf = (place: TreePlace): TreePlace => {
    let scope = place;
    while (scope.parent && levels[scope.depth] && isBeside(levels[scope.depth]!)) scope = scope.parent;
    return scope;
  };
  const ownAbove = new Set(tree.blocks.flatMap(({ own, place }) => (own ? place.path : [])));
  for (const { place, body } of tree.blocks) {
    for (const above of place.path) if (above !== place) take(above, ownAbove.has(above));
    visit(body);
  }

  const numbers = new Map<TreePlace, number | null>();
  for (const series of scopes.values()) {
    for (const [depth, { places, brought }] of series) {
      if (!brought) continue;
      const [first] = places;
      const bare = levels[depth]!.numbered === "sometimes" && places.size === 1 && order.isBare(first!);
      let number = 0;
      for (const place of places) numbers.set(place, bare ? null : ++number);
    }
  }
  return numbers;
}
