import { isAboutMoney } from "../../src/app/totalsOf";
import { checkSubmission, moneyRules } from "../../src/checking";
import { catalogue } from "../../src/issues/catalogue";
import { areaToA1 } from "../../src/grid/area";
import { applyToGrid } from "../../src/change/applyToGrid";
import { invert } from "../../src/change/changeSet";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import type { Grid } from "../../src/grid/grid";
import type { Issue } from "../../src/issues/issue";
import { agencySheet } from "../support/agencySheet";
import { checkedGrids } from "../support/checkedFiles";
import type { CellSpec, GridFacts } from "../support/grids";

const issuesOf = (grid: Grid): readonly Issue[] => checkedGrids([grid]).flatMap(({ issues }) => issues);
const reported = (issues: readonly Issue[], least: "warning" | "note" = "warning"): string[] =>
  issues
    .filter(({ severity }) => least === "note" || severity !== "note")
    .map(({ code, severity, area }) => `${severity} ${area ? areaToA1(area) : "sheet"} ${code}`)
    .sort();

type Case = readonly [string, Readonly<Record<string, CellSpec>>, readonly string[], GridFacts?];

const error = (value: string): CellSpec => ({ value: { error: value } });
const blankRow = (row: number): Record<string, CellSpec> =>
  Object.fromEntries([..."ABCDEFGHI"].map((column) => [`${column}${row}`, null]));

/** Row 13 entered twice, and the totals that follow from it. */
const row12LikeRow13: Record<string, CellSpec> = {
  ...{ B12: "๒) กิจกรรมองค์กรต้นแบบ", C12: "ร้อยละ", D12: 80, E12: "-", F12: 12_500 },
  ...{ G12: "ร้อยละของหน่วยงานที่ผ่านเกณฑ์", H12: "หน่วยงานเป็นองค์กรต้นแบบ" },
  ...{ E14: { formula: "=SUM(E9:E13)", value: 0 }, F14: { formula: "=SUM(F9:F13)", value: 75_000 } },
  ...{ E25: { formula: "=E14+E24", value: 0 }, F25: { formula: "=F14+F24", value: 105_000 } },
};

