import type { Incoming } from "../merging/chooseSheets";
import { planMerge, planWithdraw, type MergePlan } from "../merging/planMerge";
import type { Answer } from "../merging/record";
import type { MasterRefusal } from "../merging/refusal";
import type { Applied, WorkbookPort } from "../workbook/port";
import type { CheckedFile } from "./checkFiles";
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
export async function planMergeOf(
  merging: Merging,
  { onProgress, signal }: Work = {},
): Promise<PlannedMerge | MasterRefusal> {
  const { workbook, forms, form, files, answers, holding, sheet, now, person } = merging;
  const master = await workbook.readAll();
  signal?.throwIfAborted();
  onProgress?.({ phase: "plan", done: 0, all: 1, file: null });
  const masters = masterForm(master, forms, form);
  if ("refused" in masters) return masters;
  const submissions = files.filter((file) => !hasErrors(file)).flatMap(incomingOf);
  const plan = planMerge({ master, form: masters, sheet, submissions, answers, holding, now, person });
  return "refused" in plan ? plan : { plan, withErrors: files.filter(hasErrors) };
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

export const hasErrors = ({ issues, plans }: CheckedFile): boolean =>
  plans.length === 0 ||
  [issues, ...plans.map((plan) => plan.issues)].flat().some(({ severity }) => severity === "error");

export const incomingOf = ({ name, sha256, plans }: CheckedFile): Incoming[] =>
  plans.map(({ submission, grid }) => ({ fileName: name, sha256, submission, ...(grid && { grid }) }));
