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
 * Issues of one sheet as they are found, at most that many of each code and severity. Of more, one says how many there are,
 * from where: what is wrong with a file is bounded by its kinds of faults, not by its size.
 */
export class IssueList {
  private readonly kinds = new Map<string, Kind>();
  private readonly listed: Issue[] = [];
  private kind: Kind | undefined;

  constructor(private readonly most = mostOfAKind) {}

  push(...issues: readonly Issue[]): void {
    for (const one of issues) {
      // Mostly it is of the same kind as the one before.
      if (this.kind?.first.code !== one.code || this.kind.first.severity !== one.severity) this.kind = this.kindOf(one);
      if (++this.kind.count === this.most + 1) this.kind.from = one.area;
      if (this.kind.count <= this.most) this.listed.push(one);
    }
  }

  private kindOf(one: Issue): Kind {
    const key = `${one.severity} ${one.code}`;
    const kind = this.kinds.get(key) ?? { first: one, count: 0, from: null };
    this.kinds.set(key, kind);
    return kind;
  }

  /** Those that are listed, in their order, then how many more there are of each kind. */
  all(): readonly Issue[] {
    const more = [...this.kinds.values()].filter(({ count }) => count > this.most);
    return [...this.listed, ...more.map((kind) => this.moreOf(kind))];
  }

  private moreOf({ first, count, from: area }: Kind): Issue {
    const { sheet, severity } = first;
    const params = { of: first.code, count: count - this.most, like: describe(first).message };
    return { ...issue("more-of-the-same", { sheet, area, params }), severity };
  }
}

/** The same of issues that are all there already. */
export function limited(issues: readonly Issue[], most = mostOfAKind): readonly Issue[] {
  if (issues.length <= most) return issues;
  const list = new IssueList(most);
  for (const one of issues) list.push(one);
  return list.all();
}

/** How many an issue stands for. */
export const timesOf = ({ code, params }: Pick<Issue, "code" | "params">): number =>
  code === "more-of-the-same" ? (params as { readonly count: number }).count : 1;

/** How many of a severity there are, the ones that are not listed included. */
export const countOf = (
  issues: readonly Pick<Issue, "code" | "params" | "severity">[],
  severity: Issue["severity"],
): number => issues.reduce((count, one) => (one.severity === severity ? count + timesOf(one) : count), 0);
