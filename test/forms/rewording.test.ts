import fc from "fast-check";
import { checkSubmission } from "../../src/checking";
import { builtInForms } from "../../src/forms/builtIn";
import type { Form } from "../../src/forms/schema";
import { areaToA1, type Area } from "../../src/grid/area";
import type { Grid } from "../../src/grid/grid";
import { readSheet } from "../../src/reading/readSheet";
import { formLayouts } from "../support/formLayouts";
import { masterSpec } from "../support/generatedMerges";
import { masterOf } from "../support/generatedPlans";
import { incoming, mergingInto } from "../support/masters";
import { property } from "../support/property";
import { nonsense, renamedForm } from "../support/renamedForm";
import { reworded, rewordedForm, rewordedGrid } from "../support/rewordedForm";
import { verifyWorkbook } from "../support/verifyWorkbook";

type To = (text: string) => string;
interface Names {
  readonly field: To;
  readonly text: To;
}
const itself: Names = { field: (field) => field, text: (text) => text };

interface Reported {
  readonly code: string;
  readonly severity: string;
  readonly area: Area | null;
}
const places = (found: readonly Reported[]): string[] =>
  found.map(({ code, severity, area }) => `${area ? areaToA1(area) : ""} ${severity} ${code}`).sort();

/** What is reported about a sheet, what was read of it and what verifying it comes to, in other ids and words. */
function answers(grid: Grid, form: Form, { field, text }: Names) {
  const { submission, issues } = readSheet(grid, form);
  const found = [...issues, ...checkSubmission(submission, grid, form, issues)];
  const keyed = (values: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      Object.entries(values).map(([id, value]) => [field(id), typeof value === "string" ? text(value) : value]),
    );
  return {
    issues: places(found),
    verified: verifyWorkbook([grid], [form]).sheets.map(({ totals, crossFooting, findings, notChecked }) => [
      totals.map(({ label, ...total }) => ({ ...total, label: text(label) })),
      crossFooting.map(({ parts, ...crossed }) => ({
        ...crossed,
        parts: parts.map((part) => ({ ...part, name: (crossed.by === "source" ? field : text)(part.name) })),
      })),
      places([...findings, ...notChecked]),
    ]),
    agency: submission.agency && text(submission.agency),
    rows: submission.rows.map(({ path, texts, numbers, amounts }) => ({
      path: path.map((step) => [field(step.field), text(step.name), step.number]),
      ...{ texts: keyed(texts), numbers: keyed(numbers), amounts: keyed(amounts) },
    })),
    sections: submission.sections.map(({ rows, total }) => [rows, keyed(total?.amounts ?? {})]),
  };
}

const by = fc.integer({ min: 1, max: 36 });
const otherForm = (form: Form, to: To): Form => rewordedForm(renamedForm(form, nonsense), to);

describe("no answer depends on what a form and its sheets are worded like", () => {
  describe.each(builtInForms.map((form) => [form.id, form] as const))("%s", (_, form) => {
    property(
      "masters are read the same",
      [masterSpec(form), by],
      (spec, turned) => {
        const to = reworded(turned);
        const grid = masterOf(form, spec);
        expect(answers(rewordedGrid(grid, to), otherForm(form, to), itself)).toEqual(
          answers(grid, form, { field: nonsense, text: to }),
        );
      },
      5,
    );
  });

  describe.each(formLayouts.map((layout) => [layout.form.id, layout] as const))("%s", (_, layout) => {
    const { faulty, sheets, master, agencies } = layout;
    const form = { ...layout.form, agencies: agencies.map((name) => ({ name, aliases: [] })) };

    property(
      "the faulty sheet is read the same",
      [by],
      (turned) => {
        const to = reworded(turned);
        expect(answers(rewordedGrid(faulty, to), otherForm(form, to), itself)).toEqual(
          answers(faulty, form, { field: nonsense, text: to }),
        );
      },
      3,
    );

    property(
      "its files are merged the same",
      [by],
      (turned) => {
        const to = reworded(turned);
        const merged = (into: Form, change: (grid: Grid) => Grid) =>
          mergingInto(into).merge(
            [change(master)],
            sheets.flatMap((sheet, i) => incoming(`${i}.xlsx`, [change(sheet)], [into])),
          )[0]!;
        const cellsOf = ({ rows }: Grid) =>
          rows.flatMap((row) => row.cells.map(({ row: at, column, value, formula }) => [at, column, value, formula]));
        expect(cellsOf(merged(otherForm(form, to), (grid) => rewordedGrid(grid, to)))).toEqual(
          cellsOf(
            rewordedGrid(
              merged(form, (grid) => grid),
              to,
            ),
          ),
        );
      },
      2,
    );
  });
});
