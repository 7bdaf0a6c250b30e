import { areaToA1, toA1 } from "../../src/grid/area";
import type { Grid } from "../../src/grid/grid";
import { builtInForms } from "../../src/forms/builtIn";
import { logSheetName } from "../../src/merging/record/mergeLog";
import type { Verification } from "../../src/verifying/verification";
import { verifyWorkbook } from "../support/verifyWorkbook";
import { agencySheet } from "../support/agencySheet";
import { gridOf, type CellSpec, type GridFacts } from "../support/grids";

/** Detail rows 11-13 and 22-23, subtotals in rows 14 and 24, the grand total in row 25. */
const verified = (planted: Readonly<Record<string, CellSpec>> = {}, facts: GridFacts = {}): Verification =>
  verifyWorkbook([agencySheet(planted, facts)], builtInForms).sheets[0]!;
const reported = ({ findings }: Verification): string[] =>
  findings.map(({ code, area, culprit }) => {
    const blamed = culprit
      ? ` ← ${culprit.cell ? toA1(culprit.cell) : "?"} ${culprit.reason} ${culprit.confidence}`
      : "";
    return `${area ? areaToA1(area) : "sheet"} ${code}${blamed}`;
  });
const sum = (formula: string, value: number): CellSpec => ({ formula, value });
/** Every total of the agency's budget typed. */
const typed = { F14: 62_500, F24: 30_000, F25: 92_500 };
const wrong = (verification: Verification): string[] =>
  reported(verification).filter((one) => !one.includes("total-typed ") && !one.endsWith("total-typed"));

