import { readFileSync } from "node:fs";
import { join } from "node:path";
import { areaToA1, toA1 } from "../../src/grid/area";
import { builtInForms } from "../../src/forms/builtIn";
import type { Field } from "../../src/plan/fields";
import type { PlanRow, Submission } from "../../src/plan/submission";
import { readWorkbook } from "../../src/reading/readWorkbook";
import { gridsOf } from "../support/checkedFiles";
import { printedTratPlan } from "../support/printedPlans";
import { sharedData } from "../support/shared";

const data = sharedData();

if (data === undefined) {
  test("the shared plans are not here", () => expect(data).toBeUndefined());
} else {
  describe("the Trat plan as printed", () => {
    const { plans, issues: whole } = readWorkbook([printedTratPlan(data)], builtInForms);
    const { submission, issues } = plans[0]!;
    const cleaned = (
      JSON.parse(readFileSync(join(data, "trat-2565.json"), "utf8")) as {
        rows: readonly Readonly<Record<string, string | number | null>>[];
      }
    ).rows;

    it("is found as the Trat form", () => {
      expect(whole).toEqual([]);
      expect(submission.form).toBe("trat-plan-2565");
      expect(submission.fiscalYear?.year).toBe(2565);
    });

    it("has 191 rows, each as it was cleaned by hand", () => {
      expect(submission.rows.map(cleanedOf)).toEqual(
        cleaned.map((row) => ({
          line: row["sourceLine"],
          strategy: row["strategyNo"],
          substrategy: row["klayutNo"],
          guideline: row["guideline"],
          project: row["project"],
          projectNo: row["projectNo"],
          activityNo: row["activityNo"],
          unit: row["unit"],
          quantity: row["quantity"],
          integratedBudget: row["budgetIntegrated"] ?? 0,
          agencyBudget: row["budgetAgency"] ?? 0,
        })),
      );
    });

    it("has the nine sections with the published totals, of which one is missing", () => {
      expect(submission.sections.map(({ rows, total }) => [rows.length, total && total.row + 1])).toEqual([
        [39, 470],
        [17, 507],
        [12, 535],
        [26, 583],
        [14, 613],
        [20, 655],
        [7, null],
        [21, 720],
        [35, 782],
      ]);
      const { integratedBudget, agencyBudget } = submission.grandTotal!.amounts;
      expect([integratedBudget?.value, agencyBudget?.value]).toEqual([8_740_000, 40_055_800]);
    });

    it("reports the thirty rows that are shifted to the left, and nothing else", () => {
      const lines = [
        429, 430, 431, 432, 433, 545, 546, 547, 548, 549, 550, 561, 562, 563, 564, 565, 566, 600, 601, 602, 603, 604,
        605, 609, 610, 611, 612, 672, 674, 675,
      ];
      expect(issues.map(({ code, area }) => `${code} ${areaToA1(area!)}`)).toEqual(
        lines.map((line) => `row-shifted A${line}:I${line}`),
      );
    });

    it("takes 37 wrong headers for งบบูรณาการ, and says so", () => {
      const { assumptions } = submission;
      expect(assumptions.filter(({ code }) => code === "header-wording")).toHaveLength(37);
    });

    it("takes broken headings and other spellings of agencies for those of the form, and says so", () => {
      const cellsOf = (code: string) =>
        submission.assumptions.filter((each) => each.code === code).map(({ at }) => toA1(at));
      expect(cellsOf("heading-spelling")).toEqual(["A398", "A478", "A479", "A659", "A663", "A664"]);
      expect(cellsOf("agency-spelling")).toEqual(["I455", "I468", "I489", "I506"]);
    });

    it("leaves agencies open that need asking", () => {
      const open = submission.rows.filter(({ agency }) => agency === null);
      expect(open.map(({ row, texts }) => [row + 1, texts.agency])).toEqual([
        [422, "สำนักงานสภรณจังหวัดตราด"],
        [454, "สำนักงานสภร.จังหวัดตราด"],
        [494, "อำเภอแหลมฉบัง"],
        [687, undefined],
      ]);
    });
  });

  describe("the master workbooks", () => {
    it.each([
      ["master-empty.xlsx", 0],
      ["master-empty-projects.xlsx", 0],
      ["master-expected.xlsx", 189],
      ["master-expected-thai.xlsx", 189],
    ])("%s has %i rows in nine sections", (file, rows) => {
      const { plans } = readWorkbook(gridsOf(join(data, "master", file)), builtInForms);
      const { submission, issues } = plans[0]!;
      expect(issues).toEqual([]);
      expect(submission.rows).toHaveLength(rows);
      expect(submission.sections).toHaveLength(9);
      expect(submission.sections.every(({ total }) => total !== null)).toBe(true);
      expect(submission.grandTotal).not.toBeNull();
    });
  });

  describe("the Rayong plan", () => {
    const read = (file: string) => readWorkbook(gridsOf(join(data, "rayong", file)), builtInForms).plans[0]!;
    const budgets = ({ rows }: Submission) =>
      [1, 2, 3, 4].map((number) =>
        rows
          .filter(({ path }) => path.find(({ field }) => field === "strategy")?.number === number)
          .reduce((sum, row) => sum + (row.amounts.budget ?? 0) / 100, 0),
      );
    const projects = ({ rows }: Submission) =>
      new Set(rows.flatMap(({ path }) => path.filter(({ field }) => field === "project"))).size;

    it.each(["plan-2554-as-printed.xlsx", "plan-2554-expected.xlsx"])(
      "%s: 23 rows, 19 projects, 72,000 / 17,500 / 0 / 81,100 baht",
      (file) => {
        const { submission } = read(file);
        expect(submission.rows).toHaveLength(23);
        expect(projects(submission)).toBe(19);
        expect(budgets(submission)).toEqual([72_000, 17_500, 0, 81_100]);
      },
    );

    it("as printed reports the row of three projects and the words in the budget", () => {
      const { issues } = read("plan-2554-as-printed.xlsx");
      expect(issues.map(({ code, area }) => `${areaToA1(area!)} ${code}`)).toEqual([
        "E15 amount-unreadable",
        "B15 row-of-several",
      ]);
    });

    it("as printed has the strategies that only the measures' numbers imply", () => {
      const { submission } = read("plan-2554-as-printed.xlsx");
      const inferred = submission.headings.filter(({ written }) => written === "");
      expect(inferred.map(({ field, number, at }) => [field, number, toA1(at)])).toEqual([
        ["strategy", 2, "A14"],
        ["strategy", 4, "A32"],
      ]);
    });

    it("does not pair a measure that is alone with the project above it", () => {
      const { submission } = read("plan-2554-as-printed.xlsx");
      const alone = submission.rows.filter(({ path }) => !path.some(({ field }) => field === "project"));
      expect(alone.map(({ row }) => row + 1)).toEqual([22, 24]);
    });

    it("results: 66 rows, 61 of them at 100, one in words", () => {
      const { submission, issues } = read("results-2553.xlsx");
      expect(submission.form).toBe("rayong-results-2553");
      expect(submission.rows).toHaveLength(66);
      expect(submission.rows.filter(({ numbers }) => numbers.achievement === 100)).toHaveLength(61);
      expect(issues.map(({ code, area }) => `${areaToA1(area!)} ${code}`)).toEqual(["F66 quantity-unreadable"]);
    });
  });
}

const heading = (row: PlanRow, field: Field) => row.path.find((each) => each.field === field);

const cleanedOf = (row: PlanRow) => ({
  line: row.row + 1,
  strategy: heading(row, "strategy")?.number,
  substrategy: heading(row, "substrategy")?.number,
  guideline: heading(row, "guideline")?.name,
  project: heading(row, "project")?.name,
  projectNo: heading(row, "project")?.number,
  activityNo: heading(row, "activity")?.number,
  unit: row.texts.unit,
  quantity: row.numbers.quantity,
  integratedBudget: row.amounts.integratedBudget! / 100,
  agencyBudget: row.amounts.agencyBudget! / 100,
});
