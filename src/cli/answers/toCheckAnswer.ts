import type { z } from "zod";
import type { CheckedFile } from "../../app/checkFiles";
import { totalsOfRows } from "../../app/submissionTotals";
import { areaToA1, toA1 } from "../../grid/area";
import { remedyAt } from "../../issues/entry";
import { describe } from "../../issues/describe";
import type { Issue } from "../../issues/issue";
import { amountFields, fields, type Field, type LevelField } from "../../plan/fields";
import { bahtFromSatang } from "../../plan/satang";
import type { PlanRow } from "../../plan/submission";
import type { SkippedFile } from "../../report/skippedLines";
import type { Totals } from "../../report/totalsTable";
import type { CheckAnswer } from "./checkAnswer";
import { longList, type Writable } from "./jsonText";
import type { issue, planRow, totals } from "./shapes";

/** The answer of a check. A file's own issues stand with its first sheet. */
export function toCheckAnswer(files: readonly CheckedFile[], skipped: readonly SkippedFile[]): Writable<CheckAnswer> {
  return {
    files: files.flatMap(({ file, sha256, plans, issues: own }): Writable<CheckAnswer["files"][number]>[] => {
      if (plans.length === 0) {
        const none = { sheet: null, form: null, agency: null, rows: [], totals: {}, assumptions: [] };
        return [{ file, sha256: sha256 || null, ...none, issues: own.map(toIssue) }];
      }
      return plans.map(({ form, submission, issues }, at) => ({
        file,
        sha256,
        sheet: submission.sheet,
        form: submission.form,
        agency: submission.agency,
        rows: longList(submission.rows, toRow),
        totals: toTotals(totalsOfRows(submission.rows, form)),
        issues: longList([...(at === 0 ? own : []), ...issues], toIssue),
        assumptions: longList(submission.assumptions, ({ at, ...assumed }) => ({ ...assumed, cell: toA1(at) })),
      }));
    }),
    skipped: [...skipped],
  };
}

export function toIssue(found: Issue): z.input<typeof issue> {
  const { code, severity, sheet, area, fix } = found;
  const { message, remedy } = describe(found);
  return {
    code,
    severity,
    sheet,
    cell: area && areaToA1(area),
    found: found.found,
    expected: found.expected,
    message,
    remedy: remedyAt(remedy, "command"),
    ...(fix && { fix: { steps: fix.steps.map((step) => ({ ...step })) } }),
  };
}

export function toTotals(amounts: Totals): z.input<typeof totals> {
  const baht: z.input<typeof totals> = {};
  for (const field of amountFields) {
    const amount = amounts[field];
    if (amount !== undefined) baht[field] = bahtFromSatang(amount);
  }
  return baht;
}

function toRow({ row, path, texts, numbers, amounts, cells, agency }: PlanRow): z.input<typeof planRow> {
  const values: Partial<Record<Field, string | number>> = {};
  const headingNumbers: Partial<Record<LevelField, number>> = {};
  const addresses: Partial<Record<Field, string>> = {};
  for (const { field, name, number } of path) {
    values[field] = name;
    if (number !== null) headingNumbers[field] = number;
  }
  Object.assign(values, texts, numbers, toTotals(amounts));
  for (const field of fields) {
    const at = cells[field] ?? path.find((heading) => heading.field === field)?.at;
    if (at) addresses[field] = toA1(at);
  }
  return { row: row + 1, cells: addresses, values, numbers: headingNumbers, agency };
}
