import type { Issue } from "../issues/issue";
import { leftOutBy } from "../merging/columnAnswers";
import type { RecordedAnswer } from "../merging/record/record";
import { unknownColumns } from "../plan/headerAt";
import { matchKey } from "../text/matchKey";
import type { CheckedFile } from "./checkFiles";
import type { FileFindings } from "./findings";

const headerOf = ({ code, params }: Issue): string | null =>
  code === "column-unknown-amounts" ? String((params as { readonly text: string }).text) : null;

/** A file as it is judged once a person has said which columns of amounts are left out: then they only warn. */
export function judgedBy(file: CheckedFile, answers: readonly RecordedAnswer[]): CheckedFile {
  const isLeft = leftOutBy(answers);
  const isAllowed = (issue: Issue): boolean => {
    const header = issue.severity === "error" ? headerOf(issue) : null;
    return header !== null && isLeft(header);
  };
  if (!file.plans.some(({ issues }) => issues.some(isAllowed))) return file;
  return {
    ...file,
    plans: file.plans.map((plan) => ({
      ...plan,
      issues: plan.issues.map((issue) => (isAllowed(issue) ? { ...issue, severity: "warning" as const } : issue)),
    })),
  };
}

/** Columns of amounts that keep files out until a person says that they are left out, with the files. */
export function columnsInTheWay(
  files: readonly (CheckedFile | FileFindings)[],
): { readonly header: string; readonly files: string[] }[] {
  const found = new Map<string, { readonly header: string; readonly files: string[] }>();
  for (const { file, plans } of files) {
    for (const issue of plans.flatMap(({ issues }) => issues)) {
      const header = issue.severity === "error" ? headerOf(issue) : null;
      if (header === null) continue;
      const one = found.get(matchKey(header)) ?? { header, files: [] };
      found.set(matchKey(header), one);
      if (!one.files.includes(file)) one.files.push(file);
    }
  }
  return [...found.values()];
}

/** Headers that no column outside of the form has in any of these files. */
export function headersNowhere(headers: readonly string[], files: readonly CheckedFile[]): string[] {
  const there = new Set(
    files.flatMap(({ plans }) => plans.flatMap(({ submission }) => unknownColumns(submission).map(matchKey))),
  );
  return headers.filter((header) => !there.has(matchKey(header)));
}
