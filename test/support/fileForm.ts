import { checkSubmission } from "../../src/checking";
import { loadForm } from "../../src/forms/loadForm";
import type { Form } from "../../src/forms/schema";
import { areaToA1 } from "../../src/grid/area";
import type { Grid } from "../../src/grid/grid";
import { readSheet } from "../../src/reading/readSheet";
import { gridOf, type CellSpec } from "./grids";

/** The form that a file of the second format says; its faults are the test's. */
export function formFrom(file: object): Form {
  const loaded = loadForm(JSON.stringify(file));
  if ("faults" in loaded) throw new Error(JSON.stringify(loaded.faults));
  return loaded.form;
}

const levels = [{ id: "project", name: "โครงการ" }];

/** A form of one level, its project, and these columns. */
export const formOfColumns = (columns: readonly object[], more: object = {}): Form =>
  formFrom({
    ...{ format: 2, id: "small", title: "ก", fiscalYear: 2570, levels },
    columns: [{ level: "project" }, ...columns],
    ...more,
  });

/** Errors, warnings and notes of a sheet by their cells, in its order; `codes`: only those. */
export function issuesReported(grid: Grid, form: Form, codes?: RegExp): string[] {
  const { submission, issues } = readSheet(grid, form);
  return [...issues, ...checkSubmission(submission, grid, form, issues)]
    .filter(({ code }) => !codes || codes.test(code))
    .map(({ code, area }) => `${area ? areaToA1(area) : "sheet"} ${code}`)
    .sort();
}

/** A table whose header is that of the form's columns, in its rows 1 and below one project each. */
export const tableOfRows = (form: Form, rows: readonly (readonly CellSpec[])[]): Grid =>
  gridOf("แผน", [
    form.columns.map(({ headers }) => headers[0]!),
    ...rows.map((cells, i) => [`โครงการ ${i + 1}`, ...cells]),
  ]);
