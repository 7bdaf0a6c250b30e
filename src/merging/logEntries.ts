import { addSatang, noMoney, type Satang } from "../plan/satang";
import type { AmountField } from "../plan/fields";
import { matchKey } from "../text/matchKey";
import type { MergedSheet } from "./mergedRow";
import type { Amounts, LogEntry } from "./mergeLog";
import { compareTexts } from "./order";
import type { PlanShape } from "./planShape";
import type { PlanPreview } from "./preview";
import type { StandingPlan } from "./standingPlan";

/** All of one agency in one merge. */
interface Turn {
  readonly agency: string;
  readonly added: MergedSheet[];
  readonly removed: MergedSheet[];
}

/** One entry for each agency, in register order, each with the totals as if they had been merged one by one. */
export function logEntries(
  standing: StandingPlan,
  changed: { readonly added: readonly MergedSheet[]; readonly removed: readonly MergedSheet[] },
  { before }: PlanPreview,
  { now, person }: { readonly now: string; readonly person: string | null },
  { amountFields, valueFields, rankOf }: PlanShape,
): LogEntry[] {
  const turns = new Map<string, Turn>();
  const turnOf = ({ agency }: MergedSheet): Turn => {
    const key = matchKey(agency);
    const turn = turns.get(key) ?? { agency, added: [], removed: [] };
    turns.set(key, turn);
    return turn;
  };
  for (const sheet of changed.added) turnOf(sheet).added.push(sheet);
  for (const sheet of changed.removed) turnOf(sheet).removed.push(sheet);

  /** What a sheet's rows amount to as the plan shows them now. */
  const shown = new Map<MergedSheet, Amounts>();
  for (const [recorded, { planRow }] of standing.lineOf) {
    if (recorded.kind !== "row" || !changed.removed.includes(recorded.sheet)) continue;
    shown.set(
      recorded.sheet,
      added(shown.get(recorded.sheet) ?? {}, (field) => planRow?.amounts[field]),
    );
  }
  const brought = ({ rows }: MergedSheet): Amounts =>
    rows.reduce<Amounts>((sum, { values }) => added(sum, (field) => values[valueFields.indexOf(field)] as Satang), {});
  function added(sum: Amounts, of: (field: AmountField) => Satang | undefined, sign = 1): Amounts {
    return Object.fromEntries(
      amountFields.map((field) => [field, addSatang(sum[field] ?? noMoney, (sign * (of(field) ?? noMoney)) as Satang)]),
    );
  }

  let totals = before;
  return [...turns.values()]
    .sort((a, b) => rankOf(a.agency) - rankOf(b.agency) || compareTexts(a.agency, b.agency))
    .map(({ agency, added: come, removed: go }): LogEntry => {
      const start = totals;
      for (const sheet of come) totals = added(totals, (field) => brought(sheet)[field]);
      for (const sheet of go) totals = added(totals, (field) => shown.get(sheet)?.[field], -1);
      const { file, sha256 } = (come[0] ?? go[0])!;
      const count = (sheets: readonly MergedSheet[]) => sheets.reduce((sum, { rows }) => sum + rows.length, 0);
      const action = come.length === 0 ? "withdraw" : go.length === 0 ? "merge" : "replace";
      return {
        ...{ when: now, action, agency, file, sha256, person },
        ...{ rowsIn: count(come), rowsOut: count(go), before: start, after: totals },
      };
    });
}
