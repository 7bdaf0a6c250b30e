import type { FormFile, NodeFile } from "../forms/formFile";
import { cleanText } from "../text/cleanText";
import { matchKey } from "../text/matchKey";
import { likeness } from "../text/similar";
import type { LeafValues } from "./leafValues";

type ListedFile = NonNullable<FormFile["agencies"]>[number];

const alike = 0.9;
const shortestAlike = 8;

/** The names of a column, those that differ by a slip of the pen as other spellings of the most usual. */
export function namesOf({ distinct }: LeafValues): { readonly entries: ListedFile[]; readonly aliases: number } {
  const byKey = new Map<string, { name: string; count: number }>();
  for (const [text, count] of distinct) {
    const name = plainName(text);
    const key = matchKey(name);
    if (key === "") continue;
    const there = byKey.get(key);
    if (there) there.count += count;
    else byKey.set(key, { name, count });
  }
  const names = [...byKey].map(([key, one]) => ({ key, ...one }));
  const usual = [...names].sort((a, b) => b.count - a.count);
  const owner = new Map<string, string>();
  for (const [place, one] of usual.entries()) {
    const other = usual
      .slice(0, place)
      .find((more) => !owner.has(more.key) && more.count >= 2 * one.count && isSlip(more.key, one.key));
    if (other) owner.set(one.key, other.key);
  }
  const entries = names.flatMap(({ key, name }): ListedFile[] => {
    if (owner.has(key)) return [];
    const aliases = names.filter((one) => owner.get(one.key) === key).map((one) => one.name);
    return [aliases.length === 0 ? name : { name, aliases }];
  });
  return { entries, aliases: owner.size };
}

const plainName = (text: string): string => cleanText(text.replace(/^[-–•] ?/, ""));

/** Long names that differ by a letter or two, and by no digit. */
const isSlip = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= shortestAlike && digitsOf(a) === digitsOf(b) && likeness(a, b) >= alike;

const digitsOf = (key: string): string => key.replace(/[^0-9]/g, "");

/** One heading as it is met on the way down a sheet. */
export interface MetHeading {
  readonly level: string;
  readonly number: number | null;
  readonly name: string;
}

interface Met {
  readonly heading: MetHeading;
  readonly key: string;
  readonly aliases: string[];
  readonly children: Met[];
}

/** The headings of a sheet as a tree, each once where it is. */
export function taxonomyOf(paths: Iterable<readonly MetHeading[]>): {
  readonly nodes: NodeFile[];
  readonly count: number;
  readonly aliases: number;
} {
  const top: Met[] = [];
  let count = 0;
  let aliases = 0;
  const enter = (into: Met[], heading: MetHeading): Met => {
    const key = matchKey(heading.name);
    const exact = into.find(
      (one) =>
        one.heading.level === heading.level &&
        (one.key === key || one.aliases.some((alias) => matchKey(alias) === key)),
    );
    if (exact) return exact;
    const near = into.find(
      (one) => one.heading.level === heading.level && one.heading.number === heading.number && isSlip(one.key, key),
    );
    if (near) {
      near.aliases.push(heading.name);
      aliases += 1;
      return near;
    }
    // Two headings of one number differ by their names alone.
    const isTaken = into.some((one) => one.heading.level === heading.level && one.heading.number === heading.number);
    const met: Met = { heading: isTaken ? { ...heading, number: null } : heading, key, aliases: [], children: [] };
    into.push(met);
    count += 1;
    return met;
  };
  for (const path of paths) {
    let into = top;
    for (const heading of path) if (heading.name !== "") into = enter(into, heading).children;
  }
  const nodeOf = ({ heading: { level, number, name }, aliases: others, children }: Met): NodeFile => ({
    ...{ level, ...(number === null ? {} : { number }), name },
    ...(others.length === 0 ? {} : { aliases: others.length === 1 ? others[0]! : others }),
    ...(children.length === 0 ? {} : { children: children.map(nodeOf) }),
  });
  return { nodes: top.map(nodeOf), count, aliases };
}
