import { registerOf, type Register } from "../forms/register";
import { perForm } from "../forms/perForm";
import type { Form, TaxonomyNode } from "../forms/schema";
import type { Heading, Submission } from "../plan/submission";
import { remembering } from "../text/remembering";

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
export function headingPlaces(submission: Submission, form: Form): HeadingPlace[] {
  const closed = form.levels.filter((level) => level.closed).map(({ field }) => field);
  const open: (HeadingPlace | undefined)[] = [];
  const places: HeadingPlace[] = [];
  for (const heading of submission.headings) {
    const depth = closed.indexOf(heading.field);
    if (depth < 0) continue;
    open.length = Math.max(depth, 0);
    const above = lastOf(open);
    const nodes = above ? above.node?.children : form.taxonomy;
    const allowed = nodes && allowedAmong(nodes)(heading.field);
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

/** What of some nodes belongs to a level; worked out once for a form. */
const allowedAmong = perForm((nodes: readonly TaxonomyNode[]) =>
  remembering((level): Allowed => {
    const listed = nodes.filter(({ field }) => field === level);
    const byName = new Map(listed.map(({ name }, index) => [name, index]));
    return { nodes: listed, register: registerOf(listed), byName };
  }),
);

const indexOf = ({ name }: Heading, { register, byName }: Allowed): number | undefined =>
  byName.get(name) ?? byName.get(register.find(name)?.name ?? "");

function lastOf<T>(list: readonly (T | undefined)[]): T | undefined {
  for (let at = list.length - 1; at >= 0; at--) if (list[at] !== undefined) return list[at];
  return undefined;
}
