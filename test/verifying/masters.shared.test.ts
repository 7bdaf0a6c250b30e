import { readdirSync } from "node:fs";
import { join } from "node:path";
import { builtInForms } from "../../src/forms/builtIn";
import { areaToA1 } from "../../src/grid/area";
import type { Grid } from "../../src/grid/grid";
import type { Verification } from "../../src/verifying/verification";
import { verifyWorkbook } from "../support/verifyWorkbook";
import { gridsOf } from "../support/checkedFiles";
import { printedTratPlan } from "../support/printedPlans";
import { sharedData } from "../support/shared";

const data = sharedData();
const verified = (grids: readonly Grid[]): Verification => verifyWorkbook(grids, builtInForms).sheets[0]!;
const reported = ({ findings }: Verification, ...severities: string[]) =>
  findings
    .filter(({ severity }) => severities.includes(severity))
    .map(({ code, area }) => `${area ? areaToA1(area) : "sheet"} ${code}`);

if (!data) test("the folder of the provinces' workbooks is not here", () => expect(data).toBeUndefined());
else {
  const master = (name: string) => verified(gridsOf(join(data, "master", `${name}.xlsx`)));
  const printed = verified([printedTratPlan(data)]);

  test.each([
    ["master-empty", 0],
    ["master-empty-projects", 0],
    ["master-expected", 189],
    ["master-expected-thai", 189],
  ])("%s: 20 totals over %i rows, all right", (name, rows) => {
    const { form, checked, totals, crossFooting, notChecked } = master(name);
    expect([form, checked.totals, checked.rows]).toEqual(["trat-plan-2565", 20, rows]);
    expect(totals.filter(({ ok }) => !ok)).toEqual([]);
    expect(crossFooting.filter(({ ok }) => !ok)).toEqual([]);
    expect(notChecked).toEqual([]);
  });

  test.each([
    ["master-empty", []],
    ["master-empty-projects", []],
    // The printed plan has no activity ๕) there either.
    ["master-expected", ["B198 number-skipped"]],
    ["master-expected-thai", ["B198 number-skipped"]],
  ])("%s: nothing is found that is not there", (name, expected) => {
    expect(reported(master(name), "error", "warning", "note")).toEqual(expected);
  });

  test("the filled master adds up to the published totals by every way", () => {
    const { crossFooting } = master("master-expected");
    expect(crossFooting.map(({ by, parts, sum, against }) => [by, parts.length, sum, against])).toEqual([
      ["source", 2, 48_795_800, 48_795_800],
      ["strategy", 5, 48_795_800, 48_795_800],
      ["agency", 35, 48_795_800, 48_795_800],
      ["sections", 9, 48_795_800, 48_795_800],
    ]);
  });

  test("the Trat plan as printed: its faults, and none of the nine rows that look alike", () => {
    expect(reported(printed, "error", "warning")).toEqual([
      "A672 number-skipped",
      "A676 total-missing",
      "I687 agency-missing",
      "A766:I766 row-repeated",
      "A781:I781 row-repeated",
    ]);
    expect(new Set(reported(printed, "note").map((one) => one.split(" ")[1]))).toEqual(
      new Set(["amount-as-text", "total-typed"]),
    );
    expect(printed.totals.filter(({ ok }) => !ok)).toEqual([]);
  });

  test("the row without an agency holds no money, so the agencies add up to the grand total", () => {
    const byAgency = printed.crossFooting.find(({ by }) => by === "agency")!;
    expect(byAgency.parts.filter(({ name }) => name === "")).toEqual([{ name: "", rows: 1, sum: 0 }]);
    expect(byAgency.ok).toBe(true);
  });

  test.each([
    [
      "plan-2554-as-printed",
      [
        "sheet totals-absent",
        ...["E15 amount-unreadable", "F21 agency-missing", "F22 agency-missing", "F24 agency-missing"],
        "F28 agency-missing",
      ],
    ],
    ["plan-2554-expected", ["E19 amount-unreadable", "F27 agency-missing", "F29 agency-missing", "F33 agency-missing"]],
    ["results-2553", []],
  ])("Rayong, %s", (name, expected) => {
    const verification = verified(gridsOf(join(data, "rayong", `${name}.xlsx`)));
    expect(reported(verification, "error", "warning")).toEqual(expected);
    expect(verification.totals.filter(({ ok, recomputed }) => !ok && recomputed !== null)).toEqual([]);
  });

  test("a total over an amount in words is said not to have been verified", () => {
    const { notChecked } = verified(gridsOf(join(data, "rayong", "plan-2554-expected.xlsx")));
    const unread = ["total-not-recomputed", { rows: [18] }];
    expect(notChecked.map(({ code, params }) => [code, params])).toEqual([unread, unread]);
  });

  test("the provinces' sheets read without any form: no sum is called wrong", () => {
    const found = ["master", "rayong", "submissions"].flatMap((folder) =>
      readdirSync(join(data, folder))
        .filter((file) => file.endsWith(".xlsx"))
        .flatMap((file) =>
          verifyWorkbook(gridsOf(join(data, folder, file)), []).sheets.flatMap((sheet) =>
            reported(sheet, "error", "warning", "note").map((one) => `${file} ${one}`),
          ),
        ),
    );
    // Three are typed as text throughout.
    expect(found).toEqual([
      "plan-2554-as-printed.xlsx E8:E33 amounts-typed-as-text",
      "04-public-relations.xlsx F32:F64 amounts-typed-as-text",
      "14-legal-exec.xlsx sheet hidden-sheet",
      "25-labour.xlsx F11:F40 amounts-typed-as-text",
    ]);
  });
}
