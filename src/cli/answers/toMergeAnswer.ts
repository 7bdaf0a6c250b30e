import { columnsInTheWay } from "../../app/leftColumns";
import { issuesIn, type FileFindings } from "../../app/findings";
import { toA1 } from "../../grid/area";
import { columnQuestion } from "../../merging/columnAnswers";
import type { MergeProposal } from "../../merging/planMerge";
import type { RowPreview, Values } from "../../merging/preview";
import type { Field, PlanFields } from "../../plan/fields";
import { bahtFromSatang, type Satang } from "../../plan/satang";
import { describeNotice, type Notice } from "../../issues/reasons/notices";
import type { SkippedFile } from "../../report/skippedLines";
import type { OpenedMaster } from "../openMaster";
import { longList, type Writable } from "./jsonText";
import type { MergeAnswer } from "./mergeAnswer";
import { toIssue, toTotals } from "./toCheckAnswer";

/** The answer of a merge or a withdrawal. `files` are all that were given, `withErrors` those of them with errors. */
export function toMergeAnswer(
  master: OpenedMaster,
  plan: MergeProposal,
  files: readonly FileFindings[],
  withErrors: readonly FileFindings[],
  out: string | null,
  skipped: readonly SkippedFile[],
): Writable<MergeAnswer> {
  const { sheet, fields, changes, preview, questions, choices, notices, leftOut, log } = plan;
  const mergedHashes = new Set(log.map((entry) => entry.sha256));
  const reasonsOf = (file: FileFindings): string[] =>
    withErrors.includes(file)
      ? ["errors"]
      : [...new Set(leftOut.filter((one) => one.sha256 === file.sha256).map(({ reason }) => reason))];
  return {
    master: { file: master.file, sha256: master.sha256, sheet },
    out,
    changed: changes.steps.length > 0,
    merged: log.map(({ action, agency, file, sha256, rowsIn, rowsOut }) => ({
      ...{ action, agency, file, sha256, rowsIn, rowsOut },
    })),
    files: files.map((one) => {
      const { file, sha256 } = one;
      const reasons = reasonsOf(one);
      return {
        file,
        sha256: sha256 || null,
        standing: reasons.length > 0 ? "left-out" : mergedHashes.has(sha256) ? "merged" : "unchanged",
        reasons,
        issues: longList(issuesIn(one), toIssue),
      };
    }),
    questions: questions.map(({ id, path, a, b, likeness }) => ({
      ...{ id, likeness, path: [...path] },
      a: { name: a.name, files: [...a.files] },
      b: { name: b.name, files: [...b.files] },
    })),
    columns: columnsInTheWay(files).map(({ header, files: theirs }) => ({
      ...{ id: columnQuestion(header), header, files: theirs },
    })),
    choices: choices.map(({ id, path, column, wordings }) => ({
      ...{ id, path: [...path], column: column.field },
      wordings: wordings.map(({ text, agencies }) => ({ text, agencies: [...agencies] })),
    })),
    notices: notices.map((notice) => ({
      kind: notice.kind,
      ...placeOf(notice, sheet),
      message: describeNotice(notice).message,
    })),
    sections: preview.sections.map(({ path, rows, before, after }) => ({
      path: path.map(({ field, name }) => ({ field, name })),
      rows: longList(rows, (row) => toChangedRow(row, fields)),
      before: toTotals(before),
      after: toTotals(after),
    })),
    totals: { before: toTotals(preview.before), after: toTotals(preview.after) },
    skipped: [...skipped],
  };
}

const placeOf = (notice: Notice, plan: string) => ({
  sheet: "sheet" in notice ? notice.sheet : plan,
  cell: cellOf(notice),
});

function cellOf(notice: Notice): string | null {
  if ("at" in notice) return toA1(notice.at);
  return "row" in notice ? toA1({ row: notice.row, column: 0 }) : null;
}

const toChangedRow = (
  { kind, path, agency, file, sourceRow, row, sheet, before, after }: RowPreview,
  fields: PlanFields,
) => ({
  ...{ kind, agency, file, path: [...path] },
  sourceRow: sourceRow + 1,
  row: row === null ? null : row + 1,
  ...(sheet !== undefined && { sheet }),
  before: before && inBaht(before, fields),
  after: after && inBaht(after, fields),
});

function inBaht(values: Values, { amounts }: PlanFields): Record<Field, string | number | null> {
  const shown: Record<Field, string | number | null> = { ...values };
  for (const field of amounts) {
    const amount = shown[field];
    if (typeof amount === "number") shown[field] = bahtFromSatang(amount as Satang);
  }
  return shown;
}
