import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { masterIn } from "../../src/app/mergeFiles";
import { readBook } from "../../src/app/readBook";
import { applyToGrid } from "../../src/change/applyToGrid";
import { invert, type ChangeSet } from "../../src/change/changeSet";
import type { Form } from "../../src/forms/schema";
import type { Grid } from "../../src/grid/grid";
import type { Incoming } from "../../src/merging/chooseSheets";
import type { Master } from "../../src/merging/master";
import { planMerge, planWithdraw, type MergeProposal, type MergeRequest } from "../../src/merging/planMerge";
import type { MasterRefusal } from "../../src/merging/refusal";
import { readWorkbook } from "../../src/reading/readWorkbook";
import { gridsOf } from "./checkedFiles";

/** The plan sheets of a submission's file. */
export function incomingFile(path: string, forms: readonly Form[]): Incoming[] {
  const sha256 = createHash("sha256").update(readFileSync(path)).digest("hex");
  return incoming(basename(path), gridsOf(path), forms, sha256);
}

/** The plan sheets of a submission; its hash is of its name unless given. */
export function incoming(
  fileName: string,
  grids: readonly Grid[],
  forms: readonly Form[],
  sha256 = createHash("sha256").update(fileName).digest("hex"),
): Incoming[] {
  return readWorkbook(grids, forms).plans.map(({ submission }) => {
    const grid = grids.find(({ sheet }) => sheet === submission.sheet)!;
    return { fileName, sha256, submission, grid };
  });
}

/** The sheets after a change set; it must be one that can be applied. */
export function changed(master: readonly Grid[], changes: ChangeSet): Grid[] {
  const sheets = applyToGrid(new Map(master.map((grid) => [grid.sheet, grid])), changes);
  if ("refused" in sheets) throw new Error(JSON.stringify(sheets));
  return [...sheets.values()];
}

export function planned(plan: MergeProposal | MasterRefusal): MergeProposal {
  if ("refused" in plan) throw new Error(JSON.stringify(plan));
  return plan;
}

export const undone = (master: readonly Grid[], { changes }: MergeProposal): Grid[] => changed(master, invert(changes));

/** A master as merging sees it. */
export const masterFrom = (grids: readonly Grid[], form: Form): Master | MasterRefusal =>
  masterIn(readBook(grids, [form], form.id), null);

/** Plans a merge into the one plan of these sheets. */
export function planInto(
  grids: readonly Grid[],
  form: Form,
  request: Omit<MergeRequest, "master">,
): MergeProposal | MasterRefusal {
  const master = masterFrom(grids, form);
  return "refused" in master ? master : planMerge({ ...request, master });
}

/** Plans to take an agency out of the one plan of these sheets. */
export function planWithdrawFrom(
  grids: readonly Grid[],
  form: Form,
  request: Omit<Parameters<typeof planWithdraw>[0], "master">,
): MergeProposal | MasterRefusal {
  const master = masterFrom(grids, form);
  return "refused" in master ? master : planWithdraw({ ...request, master });
}

/** A master and what is done to it, one thing after another. */
export function mergingInto(form: Form) {
  const by = { now: "2022-01-31T09:00:00+07:00", person: null };
  const plan = (
    master: readonly Grid[],
    submissions: readonly Incoming[],
    more: Partial<Omit<MergeRequest, "master">> = {},
  ) => planned(planInto(master, form, { ...by, submissions, ...more }));
  return {
    plan,
    merge: (
      master: readonly Grid[],
      submissions: readonly Incoming[],
      more: Partial<Omit<MergeRequest, "master">> = {},
    ) => changed(master, plan(master, submissions, more).changes),
    withdraw: (master: readonly Grid[], agency: string) =>
      changed(master, planned(planWithdrawFrom(master, form, { ...by, agency })).changes),
  };
}

/** What of a sheet a person could distinguish: cells with their formats, merged areas. */
export const contentOfSheet = (grids: readonly Grid[], sheet: string) => {
  const grid = grids.find((one) => one.sheet === sheet);
  return grid && { rows: grid.rows, merges: grid.merges, blankFormats: [...(grid.blankFormats ?? [])].sort() };
};