describe("a plan", () => {
  test("with a sum that the form does not have: it was not verified, and nothing counts it", () => {
    const { findings, notChecked, checked } = verified({ A26: "รวมสองงบ", E26: 100_500 });
    expect([findings, checked.rows]).toEqual([[], 5]);
    expect(notChecked.map(({ code, area }) => `${areaToA1(area!)} ${code}`)).toEqual(["A26:E26 total-foreign"]);
  });

  test.each<[string, Record<string, CellSpec>, string[], string[]]>([
    ["an amount cut in two is a finding", { F12: 20, F13: ",700" }, ["F13 text-continued"], []],
    ["a text cut in two bears on no figure", { H13: "และยั่งยืน" }, [], ["H13 text-continued"]],
  ])("%s", (_, planted, findings, notChecked) => {
    const blank = Object.fromEntries([..."BCDEFGHI"].map((column) => [`${column}13`, null]));
    const right = {
      F14: sum("=SUM(F9:F13)", planted["F12"] ? 50_020 : 50_000),
      F25: sum("=F14+F24", planted["F12"] ? 80_020 : 80_000),
    };
    const found = verified({ ...blank, ...right, ...planted });
    expect(reported(found)).toEqual(findings);
    expect(found.notChecked.map(({ code, area }) => `${areaToA1(area!)} ${code}`)).toEqual(notChecked);
  });

  test("that is right: what was checked is said, nothing is found", () => {
    const { form, checked, totals, crossFooting, findings, notChecked } = verified();
    expect([form, checked.totals, checked.rows]).toEqual(["trat-plan-2565", 6, 5]);
    expect(totals.map(({ at, stored, recomputed, ok }) => [toA1(at), stored, recomputed, ok])).toEqual([
      ["E14", 800_000, 800_000, true],
      ["F14", 6_250_000, 6_250_000, true],
      ["E24", 0, 0, true],
      ["F24", 3_000_000, 3_000_000, true],
      ["E25", 800_000, 800_000, true],
      ["F25", 9_250_000, 9_250_000, true],
    ]);
    expect(totals.map(({ covers }) => covers.map(areaToA1).join())).toEqual([
      "E11:E13",
      "F11:F13",
      "E22:E23",
      "F22:F23",
      "E11:E13,E22:E23",
      "F11:F13,F22:F23",
    ]);
    expect(crossFooting.map(({ by, ok, sum: all }) => [by, ok, all])).toEqual([
      ["source", true, 10_050_000],
      ["strategy", true, 10_050_000],
      ["agency", true, 10_050_000],
      ["sections", true, 10_050_000],
    ]);
    expect([findings, notChecked]).toEqual([[], []]);
  });

  test.each<[string, Readonly<Record<string, CellSpec>>, string[]]>([
    ["one", { F14: { formula: "=SUM(F9:F13)", value: null } }, ["F14 totals-uncomputed"]],
    [
      "two, reported once",
      { F14: { formula: "=SUM(F9:F13)", value: null }, F25: { formula: "=F14+F24", value: null } },
      ["F14 totals-uncomputed"],
    ],
    ["an error is a result", { F14: { formula: "=SUM(F9:F13)", value: { error: "#REF!" } } }, []],
    ["none", {}, []],
  ])("totals that were never computed are a finding: %s", (_, planted, expected) => {
    expect(reported(verified(planted)).filter((one) => one.endsWith("totals-uncomputed"))).toEqual(expected);
  });

  test("a total that nothing calls one is counted as none of the rows, and no other total is blamed", () => {
    const verification = verified({ A14: null });
    expect(reported(verification)).toEqual(["A14 total-unlabelled"]);
    expect(verification.totals.map(({ ok }) => ok)).toEqual(Array(6).fill(true));
  });

  test("nothing of what is found offers a change", () => {
    expect(verified({ F14: 99_999, F22: "30,000" }).findings.map(({ fix }) => fix)).not.toContainEqual(
      expect.anything(),
    );
  });

  test.each<[string, Record<string, CellSpec>, string[]]>([
    [
      "a total typed over among formulas",
      { F14: 65_000, F25: sum("=F14+F24", 95_000) },
      ["F14 total-mismatch ← F14 total-typed-over certain"],
    ],
    [
      "all typed, and the grand total agrees with the rows",
      { ...typed, F14: 65_000 },
      ["F14 total-mismatch ← F14 total-typed-over certain"],
    ],
    [
      "all typed, an amount with a zero too many",
      { ...typed, F11: 500_000 },
      ["F14 total-mismatch ← F11 point-shifted likely", "F25 grand-total-mismatch ← F11 point-shifted likely"],
    ],
    [
      "all typed, an amount with two digits swapped",
      { ...typed, F13: 21_500 },
      ["F14 total-mismatch ← F13 digits-swapped likely", "F25 grand-total-mismatch ← F13 digits-swapped likely"],
    ],
    [
      "all typed, an amount that is not there",
      { ...typed, F13: "-" },
      ["F14 total-mismatch ← ? row-missing possible", "F25 grand-total-mismatch ← ? row-missing possible"],
    ],
    [
      "all typed, one amount not counted by the grand total",
      { ...typed, F25: 62_500 },
      ["F25 grand-total-mismatch ← F25 rows-left-out likely"],
    ],
    [
      "all typed, a section counted twice by the grand total",
      { ...typed, F25: 122_500 },
      ["F25 grand-total-mismatch ← F25 rows-counted-twice likely"],
    ],
    [
      "a range cut short",
      { F14: sum("=SUM(F9:F12)", 50_000), F25: sum("=F14+F24", 80_000) },
      ["F14 total-range-short ← F14 formula-wrong certain"],
    ],
    ["not calculated again", { F14: sum("=SUM(F9:F13)", 60_000) }, ["F14 total-stale ← F14 not-recalculated certain"]],
    [
      "a number in the formula",
      { F14: sum("=SUM(F9:F13)+500", 63_000), F25: sum("=F14+F24", 93_000) },
      ["F14 total-mismatch ← F14 formula-wrong certain"],
    ],
    [
      "an amount as text",
      { F22: "30,000", F24: sum("=SUM(F20:F23)", 0), F25: sum("=F14+F24", 62_500) },
      ["F22 amount-as-text", "F24 total-skips-text ← F22 text-not-counted certain"],
    ],
    [
      "an error, and the totals that took it over",
      {
        F11: { error: "#REF!" },
        F14: { formula: "=SUM(F9:F13)", value: { error: "#REF!" } },
        F25: { formula: "=F14+F24", value: { error: "#REF!" } },
      },
      [
        "F11 formula-error",
        "F14 formula-error ← F11 error-value certain",
        "F25 formula-error ← F11 error-value certain",
      ],
    ],
  ])("%s", (_, planted, expected) => {
    expect(wrong(verified(planted))).toEqual(expected);
  });

  test("a wrong total shows both figures and their difference, in satang", () => {
    const [found] = verified({ F14: 65_000, F25: sum("=F14+F24", 95_000) }).findings;
    expect(found!.figures).toEqual({ stored: 6_500_000, recomputed: 6_250_000, difference: 250_000, unit: "satang" });
  });

  test("two amounts that explain a difference as well as each other are both named, and neither is blamed", () => {
    const [found] = verified({ ...typed, F11: 12_500, F13: 12_500, F14: 137_500, F25: 167_500 }).findings.filter(
      ({ code }) => code === "total-mismatch",
    );
    expect(found!.culprit).toEqual({
      ...{ cell: null, reason: "unknown", confidence: "possible" },
      evidence: { cells: ["F11", "F13"] },
    });
  });

  test("money without an agency is missing where the plan is added up by agency", () => {
    const { findings, crossFooting } = verified({ A3: null, I11: null });
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(["agency-missing", "cross-foot-mismatch"]));
    const byAgency = crossFooting.find(({ by }) => by === "agency")!;
    expect([byAgency.sum, byAgency.against, byAgency.ok]).toEqual([5_050_000, 10_050_000, false]);
  });

  test("amounts shown rounded do not add up on the page to the total shown", () => {
    const baht = (value: number): CellSpec => ({ value, format: "#,##0" });
    const total = (formula: string, value: number): CellSpec => ({ formula, value, format: "#,##0" });
    const found = verified({
      ...{ F11: baht(10.4), F12: baht(10.4), F13: baht(10.4), F22: baht(0), F23: baht(0) },
      ...{ F14: total("=SUM(F9:F13)", 31.2), F24: total("=SUM(F20:F23)", 0), F25: total("=F14+F24", 31.2) },
    });
    expect(reported(found)).toEqual(["F14 sum-rounded"]);
    expect(found.findings[0]!.params).toMatchObject({ shown: "31", sumShown: "30" });
    expect(found.totals.every(({ ok }) => ok)).toBe(true);
  });

  test.each<[string, GridFacts, string[]]>([
    ["a hidden row", { hiddenRows: [{ first: 10, last: 10 }] }, ["F11 hidden-amount"]],
    ["a filter", { hiddenRows: [{ first: 10, last: 10 }], filtered: true }, ["F11 hidden-amount"]],
    ["a hidden column", { hiddenColumns: [{ first: 4, last: 4 }] }, ["E12 hidden-amount"]],
  ])("%s with money in it", (_, facts, expected) => {
    expect(reported(verified({}, facts))).toEqual(expected);
  });
});

