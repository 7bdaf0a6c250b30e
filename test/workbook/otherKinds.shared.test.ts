import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import { areaToA1 } from "../../src/grid/area";
import { issuesIn } from "../../src/app/findings";
import { checkedGrids, gridsOf } from "../support/checkedFiles";
import { csvOf } from "../support/csvOf";
import { docxOf, type DocxManner } from "../support/docxOf";
import { flatTableOf } from "../support/flatTableOf";
import { htmlOf } from "../support/htmlOf";
import { odsOf } from "../support/odsOf";
import { checkedBytes, errorsIn, rowsSaid, saysOf } from "../support/readSubmission";
import { sharedData } from "../support/shared";
import { thai874 } from "../support/thai874";
import { xlsOf } from "../support/xlsOf";

const data = sharedData();

if (data === undefined) test("the shared workbooks are not here", () => expect(data).toBeUndefined());
else {
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const planOf = (folder: string, name: string) => checkedGrids(gridsOf(join(data, folder, name)))[0]!;
  const names = readdirSync(join(data, "submissions")).filter((name) => name.endsWith(".xlsx"));
  const plans = names.map((name) => planOf("submissions", name));
  const headerOf = ({ submission }: (typeof plans)[number]) => {
    const { top, bottom } = submission.headers[0]!.area;
    return { first: top, last: bottom };
  };
  const manners: readonly DocxManner[] = ["one-table", "paragraphs", "pages"];

  describe("the 35 submissions as other kinds of files", () => {
    test.each<[string, (plan: (typeof plans)[number]) => Uint8Array]>([
      ["ods", ({ grid }) => odsOf([grid])],
      ...manners.map((manner): [string, (plan: (typeof plans)[number]) => Uint8Array] => [
        `docx, ${manner}`,
        (plan) => docxOf(plan.grid, manner, headerOf(plan)),
      ]),
      ["a web page", ({ grid }) => utf8(htmlOf(grid))],
      ["csv in UTF-8", ({ grid }) => utf8(csvOf(flatTableOf(grid, tratPlan2565)))],
      ["csv in Windows-874", ({ grid }) => thai874(csvOf(flatTableOf(grid, tratPlan2565)))],
    ])("%s: 189 rows, every value, 87,400 and 400,558 baht, no error", async (_, written) => {
      let [rows, integrated, agency] = [0, 0, 0];
      for (const plan of plans) {
        const file = await checkedBytes("plan", written(plan));
        expect([file.plans.length, errorsIn(file)]).toEqual([1, []]);
        expect(rowsSaid(file)).toEqual(plan.submission.rows.map(saysOf));
        for (const { amounts } of file.plans[0]!.submission.rows) {
          rows += 1;
          integrated += amounts.integratedBudget ?? 0;
          agency += amounts.agencyBudget ?? 0;
        }
      }
      expect([rows, integrated, agency]).toEqual([189, 8_740_000, 40_055_800]);
    });
  });

  interface Planted {
    readonly cell: string | null;
    readonly severity: "error" | "warning";
    readonly type: string;
    readonly optional?: boolean;
    readonly otherFile?: string;
  }
  const key = JSON.parse(readFileSync(join(data, "faulty/answer-key.json"), "utf8")) as {
    readonly files: readonly { readonly file: string; readonly errors: readonly Planted[] }[];
  };
  /** Faults that a Word table cannot have: it has no formulas' ranges and hides no rows. */
  const notInWord = new Set(["total-range-short", "hidden-row"]);

  const foundIn = { xls: 0, ods: 0, docx: 0 };
  afterAll(() => {
    const counts = Object.entries(foundIn).map(([kind, count]) => `${count} as .${kind}`);
    process.stdout.write(`planted errors of the faulty files found at their places: ${counts.join(", ")}\n`);
  });

  describe("the faulty ones: every planted error at its place", () => {
    test.each(key.files.map(({ file, errors }) => [file, errors] as const))("%s", async (name, errors) => {
      const grids = gridsOf(join(data, "faulty", name));
      const plan = checkedGrids(grids)[0]!;
      for (const kind of ["xls", "ods", "docx"] as const) {
        const bytes =
          kind === "xls"
            ? xlsOf(grids)
            : kind === "ods"
              ? odsOf(grids)
              : docxOf(plan.grid, "one-table", headerOf(plan));
        const file = await checkedBytes(`plan.${kind}`, bytes);
        const reported = new Set(issuesIn(file).map(({ severity, area }) => `${severity} ${area && areaToA1(area)}`));
        for (const { cell, severity, optional, otherFile, type } of errors) {
          if (optional || otherFile || severity !== "error" || (kind === "docx" && notInWord.has(type))) continue;
          expect([kind, type, [...reported]]).toEqual([kind, type, expect.arrayContaining([`${severity} ${cell}`])]);
          foundIn[kind] += 1;
        }
      }
    });
  });
}
