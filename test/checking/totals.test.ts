import { grandTotal } from "../../src/checking/totals/grandTotal";
import { totalMissing } from "../../src/checking/totals/totalMissing";
import { subtotals } from "../../src/checking/totals/subtotals";
import { applyToGrid } from "../../src/change/applyToGrid";
import { invert } from "../../src/change/changeSet";
import { cellAt, type Grid } from "../../src/grid/grid";
import type { Issue } from "../../src/issues/issue";
import { flatten, sheetOf, type RowSpec, type SectionSpec, type TotalSpec } from "../support/submissions";

/** Detail rows F11, F12, F13; the total in F14. */
const three: RowSpec[] = [{ agencyBudget: 50_000 }, { agencyBudget: 10_000 }, {}];
const sum = (formula: string, value: number | null): TotalSpec => ({ formula, value });

const section = (rows: readonly RowSpec[], agencyBudget: TotalSpec): SectionSpec => ({ rows, total: { agencyBudget } });
const oneSection = (agencyBudget: TotalSpec, rows = three) => sheetOf({ sections: [section(rows, agencyBudget)] });

function afterFix(grid: Grid, { fix }: Issue): Grid {
  const sheets = new Map([[grid.sheet, grid]]);
  const fixed = applyToGrid(sheets, fix!);
  if ("refused" in fixed) throw new Error(fixed.refused);
  expect(applyToGrid(fixed, invert(fix!))).toEqual(sheets);
  return fixed.get(grid.sheet)!;
}