describe("a workbook", () => {
  const plan = agencySheet();
  const reported1 = (grids: readonly Grid[]) =>
    verifyWorkbook(grids, builtInForms).sheets.map(({ sheet, form, findings }) => [
      sheet,
      form,
      findings.map(({ code }) => code),
    ]);

  test("a plan out of sight is verified beside one that shows", () => {
    const hidden: Grid = {
      ...agencySheet({ F14: sum("=SUM(F9:F12)", 50_000) }),
      sheet: "เดิม",
      visibility: "very-hidden",
    };
    expect(reported1([plan, hidden])).toEqual([
      ["แผน 65", "trat-plan-2565", []],
      ["เดิม", "trat-plan-2565", ["hidden-amount", "total-range-short"]],
    ]);
  });

  test.each([
    ["hidden", false],
    ["very-hidden", true],
  ] as const)("a %s sheet with figures is reported", (visibility, veryHidden) => {
    const sheet = gridOf(
      "ลับ",
      [
        ["ก", 5],
        ["ข", 7],
      ],
      { visibility },
    );
    const { findings } = verifyWorkbook([plan, sheet], builtInForms).sheets[1]!;
    expect(findings.map(({ code, params }) => [code, params])).toEqual([["hidden-sheet", { veryHidden, numbers: 2 }]]);
  });

  test("the log of merges is not a sheet of figures", () => {
    expect(reported1([plan, gridOf(logSheetName, [["ก", 5]])])).toHaveLength(1);
  });

  test("one sheet alone, where asked", () => {
    const other = gridOf("อื่น", [["ก", 5]]);
    const { sheets } = verifyWorkbook([plan, other], builtInForms, { sheet: "อื่น" });
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["อื่น"]);
  });
});