/** One fault a sheet, as agencies make them; every issue but the notes, and none besides. */
const cases: readonly Case[] = [
  ["nothing at all", {}, []],
  // The sheet
  ["last year's form", { A2: "ประจำปีงบประมาณ พ.ศ. ๒๕๖๔" }, ["error A2 fiscal-year-wrong"]],
  [
    "no rows",
    {
      ...blankRow(11),
      ...blankRow(12),
      ...blankRow(13),
      ...blankRow(22),
      ...blankRow(23),
      E14: 0,
      F14: 0,
      E24: 0,
      F24: 0,
      E25: 0,
      F25: 0,
    },
    ["warning sheet submission-empty"],
  ],
  // Headers
  ["a column of the agency's own", { J7: "หมายเหตุ", J11: "โทร 039511" }, ["warning J7 column-unknown"]],
  [
    "no column for the outcome",
    { H7: null, H18: null },
    [
      "error H8 column-missing",
      "warning H11 cell-unread",
      "warning H12 cell-unread",
      "warning H13 cell-unread",
      "warning H22 cell-unread",
      "warning H23 cell-unread",
    ],
  ],
  [
    "one budget column named twice",
    { E8: "งบหน่วยงาน", E19: "งบหน่วยงาน" },
    ["error E19 column-repeated", "error E8 column-repeated"],
  ],
  [
    "two budget columns that do not say which is which",
    { E8: "งบ", F8: "งบ", E19: "งบ", F19: "งบ" },
    ["error E8 column-missing", "error F8 column-missing", "warning E8 column-unknown", "warning F8 column-unknown"],
  ],
  [
    "a target's columns named in English, in the first table only",
    { C8: "Unit", D8: "Quantity" },
    ["error C8 column-missing", "error D8 column-missing", "warning C8 column-unknown", "warning D8 column-unknown"],
  ],
  [
    "no column for the activity: its rows do not lack theirs as well",
    { B7: null, B18: null },
    [
      "error B8 column-missing",
      "warning B11 cell-unread",
      "warning B12 cell-unread",
      "warning B13 cell-unread",
      "warning B22 cell-unread",
      "warning B23 cell-unread",
    ],
  ],
  [
    "a column's name a letter short",
    { F8: "งบหน่วยงน", H18: "ผลลัพท์" },
    ["warning F8 header-misread", "warning H18 header-misread"],
  ],
  ["a budget column read as personnel", { E8: "งบ บุคลากร" }, ["warning E8 header-misread"]],
  // Headings
  ["a substrategy of no plan", { A17: "กลยุทธ์ที่ ๔ “ส่งเสริมการท่องเที่ยวเชิงอนุรักษ์”" }, ["error A17 heading-unknown"]],
  ["a strategy of no plan", { A5: "ยุทธศาสตร์ที่ ๙ “พัฒนาการท่องเที่ยว”" }, ["error A5 heading-unknown"]],
  ["a guideline of no plan", { A9: "แนวทางตามกลยุทธ์ : ส่งเสริมการลงทุนภาคอุตสาหกรรม" }, ["error A9 heading-unknown"]],
  ["an activity under no project", { A10: null }, ["error B11 project-missing"]],
  [
    "labels of headings misspelt",
    { A5: `ยุทธศาตร์ที่ ๑ “${tratPlan2565.taxonomy[0]!.name}”`, A9: "แนวทางตามกลยุทธ : พัฒนาจิตสำนึกสาธารณะ" },
    ["warning A5 heading-misspelt", "warning A9 heading-misspelt"],
  ],
  ["a heading's number without its name", { A17: "กลยุทธ์ที่ ๒" }, ["warning A17 heading-misspelt"]],
  ["an activity that is a number alone", { B12: "๒)" }, ["error B12 activity-missing"]],
  [
    "a substrategy before the one it follows, its strategy written again",
    {
      A6: "กลยุทธ์ที่ ๓ “เสริมพลังการมีส่วนร่วมของชุมชน (Community) และบูรณาการทุกภาคส่วนเพื่อต่อต้านการทุจริต”",
      A9: "แนวทางตามกลยุทธ์ : บูรณาการทุกภาคส่วนเพื่อต่อต้านการทุจริต",
    },
    ["warning A10 heading-elsewhere", "warning A17 heading-order", "warning A20 heading-order"],
  ],
  // Agencies
  ["no agency", { I12: null }, ["error I12 agency-missing"]],
  ["an agency of another province", { I12: "อำเภอแหลมฉบัง" }, ["error I12 agency-unknown"]],
  ["another agency's row", { I12: "สำนักงานปศุสัตว์จังหวัดตราด" }, ["warning I12 agency-other"]],
  // Targets
  ["no unit", { C11: null }, ["error C11 unit-missing"]],
  ["a unit of no list", { C11: "หน่วย" }, ["warning C11 unit-unknown"]],
  ["no quantity", { D11: null }, ["error D11 quantity-missing"]],
  ["words for a quantity", { D11: "หลายครั้ง" }, ["error D11 quantity-unreadable"]],
  ["a range", { D11: "๑-๓" }, ["error D11 quantity-range"]],
  ["two and a half people", { D11: 2.5 }, ["error D11 quantity-fractional"]],
  ["a negative quantity", { D11: -4 }, ["error D11 quantity-negative"]],
  ["140 percent, in Thai digits", { D13: "๑๔๐" }, ["error D13 percent-over-hundred"]],
  ["a date for a quantity", { D11: { value: 44_300, format: "d/m/yyyy" } }, ["error D11 value-of-wrong-kind"]],
  // Amounts; formulas here still show what they showed before
  ["words for an amount", { F11: "รองบประมาณจากกรม" }, ["error F11 amount-unreadable"]],
  ["the letter O", { F11: "5O,OOO" }, ["error F11 amount-letter-for-digit"]],
  ["a point between thousands", { F11: "20.500" }, ["error F11 amount-point-ambiguous"]],
  [
    "a negative amount",
    { F11: -50_000, F14: { formula: "=SUM(F9:F13)", value: -37_500 }, F25: { formula: "=F14+F24", value: -7500 } },
    ["error F11 amount-negative"],
  ],
  ["half a satang", { F11: 50_000.005 }, ["error F11 amount-below-satang"]],
  [
    "one amount in both columns",
    { E13: 12_500, E14: { formula: "=SUM(E9:E13)", value: 20_500 }, E25: { formula: "=E14+E24", value: 20_500 } },
    ["warning E13 amount-in-both-columns"],
  ],
  ["a hidden row with money", {}, ["warning F11 hidden-amount"], { hiddenRows: [{ first: 10, last: 10 }] }],
  [
    "a hidden column with money",
    {},
    ["warning F11 hidden-amount", "warning F13 hidden-amount", "warning F22 hidden-amount"],
    { hiddenColumns: [{ first: 5, last: 5 }] },
  ],
  // Texts
  [
    "no indicator, no outcome",
    { G11: null, H12: "-" },
    ["warning G11 indicator-missing", "warning H12 outcome-missing"],
  ],
  ["a formula as text", { H11: { value: "=cmd|' /C calc'!A0" } }, ["error H11 text-like-formula"]],
  ["a formula behind a bullet", { H11: { value: "–=cmd|' /C calc'!A0" } }, ["error H11 text-like-formula"]],
  ["a formula behind a number", { B11: { value: "๑) =cmd|' /C calc'!A0" } }, ["error B11 text-like-formula"]],
  ["a sum that begins with a minus", { G11: "-2+3+cmd|' /C calc'!A0" }, ["error G11 text-like-formula"]],
  ["a plus before the agency", { I11: "+สำนักงานวัฒนธรรมจังหวัดตราด" }, ["warning I11 text-after-sign"]],
  ["a bullet before an indicator", { G11: "- จำนวนผู้เข้าร่วม" }, []],
  ["Devanagari in an outcome", { H11: "การประเมินदानคุณธรรม" }, ["warning H11 foreign-script"]],
  // Rows
  ["a row repeated", row12LikeRow13, ["error A13:I13 row-repeated"]],
  // Formulas and totals
  [
    "an amount that shows an error",
    {
      F11: { formula: "=#REF!*65", value: { error: "#REF!" } },
      F14: { formula: "=SUM(F9:F13)", value: { error: "#REF!" } },
      F25: { formula: "=F14+F24", value: { error: "#REF!" } },
    },
    ["error F11 formula-error", "error F14 formula-error", "error F25 formula-error"],
  ],
  ["a unit that shows an error", { C11: error("#N/A") }, ["error C11 formula-error"]],
  [
    "an amount from another file",
    { F11: { formula: "='[งบ.xlsx]ก'!A1", value: 50_000 } },
    ["warning F11 formula-external"],
  ],
  [
    "a subtotal that leaves out the last row",
    { F14: { formula: "=SUM(F9:F12)", value: 50_000 }, F25: { formula: "=F14+F24", value: 80_000 } },
    ["error F14 total-range-short"],
  ],
  [
    "a subtotal typed wrong",
    { F14: 65_200, F25: { formula: "=F14+F24", value: 95_200 } },
    ["error F14 total-mismatch"],
  ],
  ["a grand total typed wrong", { F25: 95_200 }, ["error F25 grand-total-mismatch"]],
  ["a grand total without a section", { F25: { formula: "=F14", value: 62_500 } }, ["error F25 total-range-short"]],
  [
    "a grand total over rows and subtotals",
    { F25: { formula: "=SUM(F9:F24)", value: 185_000 } },
    ["error F25 total-counts-twice"],
  ],
  [
    "one subtotal missing",
    {
      ...blankRow(14),
      E25: { formula: "=SUM(E9:E13)+E24", value: 8000 },
      F25: { formula: "=SUM(F9:F13)+F24", value: 92_500 },
    },
    ["warning A14 total-missing"],
  ],
];

