import { noMoney, sumSatang, type Satang } from "../plan/satang";
import { rememberKeys } from "../text/matchKey";
import type { PlanSummary, SummaryLine } from "./planSummary";

/** What a part of a plan came to, and what it comes to. */
export interface ChangeOfPart {
  /** null: rows under no such heading. */
  readonly name: string | null;
  readonly number: number | null;
  readonly before: Satang;
  readonly after: Satang;
}

/** What a plan came to, and what it comes to; the parts together are the whole. */
export interface PlanChange {
  readonly parts: readonly ChangeOfPart[];
  readonly whole: Pick<ChangeOfPart, "before" | "after">;
  /** Rows of either whose amounts could not be read: the sums are without them. */
  readonly unread: number;
}

type Summed = Pick<PlanSummary, "headings" | "whole">;

/** By headings of the outermost level: those of the new plan in its order, then those that only the old one has. */
export function planChange(before: Summed, after: Summed): PlanChange {
  const keyOf = rememberKeys();
  const parts = new Map<string | null, { line: SummaryLine; before: Satang; after: Satang }>();
  const count = ({ headings }: Summed, side: "before" | "after") => {
    for (const line of headings.filter(({ depth }) => depth === 0)) {
      const key = line.name === null ? null : keyOf(line.name);
      const part = parts.get(key) ?? { line, before: noMoney, after: noMoney };
      parts.set(key, { ...part, [side]: sumSatang([part[side], line.sum]) });
    }
  };
  count(after, "after");
  count(before, "before");
  return {
    parts: [...parts.values()].map(({ line: { name, number }, ...sums }) => ({ name, number, ...sums })),
    whole: { before: before.whole.sum, after: after.whole.sum },
    unread: before.whole.unread + after.whole.unread,
  };
}
