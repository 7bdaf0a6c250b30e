import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { toA1 } from "../../src/grid/area";
import { builtInForms } from "../../src/forms/builtIn";
import type { Field } from "../../src/plan/fields";
import type { PlanRow, TotalRow } from "../../src/plan/submission";
import { readWorkbook } from "../../src/reading/readWorkbook";
import { gridsOf } from "../support/checkedFiles";
import { sharedData } from "../support/shared";

/** What is used of the list of right values. */
interface Manifest {
  readonly files: readonly {
    readonly file: string;
    readonly agency: string;
    readonly sheet: string;
    readonly headerRows: readonly (readonly [number, number])[];
    readonly headings: readonly { readonly kind: string; readonly cell: string }[];
    readonly rows: readonly {
      readonly s: number;
      readonly k: number;
      readonly cells: Readonly<Record<string, string>>;
      readonly expected: Readonly<Record<string, string | number | null>>;
    }[];
    readonly totals: readonly { readonly label: string | null; readonly bi: Printed; readonly ba: Printed }[];
    readonly grand: { readonly row: number; readonly bi: Printed; readonly ba: Printed } | null;
  }[];
}
interface Printed {
  readonly value: number;
}

const data = sharedData();

if (data === undefined) {
  test("the shared workbooks are not here", () => expect(data).toBeUndefined());
} else {
  const manifest = JSON.parse(readFileSync(join(data, "submissions/manifest.json"), "utf8")) as Manifest;
  const readFile = (file: string) => readWorkbook(gridsOf(join(data, "submissions", basename(file))), builtInForms);

  describe.each(manifest.files.map((file) => [basename(file.file), file] as const))("%s", (name, expected) => {
    const { plans, issues } = readFile(name);
    const { submission, issues: found } = plans[0]!;

    it("is one plan, of one sheet, with nothing wrong", () => {
      expect(plans).toHaveLength(1);
      expect([...issues, ...found]).toEqual([]);
      expect(submission.sheet).toBe(expected.sheet);
      expect(submission.form).toBe("trat-plan-2565");
      expect(submission.agency).toBe(expected.agency);
      expect(submission.fiscalYear?.year).toBe(2565);
    });

    it("has every row, at its cells, with its values", () => {
      expect(submission.rows.map(valuesOf)).toEqual(
        expected.rows.map(({ s, k, expected: values }) => ({ s, k, ...values })),
      );
      expect(submission.rows.map(cellsOf)).toEqual(
        expected.rows.map(({ cells }) => Object.fromEntries(Object.keys(names).map((name) => [name, cells[name]]))),
      );
    });

    it("has its headers and headings where they are", () => {
      expect(submission.headers.map(({ area }) => [area.top + 1, area.bottom + 1])).toEqual(expected.headerRows);
      const headings = new Map(submission.headings.map(({ at, field }) => [toA1(at), field]));
      for (const { kind, cell } of expected.headings) {
        expect([cell, headings.get(cell)]).toEqual([cell, kind === "klayut" ? "substrategy" : kind]);
      }
    });

    it("has its totals", () => {
      const printed = expected.totals.filter(({ label }) => label);
      expect(submission.sections.flatMap(({ total }) => (total ? [totalOf(total)] : []))).toEqual(
        printed.map(({ label, bi, ba }) => ({ label, bi: bi.value * 100, ba: ba.value * 100 })),
      );
      const { grand } = expected;
      expect(submission.grandTotal && { ...totalOf(submission.grandTotal), label: null }).toEqual(
        grand && { label: null, bi: grand.bi.value * 100, ba: grand.ba.value * 100 },
      );
      expect(submission.grandTotal?.row).toBe(grand ? grand.row - 1 : undefined);
    });

    it("has every section's rows between its first and last", () => {
      expect(submission.sections.flatMap(({ rows }) => rows)).toEqual(submission.rows.map((_, index) => index));
      for (const { body, rows } of submission.sections) {
        for (const index of rows) {
          expect(submission.rows[index]!.row).toBeGreaterThanOrEqual(body.first);
          expect(submission.rows[index]!.row).toBeLessThanOrEqual(body.last);
        }
      }
    });
  });

  test("together they are 189 rows, 87,400 and 400,558 baht", () => {
    const rows = manifest.files.flatMap(({ file }) =>
      readFile(file).plans.flatMap(({ submission }) => submission.rows),
    );
    const sum = (field: "integratedBudget" | "agencyBudget") =>
      rows.reduce((total, row) => total + (row.amounts[field] ?? 0), 0);
    expect([rows.length, sum("integratedBudget"), sum("agencyBudget")]).toEqual([189, 8_740_000, 40_055_800]);
  });
}

const heading = (row: PlanRow, field: Field) => row.path.find((each) => each.field === field);

const valuesOf = (row: PlanRow) => ({
  s: heading(row, "strategy")?.number,
  k: heading(row, "substrategy")?.number,
  guideline: heading(row, "guideline")?.name,
  project: heading(row, "project")?.name,
  activityNo: heading(row, "activity")?.number,
  activity: heading(row, "activity")?.name,
  unit: row.texts.unit,
  quantity: row.numbers.quantity,
  budgetIntegrated: row.amounts.integratedBudget! / 100,
  budgetAgency: row.amounts.agencyBudget! / 100,
  indicator: row.texts.indicator ?? null,
  outcome: row.texts.outcome ?? null,
  agency: row.agency,
});

const names: Readonly<Record<string, Field>> = {
  activity: "activity",
  unit: "unit",
  qty: "quantity",
  bi: "integratedBudget",
  ba: "agencyBudget",
  ind: "indicator",
  out: "outcome",
  agency: "agency",
};

const cellsOf = ({ cells }: PlanRow) =>
  Object.fromEntries(Object.entries(names).map(([name, field]) => [name, toA1(cells[field]!)]));

const totalOf = ({ label, amounts }: TotalRow) => ({
  label: toA1(label),
  bi: amounts.integratedBudget?.value,
  ba: amounts.agencyBudget?.value,
});
