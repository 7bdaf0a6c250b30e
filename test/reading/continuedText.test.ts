import { applyToGrid } from "../../src/change/applyToGrid";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import { areaToA1 } from "../../src/grid/area";
import { readSheet } from "../../src/reading/readSheet";
import { agencySheet } from "../support/agencySheet";
import { gridOf, tableOf, type CellSpec, type GridFacts } from "../support/grids";
import { tratHeader } from "../support/readings";

const agency = "สำนักงานวัฒนธรรมจังหวัดตราด";
const first: CellSpec[] = [null, "๑) กิจกรรมอบรม", "คน", 40, "-", 500, "จำนวนผู้เข้าร่วม", "ผู้เข้าร่วมมีคุณธรรม", agency];
const next: CellSpec[] = [null, "๒) กิจกรรมเผยแพร่", "ครั้ง", 3, "-", 100, "จำนวนครั้ง", "ประชาชนรู้เท่าทัน", agency];

const below = (cells: Readonly<Record<number, CellSpec>>): CellSpec[] =>
  Array.from({ length: 9 }, (_, column) => cells[column] ?? null);

const reported = (table: readonly (readonly CellSpec[])[], facts: GridFacts = {}) => {
  const { issues, submission } = readSheet(gridOf("แผน", [tratHeader, ...table], facts), tratPlan2565);
  return { issues: issues.map(({ code, area }) => `${areaToA1(area!)} ${code}`), rows: submission.rows.length };
};

test.each([
  ["an outcome", [below({ 7: "มากขึ้นทุกปี" })], ["H3 text-continued"]],
  ["an indicator", [below({ 6: "ไม่น้อยกว่าร้อยละ ๘๐" })], ["G3 text-continued"]],
  ["indicator and outcome", [below({ 6: "ที่ผ่านเกณฑ์", 7: "มากขึ้น" })], ["G3 text-continued", "H3 text-continued"]],
  ["an activity", [below({ 1: "สำหรับประชาชนในพื้นที่" })], ["B3 text-continued"]],
  ["activity and outcome", [below({ 1: "สำหรับเยาวชน", 7: "มากขึ้น" })], ["B3 text-continued", "H3 text-continued"]],
  ["two more lines", [below({ 7: "มากขึ้น" }), below({ 7: "ทุกปี" })], ["H3:H4 text-continued"]],
  ["a remark on an amount", [below({ 5: "(งบจังหวัด)" })], ["F3 text-continued"]],
  [
    "a remark on an amount, and an outcome",
    [below({ 5: "บาท", 7: "มากขึ้น" })],
    ["F3 text-continued", "H3 text-continued"],
  ],
  ["a line that begins like a note", [below({ 7: "โทรทัศน์และวิทยุ" })], ["H3 text-continued"]],
  ["a line that begins with a date's word", [below({ 7: "วันที่กำหนดทุกเดือน" })], ["H3 text-continued"]],
])("the second line of %s is asked about", (_, lines, expected) => {
  expect(reported([first, ...lines, next])).toEqual({ issues: expected, rows: 2 });
  // The same where the table ends, and nothing would distinguish it from a footer.
  expect(reported([first, ...lines])).toEqual({ issues: expected, rows: 1 });
});

test.each([
  ["of another agency", [below({ 8: "สำนักงานจังหวัดตราด" })], {}, []],
  ["with an amount", [below({ 5: 300, 7: "มากขึ้น" })], {}, []],
  ["with a dash for its amount", [below({ 5: "-", 6: "จำนวนคน", 7: "มากขึ้น" })], {}, []],
  ["with a number of its own", [below({ 1: "๒) ประชุม", 7: "มากขึ้น" })], {}, []],
  ["whose other cells are merged with those above", [below({ 6: "จำนวนคน", 7: "มากขึ้น" })], { merges: ["I2:I3"] }, []],
  ["below a blank one", [[], below({ 7: "มากขึ้น" })], {}, ["H4 cell-unread"]],
  ["with a number in its text column", [below({ 7: 5 })], {}, ["H3 cell-unread"]],
  ["that is a page number", [below({ 7: "-๒๑-" })], {}, []],
])("a line %s is none", (_, lines, facts, expected) => {
  expect(reported([first, ...lines, next], facts).issues.filter((one) => !one.startsWith("I"))).toEqual(expected);
});

test.each<[string, CellSpec, CellSpec, string[]]>([
  ["cut behind its comma", "20,", "700", ["F2 amount-unreadable", "F3 text-continued"]],
  ["cut behind its comma, the rest as a number", "20,", 700, ["F2 amount-unreadable", "F3 text-continued"]],
  ["cut before its comma", 20, ",700", ["F3 text-continued"]],
  ["cut at its point, in Thai digits", "๒๐๗๐๐.", "๕๐", ["F3 text-continued"]],
  ["cut before its satang", 20_700, ".50", ["F3 text-continued"]],
])("an amount over two lines is one fault of its row, not a row of its own: %s", (_, start, rest, expected) => {
  const cut = [...first.slice(0, 5), start, ...first.slice(6)];
  expect(reported([cut, below({ 5: rest }), next])).toEqual({ issues: expected, rows: 2 });
});

test("an amount alone below a whole one is a row that lacks all else", () => {
  expect(reported([first, below({ 5: 700 }), next]).rows).toBe(3);
});

test("the second line of an agency's name is asked about, an agency is not", () => {
  const cut = [...first.slice(0, 8), "สำนักงานวัฒนธรรม"];
  expect(reported([cut, below({ 8: "ประจำจังหวัดตราด" }), next]).issues).toEqual(["I3 text-continued"]);
});

test.each([
  ["guideline", { A9: "แนวทางตามกลยุทธ์ : พัฒนาจิต", A10: "สำนึกสาธารณะ" }, ["A10 text-continued"]],
  ["strategy", { A5: "ยุทธศาสตร์ที่ ๑ “สร้างสังคม", A6: "ที่ไม่ทนต่อการทุจริต”" }, ["A6 text-continued"]],
  [
    "project",
    {
      A10: "โครงการรวมพลังคน",
      A11: "จังหวัดตราดต้านโกง",
      B11: null,
      C11: null,
      D11: null,
      E11: null,
      F11: null,
      G11: null,
      H11: null,
      I11: null,
    },
    ["A11 text-continued"],
  ],
])("the second line of a %s is asked about", (_, planted, expected) => {
  const { issues } = readSheet(agencySheet(planted as Record<string, CellSpec>), tratPlan2565);
  expect(issues.map(({ code, area }) => `${areaToA1(area!)} ${code}`)).toEqual(expected);
});

test("the fix joins all lines where they begin, and then nothing is left to ask", () => {
  const grid = gridOf("แผน", [tratHeader, first, below({ 7: "มากขึ้น" }), below({ 7: "ทุกปี" }), next]);
  const [issue] = readSheet(grid, tratPlan2565).issues;
  const after = applyToGrid(new Map([["แผน", grid]]), issue!.fix!);
  if ("refused" in after) throw new Error(after.refused);
  const joined = after.get("แผน")!;
  expect([tableOf(joined)[1]![7], tableOf(joined)[2]]).toEqual(["ผู้เข้าร่วมมีคุณธรรม\nมากขึ้น\nทุกปี", []]);
  const read = readSheet(joined, tratPlan2565);
  expect(read.issues).toEqual([]);
  expect(read.submission.rows[0]!.texts.outcome).toBe("ผู้เข้าร่วมมีคุณธรรม มากขึ้น ทุกปี");
});
