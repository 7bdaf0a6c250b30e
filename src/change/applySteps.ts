import type { Grid } from "../grid/grid";
import { setFormats, writeCells } from "./cellSteps";
import type { ChangeSet } from "./changeSet";
import { setComments } from "./comments";
import type { Draft } from "./draft";
import { setVisibility } from "./hiddenRows";
import { mergeCells, unmergeCells } from "./mergeSteps";
import type { Refusal } from "./refusal";
import { deleteRows, insertRows } from "./rowSteps";
import { deleteSheet, insertSheet } from "./sheetSteps";
import type { Step } from "./step";
import { workbookDraft, type WorkbookDraft } from "./workbookDraft";

/**
 * Applies every step to drafts of the sheets, or says why the first that cannot be applied cannot.
 * The grids themselves are not touched.
 */
export function applySteps(sheets: ReadonlyMap<string, Grid>, { steps }: ChangeSet): WorkbookDraft | Refusal {
  const workbook = workbookDraft(sheets);
  for (const step of steps) {
    const refusal = applyStep(workbook, step);
    if (refusal) return refusal;
  }
  return workbook;
}

function applyStep(workbook: WorkbookDraft, step: Step): Refusal | undefined {
  if (step.kind === "insert-sheet") return insertSheet(workbook, step);
  const draft = workbook.sheets.get(step.sheet);
  if (!draft) return { refused: "sheet-missing", sheet: step.sheet, at: null };
  if (draft.given.protected) return { refused: "protected", sheet: step.sheet, at: null };
  return applyToSheet(workbook, draft, step);
}

function applyToSheet(workbook: WorkbookDraft, draft: Draft, step: Step): Refusal | undefined {
  switch (step.kind) {
    case "insert-rows":
      return insertRows(workbook, draft, step);
    case "delete-rows":
      return deleteRows(workbook, draft, step);
    case "write-cells":
      return writeCells(workbook, draft, step);
    case "set-formats":
      return setFormats(draft, step);
    case "grow-references":
      workbook.growReferences(step.sheet, step.growths, step.carried);
      return undefined;
    case "show-rows":
    case "hide-rows":
      return setVisibility(draft, step);
    case "take-comments":
    case "put-comments":
      return setComments(draft, step);
    case "merge-cells":
      return mergeCells(draft, step);
    case "unmerge-cells":
      return unmergeCells(draft, step);
    case "insert-sheet":
      return insertSheet(workbook, step);
    case "delete-sheet":
      return deleteSheet(workbook, draft, step);
  }
}