test.each(cases.map(([name, planted, expected, facts]) => [name, agencySheet(planted, facts), expected] as const))(
  "%s",
  (_, grid, expected) => {
    expect(reported(issuesOf(grid))).toEqual(expected);
  },
);

test.each(cases.map(([name, planted, , facts]) => [name, agencySheet(planted, facts)] as const))(
  "%s: the rules of money find all that is of money",
  (_, grid) => {
    for (const plan of checkedGrids([grid])) {
      const all = checkSubmission(plan.submission, grid, plan.form, plan.read);
      const ofMoney = checkSubmission(plan.submission, grid, plan.form, plan.read, moneyRules);
      expect(ofMoney.filter(isAboutMoney)).toEqual(all.filter(isAboutMoney));
    }
  },
);

describe("a fix", () => {
  const fixable = cases.flatMap(([name, planted, , facts]) => {
    const grid = agencySheet(planted, facts);
    return issuesOf(grid).flatMap((issue) => (issue.fix ? [[`${name}: ${issue.code}`, grid, issue] as const] : []));
  });

  test("is there to try", () => {
    const codes = new Set(fixable.map(([, , { code }]) => code));
    expect([...codes].sort()).toEqual([
      "amount-letter-for-digit",
      "header-misread",
      "heading-misspelt",
      "total-counts-twice",
      "total-range-short",
    ]);
  });

  test("is safe or only asked for, by the catalogue", () => {
    const beyondMessage = fixable.filter(([, , { code }]) => !("fix" in catalogue[code])).map(([, , { code }]) => code);
    expect(beyondMessage).toEqual([]);
  });

  test.each(fixable)("%s: fixes that, adds nothing, and can be turned back", (_, grid, issue) => {
    const sheets = new Map([[grid.sheet, grid]]);
    const fixed = applyToGrid(sheets, issue.fix!);
    if ("refused" in fixed) throw new Error(fixed.refused);
    const before = reported(issuesOf(grid));
    // A grid does not recalculate: its formulas go on showing what they showed.
    const after = reported(issuesOf(fixed.get(grid.sheet)!)).filter((line) => !line.endsWith("total-stale"));
    expect(before).not.toEqual(after);
    expect(before).toEqual(expect.arrayContaining(after));
    expect(after).not.toContain(reported([issue])[0]);
    expect(applyToGrid(fixed, invert(issue.fix!))).toEqual(sheets);
  });
});
