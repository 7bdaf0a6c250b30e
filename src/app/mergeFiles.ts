import { keptAnswers } from "../merging/columnAnswers";
import type { Incoming } from "../merging/chooseSheets";
import { readMaster, type Master } from "../merging/master";
import { planPrepared, planWithdraw, prepareMerge, type MergeProposal } from "../merging/planMerge";
import type { RecordedAnswer } from "../merging/record/record";
import type { MasterRefusal } from "../merging/refusal";
import type { Applied, WorkbookPort } from "../workbook/port";
import type { CheckedFile } from "./checkFiles";
import { hasErrors } from "./findings";
import { judgedBy } from "./leftColumns";
import { masterPlan } from "./masterPlan";
import type { ReadBook } from "./readBook";
import type { Work } from "./work";

/** A workbook as a master, and who changes it when. */
export interface MasterChange {
  readonly book: ReadBook;
  /** The plan's; null: the only one that holds a plan. */
  readonly sheet: string | null;
  /** ISO 8601, for the log. */
  readonly now: string;
  readonly person: string | null;
  /** Rows of the master that are hidden stay so; otherwise they are shown. */
  readonly keepHidden?: boolean;
}

export interface Merging extends MasterChange {
  readonly files: readonly CheckedFile[];
  readonly answers: readonly RecordedAnswer[];
  /** SHA-256 of the files that hold where an agency sent several. */
  readonly holding: readonly string[];
  /** SHA-256 of files that the master holds already, whose rows are written again over what was edited by hand. */
  readonly restoring?: readonly string[];
}

/** The workbook as a master: its plan, and what of it was merged. */
export function masterIn(book: ReadBook, sheet: string | null): Master | MasterRefusal {
  const plan = masterPlan(book, sheet);
  return "refused" in plan ? plan : readMaster(plan);
}

/** What the master and a person have answered by now. */
export const answersOf = (master: Master | MasterRefusal, given: readonly RecordedAnswer[]): RecordedAnswer[] =>
  "refused" in master ? [...given] : [...master.current.record.answers, ...given];

/** A merge that needs the files themselves no longer. */
export interface PreparedFiles {
  readonly plan: () => MergeProposal | MasterRefusal;
  /** The files as they are judged by what was answered. */
  readonly files: readonly CheckedFile[];
}

/**
 * Plans to merge files that were checked: as far as the files themselves are needed; what it answers does the rest, and
 * they can be let go of before. A file with an error, in any of its plan sheets, stays out. Nothing is written.
 */
export function prepareMergeOf({ book, sheet, files, ...merging }: Merging): PreparedFiles {
  const master = masterIn(book, sheet);
  if ("refused" in master) return { plan: () => master, files };
  const answers = answersOf(master, merging.answers);
  const judged = files.map((file) => judgedBy(file, answers));
  const submissions = judged.filter((file) => !hasErrors(file)).flatMap(incomingOf);
  const prepared = prepareMerge({ ...merging, answers: keptAnswers(merging.answers), master, submissions });
  return { plan: () => planPrepared(prepared), files: judged };
}

/** Plans to take an agency's rows out again. Nothing is written. */
export function planWithdrawOf({
  book,
  sheet,
  ...change
}: MasterChange & { readonly agency: string }): MergeProposal | MasterRefusal {
  const master = masterIn(book, sheet);
  return "refused" in master ? master : planWithdraw({ ...change, master });
}

/** Writes a plan, all of it or nothing: refused where the master is no longer what the plan was made for. */
export async function applyPlan(
  workbook: WorkbookPort,
  { changes }: MergeProposal,
  { onProgress }: Work = {},
): Promise<Applied> {
  onProgress?.({ phase: "write", done: 0, all: 1, file: null });
  return changes.steps.length === 0 ? { done: true } : workbook.apply(changes);
}

export const incomingOf = ({ name, sha256, plans }: CheckedFile): Incoming[] =>
  plans.map(({ submission, grid, places }) => ({
    ...{ fileName: name, sha256, submission },
    ...(grid && { grid }),
    ...(places && { places }),
  }));
