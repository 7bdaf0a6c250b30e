import { areaToA1, toA1 } from "../../src/grid/area";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import { readSheet } from "../../src/reading/readSheet";
import { agencySheet, submitter } from "../support/agencySheet";
import { gridOf, type CellSpec, type GridFacts } from "../support/grids";
import { tratHeader } from "../support/readings";

/** What a grid's first header is read as: its unknown columns, its rows, and what is reported. */
function readHeader(table: readonly CellSpec[][], facts: GridFacts = {}) {
  const { submission, issues } = readSheet(gridOf("แผน", table, facts), tratPlan2565);
  return {
    unknown: submission.headers[0]?.unknown.map(({ at, text }) => `${toA1(at)} ${text}`),
    bottom: submission.headers[0]?.area.bottom,
    rows: submission.rows.length,
    reported: issues.map(({ code, area, found }) => `${areaToA1(area!)} ${code} ${found ?? ""}`.trim()),
  };
}

const upper = [
  ...["ที่", "แผนงาน/โครงการ/กิจกรรม", "เป้าหมายดำเนินงาน", null, "งบประมาณ (ถ้ามี)", null],
  ...["ตัวชี้วัด", "ผลลัพธ์", "ผู้รับผิดชอบ"],
];
const lower = [null, null, "หน่วยนับ", "ปริมาณงาน", "งบบูรณาการ", "งบหน่วยงาน"];
const row = [null, "๑) ก", "คน", 5, 100, "-", "ข", "ค", submitter];

describe("a value in a header is the name of a column that nobody knows", () => {
  it.each<[string, CellSpec[], CellSpec[], string[]]>([
    [
      "two years as numbers, below a text of their own",
      [...upper, "ย้อนหลัง", null],
      [...lower, null, null, null, 2567, 2568],
      ["J2 2567", "K2 2568"],
    ],
    ["a date", upper, [...lower, null, null, null, { value: 45_658, format: "d mmm yy" }], ["J2 45658"]],
    [
      "a formula that shows a number",
      upper,
      [...lower, null, null, null, { value: 2568, formula: "=J1+1" }],
      ["J2 2568"],
    ],
    [
      "a formula that shows a text",
      upper,
      [...lower, null, null, null, { value: "ปีก่อน", formula: '="ปี"&"ก่อน"' }],
      ["J2 ปีก่อน"],
    ],
    ["a formula that was never computed", upper, [...lower, null, null, null, "=2568-1"], ["J2 =2568-1"]],
    ["an error value", upper, [...lower, null, null, null, { error: "#REF!" }], ["J2 #REF!"]],
    ["TRUE", upper, [...lower, null, null, null, true], ["J2 TRUE"]],
    ["a number in the upper row", [...upper, 2567], lower, ["J1 2567"]],
    [
      "a remark of many words in the lower row",
      upper,
      [...lower, null, null, null, "โปรดกรอก".repeat(15)],
      [`J2 ${"โปรดกรอก".repeat(15)}`],
    ],
    [
      "more columns of the agency's own than the form has",
      upper,
      [...lower, null, null, null, "ก", "ข", "ค", "ง", "จ"],
      ["J2 ก", "K2 ข", "L2 ค", "M2 ง", "N2 จ"],
    ],
    ["a dash is not a name at all", upper, [...lower, null, null, null, "-"], []],
  ])("%s", (_, first, second, unknown) => {
    expect(readHeader([first, second, row])).toEqual({ unknown, bottom: 1, rows: 1, reported: [] });
  });

  it("in one row with as many years as columns of the form", () => {
    const years = [2560, 2561, 2562, 2563, 2564, 2565, 2566, 2567, 2568];
    const { unknown, rows, reported } = readHeader([[...tratHeader, ...years], row]);
    expect([unknown!.length, rows, reported]).toEqual([9, 1, []]);
  });

  it("in a row that has nothing else, where the header is merged down over it", () => {
    const merges = tratHeader.map((_, at) => `${"ABCDEFGHI"[at]}1:${"ABCDEFGHI"[at]}2`);
    const second = [...tratHeader.map(() => null), 2567, 2568];
    expect(readHeader([[...tratHeader, "ย้อนหลัง"], second, row], { merges })).toEqual({
      unknown: ["J2 2567", "K2 2568"],
      bottom: 1,
      rows: 1,
      reported: [],
    });
  });

  it("but numbers below a header are the row of an agency", () => {
    const { bottom, rows } = readHeader([[...tratHeader], [1, "๑) ก", "คน", 5, 100, 200, "ข", "ค", submitter]]);
    expect([bottom, rows]).toEqual([0, 1]);
  });

  it("the agency's sheet with years beside its header is read as without", () => {
    const beside = readSheet(agencySheet({ J8: 2567, K8: 2568 }), tratPlan2565);
    const without = readSheet(agencySheet(), tratPlan2565);
    expect(beside.submission.rows.map(({ amounts }) => amounts)).toEqual(
      without.submission.rows.map(({ amounts }) => amounts),
    );
  });
});

describe("a missing column is reported at the cell to blame", () => {
  const replaced = (name: string, by: CellSpec) => tratHeader.map((text): CellSpec => (text === name ? by : text));
  it.each<[string, readonly CellSpec[], string]>([
    ["a number in its place", replaced("ปริมาณงาน", 5), "D1 column-missing 5"],
    ["another name in its place", replaced("งบบูรณาการ", "เงินอุดหนุน"), "E1 column-missing เงินอุดหนุน"],
    ["a formula in its place", replaced("ผลลัพธ์", "=A1"), "H1 column-missing =A1"],
    ["an error in its place", replaced("หน่วยนับ", { error: "#NAME?" }), "C1 column-missing #NAME?"],
    ["a blank cell in its place", replaced("ตัวชี้วัด", null), "G1 column-missing"],
    ["a date in the last place", replaced("ผู้รับผิดชอบ", { value: 45_658, format: "d/m/yy" }), "I1 column-missing 45658"],
    ["nothing in its place", tratHeader.filter((text) => text !== "ปริมาณงาน"), "A1 column-missing"],
  ])("%s", (_, names, reported) => expect(readHeader([[...names]]).reported).toEqual([reported]));

  it("each cell is blamed for one column", () => {
    const names = tratHeader.map((text) => (text === "งบบูรณาการ" ? "ก" : text === "งบหน่วยงาน" ? "ข" : text));
    expect(readHeader([names]).reported).toEqual(["E1 column-missing ก", "F1 column-missing ข"]);
  });
});
