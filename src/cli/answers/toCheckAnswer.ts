import type { z } from "zod";
import type { CheckedFile } from "../../app/checkFiles";
import { totalsOfRows } from "../../app/submissionTotals";
import { areaToA1, toA1 } from "../../grid/area";
import { remedyAt } from "../../issues/entry";
import { cellWords } from "../../issues/cellWords";
import { describe } from "../../issues/describe";
import type { Issue } from "../../issues/issue";
import { mostOfAKind } from "../../issues/limited";
import type { Field, PlanFields } from "../../plan/fields";
import { bahtFromSatang } from "../../plan/satang";
import type { Assumption, PlanRow } from "../../plan/submission";
import type { SkippedFile } from "../../report/skippedLines";
import type { Totals } from "../../report/totalsTable";
import type { CheckAnswer } from "./checkAnswer";
import { longList, type Writable } from "./jsonText";
import type { issueShape, planRow, totals } from "./shapes";
import { amountIn, numberIn, placeIn, textIn } from "../../plan/rowValues";

type PlanAnswer = CheckAnswer["files"][number];

/** The answer of a check. A file's own issues are with its first sheet. */
export const toCheckAnswer = (
  files: readonly CheckedFile[],
  skipped: readonly SkippedFile[],
): Writable<CheckAnswer> => ({ files: toFileAnswers(files), skipped: [...skipped] });

/** What a check answers of files: an entry a plan sheet, or one for a file without. */
export const toFileAnswers = (files: readonly CheckedFile[]): Writable<PlanAnswer>[] =>
  files.flatMap(({ file, sha256, plans, issues: own }): Writable<PlanAnswer>[] => {
    if (plans.length === 0) {
      const none = { sheet: null, form: null, agency: null, rows: [], totals: {}, assumptions: [] };
      return [{ file, sha256: sha256 || null, ...none, issues: own.map(toIssue) }];
    }
    return plans.map(({ submission, issues }, at) => ({
      file,
      sha256,
      sheet: submission.sheet,
      form: submission.form,
      agency: submission.agency,
      rows: longList(submission.rows, (row) => toRow(row, submission.fields)),
      totals: toTotals(totalsOfRows(submission)),
      issues: longList([...(at === 0 ? own : []), ...issues], toIssue),
      ...toAssumptions(submission.assumptions),
    }));
  });

function toAssumptions(
  assumptions: readonly Assumption[],
): Pick<Writable<PlanAnswer>, "assumptions" | "moreAssumptions"> {
  const counts = new Map<string, number>();
  const listed = assumptions.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= mostOfAKind;
  });
  const more = [...counts].flatMap(([code, count]) =>
    count > mostOfAKind ? [[code, count - mostOfAKind] as const] : [],
  );
  return {
    assumptions: longList(listed, ({ at, ...assumed }) => ({ ...assumed, cell: toA1(at) })),
    ...(more.length > 0 && { moreAssumptions: Object.fromEntries(more) }),
  };
}

export function toIssue(found: Issue): z.input<typeof issueShape> {
  const { code, severity, sheet, area, fix } = found;
  const { message, remedy } = describe(found);
  return {
    code,
    severity,
    sheet,
    cell: area && areaToA1(area),
    ...(area && found.inDocument && { place: cellWords(area, found.inDocument) }),
    found: found.found,
    expected: found.expected,
    message,
    remedy: remedyAt(remedy, "command"),
    ...(fix && { fix: { steps: fix.steps.map((step) => ({ ...step })) } }),
  };
}

export function toTotals(amounts: Totals): z.input<typeof totals> {
  const baht: z.input<typeof totals> = {};
  for (const [field, amount] of Object.entries(amounts)) baht[field] = bahtFromSatang(amount);
  return baht;
}

function toRow(row: PlanRow, { levels, texts, numbers, amounts }: PlanFields): z.input<typeof planRow> {
  const values: Record<Field, string | number> = {};
  const headingNumbers: Record<Field, number> = {};
  const addresses: Record<Field, string> = {};
  const put = (field: Field, value: string | number | undefined): void => {
    if (value !== undefined) values[field] = value;
  };
  for (const { field, name, number } of row.path) {
    put(field, name);
    if (number !== null) headingNumbers[field] = number;
  }
  for (const field of texts) put(field, textIn(row, field));
  for (const field of numbers) put(field, numberIn(row, field));
  for (const field of amounts) {
    const amount = amountIn(row, field);
    if (amount !== undefined) put(field, bahtFromSatang(amount));
  }
  for (const field of levels) {
    const at = placeIn(row, field) ?? row.path.find((heading) => heading.field === field)?.at;
    if (at) addresses[field] = toA1(at);
  }
  for (const fields of [texts, numbers, amounts]) {
    for (const field of fields) {
      const at = placeIn(row, field);
      if (at) addresses[field] = toA1(at);
    }
  }
  return { row: row.row + 1, cells: addresses, values, numbers: headingNumbers, agency: row.agency };
}
