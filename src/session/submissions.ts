import { totalsOfRows } from "../app/submissionTotals";
import type { Form } from "../forms/schema";
import type { Incoming } from "../merging/chooseSheets";
import type { MergedSheet } from "../merging/tree/mergedRow";
import type { Issue } from "../issues/issue";
import { inSheetOrder } from "../issues/order";
import type { ReadFile } from "./reader";
import type { FileShown, Standing } from "./shown";
import { amountsShown } from "./wording";

/** A submission that was read, and what a person has said of it. */
export interface Submitted {
  readonly id: number;
  readonly read: ReadFile;
  /** null: nothing was said; it is merged unless something speaks against it. */
  readonly wanted: boolean | null;
}

type ReadPlan = ReadFile["plans"][number];

/** What is wrong with a file and its sheets, in the order of the sheets. */
export const issuesOf = ({ read }: Submitted): readonly Issue[] => [
  ...read.issues,
  ...read.plans.flatMap(({ issues }) => [...issues].sort(inSheetOrder)),
];

export const isFaulty = (file: Submitted): boolean =>
  file.read.plans.length === 0 || issuesOf(file).some(({ severity }) => severity === "error");

/** The plan that tells whose file it is: agencies send one; of several, the one with most rows. */
const planOf = ({ read }: Submitted): ReadPlan | undefined =>
  [...read.plans].sort((a, b) => b.submission.rows.length - a.submission.rows.length)[0];

/** All of a file's plan sheets are merged: two of them that say the same are an error of the file. */
export const incomingOf = ({ read: { name, sha256, plans } }: Submitted): Incoming[] =>
  plans.map(({ submission, grid }) => ({ fileName: name, sha256, submission, ...(grid && { grid }) }));

export const agencyOf = (file: Submitted): string | null => planOf(file)?.submission.agency ?? null;

/** Files of an agency that sent several: none of them counts until a person has said which. */
export function sentTwice(files: readonly Submitted[]): ReadonlySet<number> {
  const byAgency = new Map<string, Submitted[]>();
  for (const file of files) {
    const agency = isFaulty(file) ? null : agencyOf(file);
    if (agency !== null) byAgency.set(agency, [...(byAgency.get(agency) ?? []), file]);
  }
  const several = [...byAgency.values()].filter((sent) => new Set(sent.map(({ read }) => read.sha256)).size > 1);
  return new Set(several.flat().map(({ id }) => id));
}

/** The files to merge. */
export function includedFiles(files: readonly Submitted[]): readonly Submitted[] {
  const twice = sentTwice(files);
  return files.filter((file) => !isFaulty(file) && (file.wanted ?? !twice.has(file.id)));
}

/** Every file as its card shows it. `merged`: what the master holds already. */
export function filesShown(
  files: readonly Submitted[],
  merged: readonly MergedSheet[],
  formOf: (id: string) => Form | undefined,
): FileShown[] {
  const twice = sentTwice(files);
  const included = new Set(includedFiles(files).map(({ id }) => id));
  return files.map((file) => {
    const plan = planOf(file);
    const form = plan && formOf(plan.form);
    const rows = file.read.plans.flatMap(({ submission }) => submission.rows);
    const issues = issuesOf(file);
    const count = (severity: Issue["severity"]) => issues.filter((issue) => issue.severity === severity).length;
    const standing = twice.has(file.id) ? "twice" : standingOf(file, form, merged);
    return {
      id: file.id,
      file: file.read.file,
      agency: agencyOf(file),
      rows: rows.length,
      amounts: form ? amountsShown(totalsOfRows(rows, form)) : [],
      standing,
      errors: count("error"),
      warnings: count("warning"),
      included: included.has(file.id) && standing !== "nobody",
    };
  });
}

function standingOf(file: Submitted, form: Form | undefined, merged: readonly MergedSheet[]): Standing {
  if (file.read.plans.length === 0) return "unreadable";
  if (isFaulty(file)) return "faulty";
  // Where a form names no agencies, the file's own name tells its rows from others'.
  if (agencyOf(file) === null && form?.columns.some(({ field }) => field === "agency")) return "nobody";
  if (merged.some(({ sha256 }) => sha256 === file.read.sha256)) return "unchanged";
  return merged.some(({ agency }) => agency === agencyOf(file)) ? "replaces" : "new";
}
