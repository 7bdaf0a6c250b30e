import type { SummaryOfMaster } from "../../app/summarizeMaster";
import { bahtFromSatang } from "../../plan/satang";
import { shareOf, type SummaryLine } from "../../summarizing/planSummary";
import type { OpenedMaster } from "../openMaster";
import type { SummaryAnswer } from "./summaryAnswer";
import { toIssue, toTotals } from "./toCheckAnswer";

/** The answer of a summary. `out`: the files written. */
export function toSummaryAnswer(
  { file, sha256 }: OpenedMaster,
  { plan, form, fiscalYear, summary, issues }: SummaryOfMaster,
  out: readonly string[],
): SummaryAnswer {
  const { whole, headings, empty, agencies, crossed, series } = summary;
  const toLine = ({ name, number, depth, rows, sums, sum, unread }: SummaryLine): SummaryAnswer["whole"] => ({
    ...{ name, number, depth, rows: rows.length, unread },
    ...{ totals: toTotals(sums), sum: bahtFromSatang(sum), share: shareOf(sum, whole.sum) },
  });
  return {
    master: { file, sha256, sheet: plan.submission.sheet },
    form: { id: form.id, version: form.version },
    fiscalYear,
    out: [...out],
    whole: toLine(whole),
    headings: headings.map(toLine),
    empty: [...empty],
    agencies: agencies.map(toLine),
    crossed: crossed.map((line) => line.map(({ rows, sum }) => ({ rows: rows.length, sum: bahtFromSatang(sum) }))),
    series: series.map(({ id, members }) => ({
      id,
      members: members.map(({ field, name, sum }) => ({ field, name, sum: bahtFromSatang(sum) })),
    })),
    issues: issues.map(toIssue),
  };
}
