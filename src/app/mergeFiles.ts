import type { Incoming } from "../merging/chooseSheets";
import { planPrepared, planWithdraw, prepareMerge, type MergePlan, type PreparedMerge } from "../merging/planMerge";
import type { Answer } from "../merging/record/record";
import type { MasterRefusal } from "../merging/refusal";
import type { Applied, WorkbookPort } from "../workbook/port";
import type { CheckedFile } from "./checkFiles";
import { hasErrors } from "./findings";
import { masterForm } from "./masterForm";
import type { PlanSource } from "./masterPlan";
import type { Work } from "./work";

/** A master, how to read it, and who changes it when. */
export interface MasterChange extends PlanSource {
  /** ISO 8601, for the log. */
  readonly now: string;
  readonly person: string | null;
}

export interface Merging extends MasterChange {
  readonly files: readonly CheckedFile[];
  readonly answers: readonly Answer[];
  /** SHA-256 of the files that hold where an agency sent several. */
  readonly holding: readonly string[];
}

/** What merging would do to the master, and the files that cannot take part because of their errors. */
export interface PlannedMerge {
  readonly plan: MergePlan;
  readonly withErrors: readonly CheckedFile[];
}

/** Plans to merge files that were checked. A file with an error, in any of its plan sheets, stays out. Nothing is written. */
export async function planMergeOf(merging: Merging, work: Work = {}): Promise<PlannedMerge | MasterRefusal> {
  const prepared = await prepareMergeOf(merging, work);
  const plan = "refused" in prepared ? prepared : planPrepared(prepared);
  return "refused" in plan ? plan : { plan, withErrors: merging.files.filter(hasErrors) };
}

/** The same up to where the files are needed no longer; planPrepared does the rest. */
export async function prepareMergeOf(
  { workbook, forms, form, files, ...merging }: Merging,
  { onProgress, signal }: Work = {},
): Promise<PreparedMerge | MasterRefusal> {
  const master = await workbook.readAll();
  signal?.throwIfAborted();
  onProgress?.({ phase: "plan", done: 0, all: 1, file: null });
  const masters = masterForm(master, forms, form);
  if ("refused" in masters) return masters;
  const submissions = files.filter((file) => !hasErrors(file)).flatMap(incomingOf);
  return prepareMerge({ ...merging, master, form: masters, submissions });
}

/** Plans to take an agency's rows out again. Nothing is written. */
export async function planWithdrawOf(
  change: MasterChange & { readonly agency: string },
): Promise<MergePlan | MasterRefusal> {
  const { workbook, forms, form, agency, sheet, now, person } = change;
  const master = await workbook.readAll();
  const masters = masterForm(master, forms, form);
  return "refused" in masters ? masters : planWithdraw({ master, form: masters, sheet, agency, now, person });
}

/** Writes a plan, all of it or nothing: refused where the master is no longer what the plan was made for. */
export async function applyPlan(
  workbook: WorkbookPort,
  { changes }: MergePlan,
  { onProgress }: Work = {},
): Promise<Applied> {
  onProgress?.({ phase: "write", done: 0, all: 1, file: null });
  return changes.steps.length === 0 ? { done: true } : workbook.apply(changes);
}

export const incomingOf = ({ name, sha256, plans }: CheckedFile): Incoming[] =>
  plans.map(({ submission, grid }) => ({ fileName: name, sha256, submission, ...(grid && { grid }) }));
