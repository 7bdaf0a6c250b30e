import { checkedSheet } from "../../checking/checked";
import type { Area } from "../../grid/area";
import type { Grid } from "../../grid/grid";
import type { Issue } from "../../issues/issue";
import { judge } from "../../issues/make";
import { inSheetOrder } from "../../issues/order";
import type { PlanReading } from "../../reading/readWorkbook";
import { compareTotals } from "../../totals/compareTotals";
import { figures, finding, type Figures } from "../finding";
import type { Verification, VerifiedTotal } from "../verification";
import { rules } from "./rules";

/** Verifies a plan that a form reads: each printed total against its own rows, whatever its formula says. */
export function verifyPlan({ submission, form, issues: unread }: PlanReading, grid: Grid): Verification {
  const sheet = checkedSheet(submission, grid, form, unread);
  const totals = compareTotals(grid, submission).map(({ at, path, shown, computed }): VerifiedTotal => ({
    ...{ at, label: path?.at(-1) ?? "", stored: shown, recomputed: computed, unit: "satang" },
    ...{ covers: [] as Area[], ok: shown === computed },
  }));
  const found = rules.flatMap((rule) => rule(sheet));
  return {
    sheet: grid.sheet,
    form: form.id,
    checked: { totals: totals.length, rows: submission.rows.length, cells: submission.roles.size },
    totals,
    crossFooting: [],
    findings: judge(found, form.severities)
      .sort(inSheetOrder)
      .map((issue) => finding(issue, figuresOf(issue))),
    notChecked: [],
  };
}

function figuresOf({ params }: Issue): Figures | null {
  if (!("computed" in params)) return null;
  return figures(params.stored, params.computed, "satang");
}
