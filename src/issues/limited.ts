import type { Area } from "../grid/area";
import { describe } from "./describe";
import type { Issue } from "./issue";
import { issue } from "./make";

/** Issues of one code and severity. */
interface Kind {
  readonly first: Issue;
  count: number;
  /** Of the first that is not listed. */
  from: Area | null;
}

/** As many of a kind are listed for a sheet: more than any plan has rows to correct one by one. */
export const mostOfAKind = 1_000;

/**
 * Issues of one sheet, in their order, at most that many of each code and severity. Of more, one says how many there are,
 * from where: what is wrong with a file is bounded by its kinds of faults, not by its size.
 */
export function limited(issues: readonly Issue[], most = mostOfAKind): readonly Issue[] {
  if (issues.length <= most) return issues;
  const kinds = new Map<string, Kind>();
  const listed: Issue[] = [];
  let kind: Kind | undefined;
  for (const one of issues) {
    // Mostly it is of the same kind as the one before.
    if (kind?.first.code !== one.code || kind.first.severity !== one.severity) {
      const key = `${one.severity} ${one.code}`;
      kind = kinds.get(key) ?? { first: one, count: 0, from: null };
      kinds.set(key, kind);
    }
    if (++kind.count === most + 1) kind.from = one.area;
    if (kind.count <= most) listed.push(one);
  }
  for (const { first, count, from: area } of kinds.values()) {
    if (count <= most) continue;
    const { sheet, severity } = first;
    const params = { of: first.code, count: count - most, like: describe(first).message };
    listed.push({ ...issue("more-of-the-same", { sheet, area, params }), severity });
  }
  return listed;
}

/** The code of what an issue stands for. */
export const kindOfIssue = ({ code, params }: Pick<Issue, "code" | "params">): string =>
  code === "more-of-the-same" ? (params as { readonly of: string }).of : code;

/** How many an issue stands for. */
export const timesOf = ({ code, params }: Pick<Issue, "code" | "params">): number =>
  code === "more-of-the-same" ? (params as { readonly count: number }).count : 1;

/** How many of a severity there are, the ones that are not listed included. */
export const countOf = (
  issues: readonly Pick<Issue, "code" | "params" | "severity">[],
  severity: Issue["severity"],
): number => issues.reduce((count, one) => (one.severity === severity ? count + timesOf(one) : count), 0);
