import { areaToA1, maxColumns, toA1 } from "../../src/grid/area";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import { readSheet } from "../../src/reading/readSheet";
import { submitter } from "../support/agencySheet";
import { gridOf, type CellSpec } from "../support/grids";
import { reportedOfGrid, tratHeader } from "../support/readings";

describe("headers", () => {
  const table = (names: readonly CellSpec[], ...rows: readonly CellSpec[][]) => gridOf("แผน", [[...names], ...rows]);

  it("in one row, in any order, with spaces and line breaks", () => {
    const grid = table(
      [
        "ผู้รับผิดชอบ",
        "งบ\nหน่วยงาน",
        "แผนงาน / โครงการ /\nกิจกรรม",
        "หน่วย นับ",
        "ปริมาณ\u200bงาน",
        "งบ บูรณาการ",
        "ตัวชี้วัด",
        "ผลลัพธ์",
      ],
      [submitter, 700, "๑) กิจกรรมอบรม", "คน", 5, "-", "ก", "ข"],
    );
    const { submission, issues } = readSheet(grid, tratPlan2565);
    expect(issues).toEqual([]);
    expect([submission.rows[0]!.amounts.agencyBudget, submission.rows[0]!.agency]).toEqual([70_000, submitter]);
  });

  it("misread or misspelt are taken for the form's, and said", () => {
    const names = tratHeader.map((text) =>
      text === "งบบูรณาการ" ? "งบ บุคลากร" : text === "ปริมาณงาน" ? "ปริมานงาน" : text,
    );
    const { submission, issues } = readSheet(table(names), tratPlan2565);
    expect(issues).toEqual([]);
    expect(submission.assumptions.map(({ code, at, taken }) => [code, toA1(at), taken])).toEqual([
      ["header-wording", "D1", "ปริมาณงาน"],
      ["header-wording", "E1", "งบบูรณาการ"],
    ]);
  });

  it.each<[string, readonly CellSpec[], string[]]>([
    ["a column missing", tratHeader.slice(0, 8), ["A1 column-missing"]],
    ["two columns missing", tratHeader.slice(0, 7), ["A1 column-missing", "A1 column-missing"]],
    [
      "a column named twice in the place of another",
      tratHeader.map((text) => (text === "งบบูรณาการ" ? "งบหน่วยงาน" : text)),
      ["E1 column-repeated"],
    ],
    ["a column named twice at the end", [...tratHeader, "ตัวชี้วัด"], ["J1 column-repeated"]],
    [
      "one budget column for two",
      tratHeader.flatMap((text) => (text === "งบหน่วยงาน" ? [] : [text === "งบบูรณาการ" ? "งบประมาณ" : text])),
      ["E1 header-ambiguous"],
    ],
    ["a column of the agency's own", [...tratHeader, "หมายเหตุ"], []],
    ["a column of the agency's own with nearly a form's name", [...tratHeader, "ปริมาณงานๆ"], []],
    [
      "a wrong name in columns of another order",
      ["ที่", "แผนงาน/โครงการ/กิจกรรม", "ตัวชี้วัด", "หน่วยนับ", "ปริมาณงาน", "ผลลัพธ์", "ผู้รับผิดชอบ", "งบหน่วยงาน", "งบหน่วยงาน"],
      ["H1 column-repeated"],
    ],
    [
      "a wrong name far from its place",
      tratHeader.map((text) => (text === "ผลลัพธ์" ? "หน่วยนับ" : text)),
      ["H1 column-repeated"],
    ],
  ])("%s", (_, names, expected) => expect(reportedOfGrid(table(names))).toEqual(expected));

  it("grouped by texts of the agency's own are read", () => {
    const { submission, issues } = readSheet(
      gridOf("แผน", [
        ["ที่", "กิจกรรม", "เป้าหมายของเรา", null, "เงิน", null, "ตัวชี้วัด", "ผลลัพธ์", "ผู้รับผิดชอบ"],
        [null, null, "หน่วยนับ", "ปริมาณงาน", "งบบูรณาการ", "งบหน่วยงาน"],
      ]),
      tratPlan2565,
    );
    expect([issues, submission.headers[0]!.unknown]).toEqual([[], []]);
    expect(submission.headers[0]!.columns.agencyBudget).toBe(5);
  });

  it("of a column of the agency's own are unknown, its cells belong to their rows", () => {
    const grid = table([...tratHeader, "หมายเหตุ"], [null, "๑) ก", "คน", 5, "-", "-", "ข", "ค", submitter, "ง"]);
    const { submission } = readSheet(grid, tratPlan2565);
    expect(submission.headers[0]!.unknown).toEqual([{ at: { row: 0, column: 9 }, text: "หมายเหตุ" }]);
    expect(submission.roles.get(maxColumns + 9)).toBe("row");
  });

  it("repeated change the columns from there on", () => {
    const swapped = [...tratHeader];
    [swapped[4], swapped[5]] = [swapped[5]!, swapped[4]!];
    const row = [null, "๑) ก", "คน", 5, 100, "-", "ข", "ค", submitter];
    const { submission } = readSheet(gridOf("แผน", [tratHeader, row, swapped, row]), tratPlan2565);
    expect(submission.rows.map(({ amounts }) => amounts)).toEqual([
      { integratedBudget: 10_000, agencyBudget: 0 },
      { integratedBudget: 0, agencyBudget: 10_000 },
    ]);
  });

  it("repeated without a name leave that column as it was, and report it", () => {
    const row = [null, "๑) ก", "คน", 5, 100, "-", "ข", "ค", submitter];
    const { submission, issues } = readSheet(
      gridOf("แผน", [tratHeader, row, tratHeader.slice(0, 8), row]),
      tratPlan2565,
    );
    expect(issues.map(({ code, area }) => `${areaToA1(area!)} ${code}`)).toEqual(["A3 column-missing"]);
    expect(submission.rows[1]!.agency).toBe(submitter);
  });

  it("above which rows are that nobody can name are reported", () => {
    const row = ["๑) ก", "คน", 5, 100, submitter];
    expect(reportedOfGrid(gridOf("แผน", [row, tratHeader]))).toEqual(
      ["A1", "B1", "C1", "D1", "E1"].map((a1) => `${a1} cell-unread`),
    );
  });
});
