import { masterPlan } from "../../src/app/masterPlan";
import { readBook } from "../../src/app/readBook";
import { summarizeMaster, type SummaryOfMaster } from "../../src/app/summarizeMaster";
import type { Form } from "../../src/forms/schema";
import type { Grid } from "../../src/grid/grid";
import type { ReportedSummary } from "../../src/report/summaryPage";
import { formLayouts } from "./formLayouts";
import { incoming, mergingInto } from "./masters";

/** The summary of the one plan of these sheets. */
export function summaryIn(grids: readonly Grid[], form: Form): SummaryOfMaster {
  const plan = masterPlan(readBook(grids, [form], form.id), null);
  if ("refused" in plan) throw new Error(JSON.stringify(plan));
  return summarizeMaster(plan);
}

export const reportedSummary = (found: SummaryOfMaster): ReportedSummary => ({
  ...found,
  ...{ file: "master.xlsx", sha256: "a".repeat(64), when: "2026-12-01T09:00:00+07:00" },
});

/** A master of every sample form, with what its agencies sent. */
export const summarizedLayouts = formLayouts.map(({ form, sheets, agencies, master }) => {
  const sent = sheets.flatMap((sheet, i) => incoming(`${agencies[i]}.xlsx`, [sheet], [form]));
  const grids = mergingInto(form).merge([master], sent);
  return { form, grids, found: summaryIn(grids, form) };
});
