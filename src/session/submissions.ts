import type { CheckedFile, FilePlan } from "../app/checkFiles";
import { hasErrors, issuesIn } from "../app/findings";
import { totalsOfRows } from "../app/submissionTotals";
import { describe } from "../issues/describe";
import type { Severity } from "../issues/issue";
import { countOf } from "../issues/limited";
import type { HeldSheet } from "../merging/heldSheets";
import { fileStateOf } from "./fileState";
import type { FileShown, FileState } from "./shown";
import { amountsShown } from "./wording";

/** A submission that was read, and what a person has said of it. */
export interface Submitted {
  readonly id: number;
  readonly read: CheckedFile;
  /** As it was given; absent: its name and bytes are all there is. */
  readonly source?: File;
  /** null: nothing was said; it is merged unless something speaks against it. */
  readonly wanted: boolean | null;
}

/** The plan that shows whose file it is: agencies send one; of several, the one with most rows. */
export const planOf = ({ read }: Submitted): FilePlan | undefined =>
  [...read.plans].sort((a, b) => b.submission.rows.length - a.submission.rows.length)[0];

export const agencyOf = (file: Submitted): string | null => planOf(file)?.submission.agency ?? null;

/** Files of an agency that sent several: none of them counts until a person has said which. */
export function sentTwice(files: readonly Submitted[]): ReadonlySet<number> {
  const byAgency = new Map<string, Submitted[]>();
  for (const file of files) {
    const agency = hasErrors(file.read) ? null : agencyOf(file);
    if (agency !== null) byAgency.set(agency, [...(byAgency.get(agency) ?? []), file]);
  }
  const several = [...byAgency.values()].filter((sent) => new Set(sent.map(({ read }) => read.sha256)).size > 1);
  return new Set(several.flat().map(({ id }) => id));
}

const rowsOf = ({ read }: Submitted) => read.plans.flatMap(({ submission }) => submission.rows);

const isEmpty = (file: Submitted): boolean => rowsOf(file).length === 0;

/** The files to merge. */
export function includedFiles(files: readonly Submitted[]): readonly Submitted[] {
  const twice = sentTwice(files);
  return files.filter((file) => !hasErrors(file.read) && (file.wanted ?? !(twice.has(file.id) || isEmpty(file))));
}

/** Every file as its card shows it. `held`: what the master holds already. */
export function filesShown(files: readonly Submitted[], held: readonly HeldSheet[]): FileShown[] {
  const twice = sentTwice(files);
  const included = new Set(includedFiles(files).map(({ id }) => id));
  return files.map((file) => {
    const plan = planOf(file);
    const rows = rowsOf(file);
    const issues = issuesIn(file.read);
    const count = (severity: Severity) => countOf(issues, severity);
    const state = stateOf(file, plan, twice, held);
    const own = held.filter(({ sheet }) => sheet.sha256 === file.read.sha256);
    return {
      id: file.id,
      file: file.read.file,
      agency: agencyOf(file),
      rows: rows.length,
      amounts: plan
        ? amountsShown(totalsOfRows({ rows, fields: plan.submission.fields }), plan.submission.fields, rows)
        : [],
      state,
      errors: count("error"),
      warnings: count("warning"),
      edits: own.reduce((sum, { edits }) => sum + edits, 0),
      modified: file.source?.lastModified ?? null,
      stamp: file.read.stamp ?? null,
      included: included.has(file.id) && state !== "nobody" && (state !== "edited" || file.wanted === true),
      unread: file.read.plans.length === 0 && issues[0] ? describe(issues[0]) : null,
    };
  });
}

/** Of two files of one agency each is what it is once a person has said which counts. */
function stateOf(
  file: Submitted,
  plan: FilePlan | undefined,
  twice: ReadonlySet<number>,
  held: readonly HeldSheet[],
): FileState {
  if (twice.has(file.id) && file.wanted !== true) return file.wanted === null ? "twice" : "not-chosen";
  return fileStateOf(file.read, plan, held);
}