describe("a subtotal", () => {
  test.each([
    ["a formula over its rows", sum("=SUM(F11:F13)", 60_000), []],
    ["a formula over its rows and their headings", sum("=SUM(F9:F13)", 60_000), []],
    ["a formula that was never computed", sum("=SUM(F11:F13)", null), []],
    ["typed, and right", 60_000, [["F14", "total-typed"]]],
    ["typed, and wrong", 65_000, [["F14", "total-mismatch"]]],
    ["a dash where there is money", "-", [["F14", "total-mismatch"]]],
    ["without the last row", sum("=SUM(F11:F12)", 60_000), [["F14", "total-range-short"]]],
    ["a row twice", sum("=SUM(F11:F13)+F12", 70_000), [["F14", "total-counts-twice"]]],
    ["its own cell", sum("=SUM(F11:F14)", 0), [["F14", "total-counts-twice"]]],
    ["of the other column", sum("=SUM(E11:E13)", 0), [["F14", "total-refers-elsewhere"]]],
    ["of another sheet", sum("=SUM(รวม!F11:F13)", 60_000), [["F14", "total-refers-elsewhere"]]],
    ["with a number typed into it", sum("=SUM(F11:F13)+5000", 65_000), [["F14", "total-mismatch"]]],
    ["not recalculated", sum("=SUM(F11:F13)", 55_000), [["F14", "total-stale"]]],
    // Right today says nothing of tomorrow: which rows such a formula counts cannot be distinguished from it.
    ["by other means, and right", sum("=SUMPRODUCT(F11:F13)", 60_000), [["F14", "total-unclear"]]],
    ["a number behind a condition", sum("=IF(TRUE,60000,SUM(F11:F13))", 60_000), [["F14", "total-unclear"]]],
    ["a number added and taken away", sum("=SUM(F11:F12)+10000-10000", 60_000), [["F14", "total-unclear"]]],
    ["twice its rows, halved", sum("=SUM(F11:F13,F11:F13)/2", 60_000), [["F14", "total-unclear"]]],
    ["cells named in a text", sum('=SUM(INDIRECT("F11:F13"))', 60_000), [["F14", "total-unclear"]]],
    ["cells counted off", sum("=SUM(OFFSET(F10,1,0,3,1))", 60_000), [["F14", "total-unclear"]]],
    ["rows that fulfil a condition", sum('=SUMIF(F11:F13,">0")', 60_000), [["F14", "total-unclear"]]],
    ["without what a filter hides", sum("=SUBTOTAL(9,F11:F13)", 60_000), [["F14", "total-filtered"]]],
    ["without what is hidden", sum("=AGGREGATE(9,5,F11:F13)", 60_000), [["F14", "total-filtered"]]],
    ["without what a filter hides, and wrong", sum("=SUBTOTAL(9,F11:F13)", 50_000), [["F14", "total-mismatch"]]],
    ["cell by cell", sum("=F11+F12+F13", 60_000), []],
    ["several ranges", sum("=SUM(F11:F12,F13)", 60_000), []],
    ["a plus sign before it", sum("=+SUM(F11:F13)", 60_000), []],
    ["by other means, and wrong", sum("=SUM(F11:F13)*2", 120_000), [["F14", "total-mismatch"]]],
    ["by other means, never computed", sum("=SUMPRODUCT(F11:F13)", null), [["F14", "total-unclear"]]],
  ])("%s", (_, total, expected) => {
    expect(flatten(subtotals(oneSection(total)))).toEqual(expected);
  });

  test("a dash for nothing is not a typed total", () => {
    expect(subtotals(oneSection("-", [{}, {}]))).toEqual([]);
  });

  test("its numbers are in satang, so that no fraction is lost", () => {
    const rows = [{ agencyBudget: 0.1 }, { agencyBudget: 0.2 }];
    expect(subtotals(oneSection(sum("=SUM(F11:F12)", 0.1 + 0.2), rows))).toEqual([]);
    expect(flatten(subtotals(oneSection(0.31, rows)))).toEqual([["F13", "total-mismatch"]]);
  });

  test("nothing follows from an amount that cannot be read: that is reported already", () => {
    const rows = [{ agencyBudget: 50_000 }, { unread: { agencyBudget: "รองบประมาณจากกรม" } }];
    expect(subtotals(oneSection(60_000, rows))).toEqual([]);
    expect(subtotals(oneSection(sum("=SUM(F11:F12)", 50_000), rows))).toEqual([]);
  });

  test("nothing follows from an error that the formula took over", () => {
    const sheet = oneSection(null, three);
    const cell = { row: 13, column: 5, value: { error: "#REF!" }, formula: "=SUM(F11:F13)", format: "General" };
    const rows = sheet.grid.rows.map((row) =>
      row.index === 13 ? { ...row, cells: [...row.cells.filter(({ column }) => column !== 5), cell] } : row,
    );
    expect(subtotals({ ...sheet, grid: { ...sheet.grid, rows } })).toEqual([]);
  });

  test("amounts typed as text are passed over by SUM; the fix makes numbers of them and counts them", () => {
    const rows: RowSpec[] = [{ agencyBudget: 50_000 }, { agencyBudget: 25_700, written: { agencyBudget: "๒๕,๗๐๐" } }];
    const sheet = oneSection(sum("=SUM(F11:F12)", 50_000), rows);
    const [found] = subtotals(sheet);
    expect(flatten([found!])).toEqual([["F13", "total-skips-text"]]);
    const fixed = afterFix(sheet.grid, found!);
    expect(cellAt(fixed, { row: 11, column: 5 })?.value).toBe(25_700);
    expect(cellAt(fixed, { row: 12, column: 5 })).toMatchObject({ formula: "=SUM(F11:F12)", value: 75_700 });
  });

  test("a live formula that was never computed passes over text all the same", () => {
    const rows: RowSpec[] = [{ agencyBudget: 50_000 }, { agencyBudget: 25_700, written: { agencyBudget: "๒๕,๗๐๐" } }];
    expect(flatten(subtotals(oneSection(sum("=SUM(F11:F12)", null), rows)))).toEqual([["F13", "total-skips-text"]]);
  });

  test.each([
    ["widened", sum("=SUM(F11:F12)", 60_000)],
    ["a typed one made live", 60_000],
    ["brought up to date", sum("=SUM(F11:F13)", 55_000)],
  ])("the fix: %s", (_, total) => {
    const sheet = oneSection(total);
    const [found] = subtotals(sheet);
    const fixed = afterFix(sheet.grid, found!);
    expect(cellAt(fixed, { row: 13, column: 5 })).toMatchObject({ formula: "=SUM(F11:F13)", value: 60_000 });
  });

  test.each(["=SUBTOTAL(9,F11:F13)", "=SUM(F11:F13)/1"])("the fix of %s: a plain sum of its rows", (formula) => {
    const sheet = oneSection(sum(formula, 60_000));
    const [found] = subtotals(sheet);
    const fixed = afterFix(sheet.grid, found!);
    expect(cellAt(fixed, { row: 13, column: 5 })).toMatchObject({ formula: "=SUM(F11:F13)", value: 60_000 });
  });

  test("a wrong typed total has no fix: the total may be right and a row wrong", () => {
    expect(subtotals(oneSection(65_000))[0]!.fix).toBeNull();
  });

  test("a section before it may not be counted again", () => {
    const sheet = sheetOf({
      sections: [
        section([{ agencyBudget: 700 }], sum("=SUM(F11)", 700)),
        section([{ agencyBudget: 300 }], sum("=SUM(F11:F20)", 2000)),
      ],
    });
    expect(subtotals(sheet).map(({ code, params }) => [code, params])).toEqual([
      ["total-counts-twice", expect.objectContaining({ rows: [11] })],
    ]);
  });

  test("a section without rows has nothing to count", () => {
    expect(subtotals(oneSection(sum("=SUM(F11:F10)", 0), []))).toEqual([]);
    expect(flatten(subtotals(oneSection(500, [])))).toEqual([["F11", "total-mismatch"]]);
  });
});

