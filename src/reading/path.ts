import type { Position } from "../grid/area";
import type { Form, FormLevel, TaxonomyNode } from "../forms/schema";
import type { Assumption, Heading } from "../plan/submission";
import { matchKey } from "../text/matchKey";
import type { HeadingNames } from "./headingNames";
import type { HeadingText } from "./headingText";

interface Step {
  readonly heading: Heading;
  /** What the taxonomy holds there; null where it holds nothing of the kind or the heading is not its. */
  readonly node: TaxonomyNode | null;
}

export interface Entered {
  readonly heading: Heading;
  /** It says again what was in force, as after a page break. */
  readonly repeated: boolean;
}

/** The headings in force at one place of a sheet, from the outermost level on. */
export interface Path {
  /** Puts a heading in force and ends those below it, unless it only repeats the one in force. */
  enter(level: FormLevel, text: HeadingText, written: string, at: Position): Entered;
  /** A heading nobody wrote, distinguished from the numbers of one below it; undefined where the taxonomy has none such. */
  infer(level: FormLevel, number: number, at: Position): Heading | undefined;
  at(level: FormLevel): Heading | undefined;
  /** Ends a level that a blank cell does not carry on. */
  leave(level: FormLevel): void;
  /** Whether a total has closed the section and no heading came since. */
  closed(): boolean;
  /** A total has closed the section: the next heading begins afresh even if it repeats the last. */
  close(): void;
  headings(): readonly Heading[];
}

export function pathThrough(form: Form, names: HeadingNames, assume: (assumption: Assumption) => void): Path {
  const { levels } = form;
  const steps: (Step | undefined)[] = levels.map(() => undefined);
  /** Rows under the same headings share one list of them. */
  let inForce: readonly Heading[] | undefined;
  let closed = false;

  /** The taxonomy's node that holds the headings of a level: the nearest level above that ends others when it changes. */
  const parentOf = (index: number): TaxonomyNode | null | undefined => {
    for (let above = index - 1; above >= 0; above--) {
      if (levels[above]!.blank === "absent") continue;
      const step = steps[above];
      return step ? (step.node ?? undefined) : undefined;
    }
    return null;
  };

  const endBelow = (index: number): void => {
    if (levels[index]!.blank === "absent") return;
    steps.fill(undefined, index + 1);
  };

  const enter = (level: FormLevel, text: HeadingText, written: string, at: Position): Entered => {
    const index = levels.indexOf(level);
    const number = text.numbers.at(-1) ?? null;
    const parent = parentOf(index);
    const listed = parent !== undefined && names.lists(parent, level.field);
    let node: TaxonomyNode | null = null;
    let taken: string | undefined;
    if (listed) {
      const found = text.name === "" ? undefined : names.find(parent, level.field, text.name, number);
      // A number alone names a heading as well as its words do.
      const byNumber = text.name === "" && number !== null ? names.numbered(parent, level.field, number) : undefined;
      node = found?.node ?? byNumber ?? null;
      if (node && (found?.near || byNumber || text.nearly)) taken = node.name;
    }
    const as = text.nearly ? written : text.name || written;
    if (taken !== undefined) assume({ code: "heading-spelling", at, found: as, taken });
    const name = node?.name ?? text.name;
    const heading: Heading = { field: level.field, name, number, written, at, known: listed ? node !== null : null };
    const before = steps[index];
    const repeated = !closed && before !== undefined && saysAgain(before.heading, number, name);
    if (!repeated) {
      steps[index] = { heading, node };
      inForce = undefined;
      endBelow(index);
    }
    closed = false;
    return { heading, repeated };
  };

  return {
    enter,
    infer(level, number, at) {
      const index = levels.indexOf(level);
      const parent = parentOf(index);
      const node = parent === undefined ? undefined : names.numbered(parent, level.field, number);
      if (!node) return undefined;
      const heading: Heading = { field: level.field, name: node.name, number, written: "", at, known: true };
      steps[index] = { heading, node };
      inForce = undefined;
      endBelow(index);
      return heading;
    },
    at: (level) => steps[levels.indexOf(level)]?.heading,
    leave(level) {
      steps[levels.indexOf(level)] = undefined;
      inForce = undefined;
    },
    closed: () => closed,
    close() {
      closed = true;
    },
    headings() {
      if (!inForce) {
        const headings: Heading[] = [];
        for (const step of steps) if (step) headings.push(step.heading);
        inForce = headings;
      }
      return inForce;
    },
  };
}

/** Whether a name rewritten is the heading in force: as in the next row, or after a page break. */
export const saysAgain = (before: Heading, number: number | null, name: string): boolean =>
  before.number === number && (before.name === name || matchKey(before.name) === matchKey(name));
