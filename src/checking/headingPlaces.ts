import { registerOf, type Register } from "../forms/register";
import type { TaxonomyNode } from "../forms/schema";
import type { Heading } from "../plan/submission";
import type { Checked } from "./checked";

/** A heading of a level whose headings the form lists, with the place it claims in the form's list. */
export interface HeadingPlace {
  readonly heading: Heading;
  /** What the form has for it; undefined where it has none of that name at this place. */
  readonly node: TaxonomyNode | undefined;
  /** What the form allows at this place, in its order; undefined where a heading above is itself not the form's. */
  readonly allowed: Allowed | undefined;
  /** Place in the form's order, outermost level first, as far as it is known. */
  readonly order: readonly number[];
}

interface Allowed {
  readonly nodes: readonly TaxonomyNode[];
  readonly register: Register;
  readonly byName: ReadonlyMap<string, number>;
}

/** The headings of closed levels, in the order of the sheet, each under the one above it. */
export function headingPlaces({ submission, form }: Checked): HeadingPlace[] {
  const closed = form.levels.filter((level) => level.closed).map(({ field }) => field);
  const known = new Map<readonly TaxonomyNode[], Allowed>();
  const allowedAmong = (nodes: readonly TaxonomyNode[]): Allowed => {
    const found = known.get(nodes);
    if (found) return found;
    const byName = new Map(nodes.map(({ name }, index) => [name, index]));
    const made = { nodes, register: registerOf(nodes), byName };
    known.set(nodes, made);
    return made;
  };

  const open: (HeadingPlace | undefined)[] = [];
  const places: HeadingPlace[] = [];
  for (const heading of submission.headings) {
    const depth = closed.indexOf(heading.field);
    if (depth < 0) continue;
    open.length = Math.max(depth, 0);
    const above = lastOf(open);
    const nodes = above ? above.node?.children : form.taxonomy;
    const listed = nodes?.filter(({ field }) => field === heading.field);
    const allowed = nodes && listed?.length === nodes.length ? allowedAmong(nodes) : listed && allowedAmong(listed);
    const index = allowed && indexOf(heading, allowed);
    const place: HeadingPlace = {
      heading,
      node: index === undefined ? undefined : allowed?.nodes[index],
      allowed: allowed?.nodes.length === 0 ? undefined : allowed,
      order: [...(above?.order ?? []), ...(index === undefined ? [] : [index])],
    };
    open[depth] = place;
    places.push(place);
  }
  return places;
}

const indexOf = ({ name }: Heading, { register, byName }: Allowed): number | undefined =>
  byName.get(name) ?? byName.get(register.find(name)?.name ?? "");

function lastOf<T>(list: readonly (T | undefined)[]): T | undefined {
  for (let at = list.length - 1; at >= 0; at--) if (list[at] !== undefined) return list[at];
  return undefined;
}