describe("a grand total", () => {
  /** Subtotals in F12 and F21; the grand total in F22. */
  const two = (agencyBudget: TotalSpec, first: TotalSpec = sum("=SUM(F11)", 700)) =>
    sheetOf({
      sections: [section([{ agencyBudget: 700 }], first), section([{ agencyBudget: 300 }], sum("=SUM(F20)", 300))],
      grandTotal: { agencyBudget },
    });

  test.each([
    ["the subtotals", sum("=F12+F21", 1000), []],
    ["the rows", sum("=SUM(F11,F20)", 1000), []],
    ["typed, and right", 1000, [["F22", "total-typed"]]],
    ["typed, and wrong", 100, [["F22", "grand-total-mismatch"]]],
    ["without a section", sum("=F12", 700), [["F22", "total-range-short"]]],
    ["everything twice", sum("=SUM(F11:F21)", 2000), [["F22", "total-counts-twice"]]],
    ["not recalculated", sum("=F12+F21", 900), [["F22", "total-stale"]]],
  ])("%s", (_, total, expected) => {
    expect(flatten(grandTotal(two(total)))).toEqual(expected);
  });

  test("a formula that adds up a wrong subtotal is not reported again; a typed sum of wrong ones is wrong itself", () => {
    expect(grandTotal(two(sum("=F12+F21", 370), 70))).toEqual([]);
    expect(flatten(grandTotal(two(370, 70)))).toEqual([["F22", "grand-total-mismatch"]]);
  });

  test("where a section has its amounts in another column, its formula is not followed, but its value is judged", () => {
    const sheet = two(sum("=F12+E21", 700));
    const rows = sheet.submission.rows.map((row) =>
      row.row === 19 ? { ...row, cells: { ...row.cells, agencyBudget: { row: 19, column: 4 } } } : row,
    );
    const apart = (value: number) => {
      const { grandTotal: total } = two(sum("=F12+E21", value)).submission;
      return { ...sheet, submission: { ...sheet.submission, rows, grandTotal: total } };
    };
    expect(grandTotal(apart(1000))).toEqual([]);
    expect(flatten(grandTotal(apart(700)))).toEqual([["F22", "grand-total-mismatch"]]);
  });

  test("nothing follows from an amount that cannot be read", () => {
    const rows = [{ unread: { agencyBudget: "๑๐,ooo" } }];
    const sheet = sheetOf({ sections: [section(rows, 10_000)], grandTotal: { agencyBudget: 10_000 } });
    expect(grandTotal(sheet)).toEqual([]);
  });

  test("the fix of a short one adds up every subtotal", () => {
    const sheet = two(sum("=F12", 700));
    const fixed = afterFix(sheet.grid, grandTotal(sheet)[0]!);
    expect(cellAt(fixed, { row: 21, column: 5 })).toMatchObject({ formula: "=F12+F21", value: 1000 });
  });

  test("rows of a section without a subtotal are counted themselves", () => {
    const sections = [
      section([{ agencyBudget: 700 }], sum("=SUM(F11)", 700)),
      { rows: [{ agencyBudget: 300 }], total: null },
    ];
    const sheet = (formula: string, value: number) =>
      sheetOf({ sections, grandTotal: { agencyBudget: { formula, value } } });
    expect(grandTotal(sheet("=F12+F20", 1000))).toEqual([]);
    expect(flatten(grandTotal(sheet("=F12", 700)))).toEqual([["F21", "total-range-short"]]);
  });
});

describe("missing totals", () => {
  const printed = section([{}], "-");
  const bare: SectionSpec = { rows: [{}], total: null };
  test.each([
    ["none missing", [printed, printed], {}, []],
    ["one of several: reported where it would be", [bare, printed], {}, [["A12", "total-missing"]]],
    ["of the last, with the grand total in its place", [printed, bare], {}, [["A15", "total-missing"]]],
    ["a section without rows needs none", [printed, { rows: [], total: null }], {}, []],
    ["all: the form is used without", [bare, bare], null, [[null, "totals-absent"]]],
    ["only the grand total", [printed, printed], null, [[null, "grand-total-missing"]]],
  ])("%s", (_, sections, grand, expected) => {
    expect(flatten(totalMissing(sheetOf({ sections, grandTotal: grand })))).toEqual(expected);
  });

  test("where the next row is taken, it is reported at the section's heading", () => {
    const sheet = sheetOf({ sections: [bare, printed], grandTotal: {} });
    const taken = { index: 11, cells: [{ row: 11, column: 0, value: "-๒๑-", formula: null, format: "General" }] };
    const rows = [...sheet.grid.rows, taken].sort((a, b) => a.index - b.index);
    expect(flatten(totalMissing({ ...sheet, grid: { ...sheet.grid, rows } }))).toEqual([["A6", "total-missing"]]);
  });

  test("a form without totals expects none", () => {
    const sheet = sheetOf({ sections: [bare, printed], grandTotal: null });
    const totals = { ...sheet.form.totals, expected: false };
    expect(totalMissing({ ...sheet, form: { ...sheet.form, totals } })).toEqual([]);
  });
});
