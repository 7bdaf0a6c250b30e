import { addSatang, noMoney, type Satang } from "../../plan/satang";
import type { Field } from "../../plan/fields";
import { amountIn } from "../../plan/rowValues";
import { matchKey } from "../../text/matchKey";
import { unknownColumns } from "../../plan/headerAt";
import type { Chosen } from "../chooseSheets";
import type { MergedSheet } from "../tree/mergedRow";
import type { AmountsByField, LogEntry } from "./mergeLog";
import { compareAgencies } from "../tree/agencyOrder";
import type { PlanShape } from "../tree/planShape";
import type { PlanPreview } from "../preview";
import type { CurrentPlan } from "./currentPlan";

/** All of one agency in one merge. */
interface Turn {
  readonly agency: string;
  readonly added: MergedSheet[];
  readonly removed: MergedSheet[];
}

/** One entry for each agency, in register order, each with the totals as if they had been merged one by one. */
export function logEntries(
  current: CurrentPlan,
  changed: Pick<Chosen, "added" | "removed" | "headers">,
  { before }: PlanPreview,
  { now, person }: { readonly now: string; readonly person: string | null },
  shape: PlanShape,
): LogEntry[] {
  const { amountFields, valueFields } = shape;
  const { headers } = changed;
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
  const shown = new Map<MergedSheet, Record<string, Satang>>(changed.removed.map((sheet) => [sheet, {}]));
  for (const [recorded, { planRow }] of current.lineOf) {
    const sums = recorded.kind === "row" ? shown.get(recorded.sheet) : undefined;
    if (sums) add(sums, (field) => (planRow ? amountIn(planRow, field) : undefined));
  }
  const brought = ({ rows }: MergedSheet): AmountsByField => {
    const sums = {};
    for (const { values } of rows) add(sums, (field) => values[valueFields.indexOf(field)] as Satang);
    return sums;
  };
  function add(sums: Record<string, Satang>, of: (field: Field) => Satang | undefined, sign = 1): void {
    for (const field of amountFields) {
      sums[field] = addSatang(sums[field] ?? noMoney, (sign * (of(field) ?? noMoney)) as Satang);
    }
  }

  let totals = before;
  return [...turns.values()]
    .sort((a, b) => compareAgencies(shape, a.agency, b.agency))
    .map(({ agency, added: come, removed: go }): LogEntry => {
      const start = totals;
      const sums = { ...start };
      for (const amounts of come.map(brought)) add(sums, (field) => amounts[field]);
      for (const sheet of go) add(sums, (field) => shown.get(sheet)?.[field], -1);
      totals = sums;
      const { file, sha256 } = (come[0] ?? go[0])!;
      const count = (sheets: readonly MergedSheet[]) => sheets.reduce((sum, { rows }) => sum + rows.length, 0);
      const action = come.length === 0 ? "withdraw" : go.length === 0 ? "merge" : "replace";
      return {
        ...{ when: now, action, agency, file, sha256, person },
        left: [...new Set(come.flatMap((sheet) => unknownColumns({ headers: headers.get(sheet) ?? [] })))],
        ...{ rowsIn: count(come), rowsOut: count(go), before: start, after: totals },
      };
    });
}
