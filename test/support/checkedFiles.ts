import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { checkAcross, checkSubmission } from "../../src/checking";
import { builtInForms } from "../../src/forms/builtIn";
import type { Form } from "../../src/forms/schema";
import type { Grid } from "../../src/grid/grid";
import type { Issue } from "../../src/issues/issue";
import type { Submission } from "../../src/plan/submission";
import { readWorkbook } from "../../src/reading/readWorkbook";
import { openXlsx } from "../../src/workbook/xlsx/package";
import { readGrid } from "../../src/workbook/xlsx/readXlsxSheet";

/** A plan sheet of a file, read and checked as the program does it. */
export interface CheckedFile {
  readonly file: string;
  readonly grid: Grid;
  readonly form: Form;
  readonly submission: Submission;
  readonly read: readonly Issue[];
  readonly issues: readonly Issue[];
}

/** The sheets of an .xlsx file. */
export function gridsOf(path: string): Grid[] {
  const opened = openXlsx(readFileSync(path));
  if ("fault" in opened) throw new Error(`${path}: ${opened.fault}`);
  return opened.sheets.flatMap(({ sheet }) => {
    const grid = readGrid(opened, sheet);
    if (!grid || "fault" in grid) throw new Error(`${path}: ${sheet}`);
    return [grid];
  });
}

/** Every plan sheet among some, with all issues about it. */
export function checkedGrids(grids: readonly Grid[], forms: readonly Form[] = builtInForms, file = ""): CheckedFile[] {
  const { plans, issues: whole } = readWorkbook(grids, forms);
  return plans.map(({ submission, form, issues: read }) => {
    const grid = grids.find(({ sheet }) => sheet === submission.sheet)!;
    const issues = [...whole, ...read, ...checkSubmission(submission, grid, form, read)];
    return { file, grid, form, submission, read, issues };
  });
}

/** The plan sheets of some files, checked one by one and against each other, in the order given. */
export function checkedFiles(paths: readonly string[]): CheckedFile[] {
  const sheets = paths.flatMap((path) => checkedGrids(gridsOf(path), builtInForms, basename(path)));
  const across = checkAcross(sheets);
  return sheets.map((sheet, index) => ({ ...sheet, issues: [...sheet.issues, ...across[index]!] }));
}
