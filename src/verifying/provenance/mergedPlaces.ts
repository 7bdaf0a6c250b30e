import { findLookAlikes, joinSame } from "../../merging/lookAlikes";
import { placeTree, type TreePlace, type PathStep } from "../../merging/tree/place";
import type { PlanShape } from "../../merging/tree/planShape";
import type { MergeRecord } from "../../merging/record/record";

/** Where a row belongs: activities that somebody said are one have one place. */
export type PlaceOf = (of: { readonly path: readonly Pick<PathStep, "field" | "name">[] }) => TreePlace;

/**
 * The places of a plan and of what was merged into it, so that the same heading is the same place however it is spelled.
 *
 * @param paths of everything that is to be placed: look-alikes are found among these
 */
export function mergedPlaces(
  { sheets, answers }: MergeRecord,
  paths: Iterable<{ readonly path: readonly Pick<PathStep, "field" | "name">[] }>,
  shape: PlanShape,
): PlaceOf {
  const places = placeTree(shape);
  if (!answers.some(({ answer }) => answer === "same")) return ({ path }) => places.of(path);
  const innermost = shape.levels.length - 1;
  const met = new Set<TreePlace>();
  const meet = ({ path }: { readonly path: readonly Pick<PathStep, "field" | "name">[] }) => {
    const place = places.of(path);
    if (place.depth === innermost) met.add(place);
  };
  for (const one of paths) meet(one);
  for (const { rows } of sheets) rows.forEach(meet);
  const joined = joinSame(findLookAlikes(met), answers, () => false);
  return ({ path }) => joined(places.of(path));
}
