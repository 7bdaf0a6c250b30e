import { registerOf, type Register } from "../../forms/register";
import { perForm } from "../../forms/perForm";
import type { Form, TaxonomyNode } from "../../forms/schema";
import type { Field } from "../../plan/fields";
import type { Heading, Submission } from "../../plan/submission";
import { remembering } from "../../text/remembering";

/** A heading of a level whose headings the form lists, with the place it claims in the form's list. */
export interface HeadingPlace {
  readonly heading: Heading;
  /** What the form has for it; undefined where it has none of that name at this place. */
  readonly node: TaxonomyNode | undefined;
  /** What the form has under the number written before it, where that is another than its name's: one of the two is wrong. */
  readonly rival: Rival | undefined;
  /** What the form allows at this place, in its order; undefined where a heading above is itself not the form's. */
  readonly allowed: Allowed | undefined;
  /** A level that the form has between this heading and the one above it, and the sheet has not. */
  readonly missing: Field | undefined;
  /** Place in the form's order, outermost level first, as far as it is known. */
  readonly order: readonly number[];
}

interface Rival {
  readonly node: TaxonomyNode;
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
    let order = above?.order ?? [];
    let allowed = nodes && allowedAmong(nodes)(heading.field);
    let index = allowed && indexOf(heading, allowed);
    if (index === undefined && above?.rival) {
      // The number above is the right one, then, and reported as such.
      const others = allowedAmong(above.rival.node.children)(heading.field);
      const other = indexOf(heading, others);
      if (other !== undefined) [allowed, index, order] = [others, other, above.rival.order];
    }
    const node = index === undefined ? undefined : allowed?.nodes[index];
    const place: HeadingPlace = {
      heading,
      node,
      rival: node && allowed ? rivalOf(heading, node, allowed, order) : undefined,
      allowed: allowed?.nodes.length === 0 ? undefined : allowed,
      missing: allowed?.nodes.length === 0 ? levelBetween(nodes!, closed, depth) : undefined,
      order: [...order, ...(index === undefined ? [] : [index])],
    };
    open[depth] = place;
    places.push(place);
  }
  return places;
}

/** The innermost level above a depth of which there are any among these nodes. */
const levelBetween = (nodes: readonly TaxonomyNode[], closed: readonly Field[], depth: number): Field | undefined =>
  closed
    .slice(0, depth)
    .reverse()
    .find((level) => nodes.some(({ field }) => field === level));

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

function rivalOf(
  { number }: Heading,
  node: TaxonomyNode,
  { nodes }: Allowed,
  above: readonly number[],
): Rival | undefined {
  if (number === null || node.number === null || node.number === number) return undefined;
  const index = nodes.findIndex((other) => other.number === number);
  return index < 0 ? undefined : { node: nodes[index]!, order: [...above, index] };
}

function lastOf<T>(list: readonly (T | undefined)[]): T | undefined {
  for (let at = list.length - 1; at >= 0; at--) if (list[at] !== undefined) return list[at];
  return undefined;
}
