import { toA1 } from "../../../src/grid/area";
import { describe as describeIssue } from "../../../src/issues/describe";
import { readSheet } from "../../../src/reading/readSheet";
import { gridOf } from "../../support/grids";
import {
  governor,
  masterWith,
  planSheet,
  probation,
  relations,
  rowIn,
  smallForm,
  treasury,
} from "../../support/smallPlan";
import { verifyWorkbook } from "../../support/verifyWorkbook";

/** Four rows in the first section, two activities of two agencies each; three in the second; one in the third. */
const master = masterWith([
  rowIn(1, "กิจกรรม ก", governor, 1),
  rowIn(1, "กิจกรรม ก", treasury, 2),
  rowIn(1, "กิจกรรม ข", probation, 4),
  rowIn(1, "กิจกรรม ข", relations, 8),
  rowIn(2, "กิจกรรม ค", treasury, 16),
  rowIn(2, "กิจกรรม ง", treasury, 32),
  rowIn(2, "กิจกรรม จ", governor, 64),
  rowIn(3, "กิจกรรม ฉ", governor, 128),
]);
const { submission } = readSheet(master[0]!, smallForm);
/** The 1-based row of each row of the plan, from a on; S, T and U are the totals of the sections. */
const letters = new Map<string, number>([
  ...submission.rows.map(({ row }, at): [string, number] => [String.fromCharCode(97 + at), row + 1]),
  ...submission.sections.map(({ total }, at): [string, number] => [String.fromCharCode(83 + at), total!.row + 1]),
]);
const filled = (formula: string): string =>
  formula.replace(/\{(\w)\}/g, (_, letter: string) => String(letters.get(letter)));

const found = (formula: string, label: string | null = null) => {
  const sheets = verifyWorkbook(
    [
      ...master,
      gridOf("คุมงบ", [
        ["ยอด", "บาท"],
        [label, { formula: filled(formula), value: 1 }],
      ]),
    ],
    [smallForm],
  ).sheets;
  return sheets
    .find(({ sheet }) => sheet === "คุมงบ")!
    .findings.filter(({ code }) => code.startsWith("reference-"))
    .map((one) => ({
      at: toA1({ row: one.area!.top, column: one.area!.left }),
      code: one.code,
      params: one.params,
      text: describeIssue(one).message,
    }));
};
const rows = (...of: string[]): number[] => of.map((letter) => letters.get(letter)! - 1);

test.each<[string, string, number[]]>([
  ["the first row of a section", "=SUM(แผนรวม!E{b}:E{d})", rows("a")],
  ["the last row of a section", "=SUM(แผนรวม!E{a}:E{c})", rows("d")],
  ["a row amid a section", "=SUM(แผนรวม!E{a}:E{b},แผนรวม!E{d}:E{d})", rows("c")],
  ["a row, in a sum by condition", '=SUMIF(แผนรวม!$I${b}:$I${d},"ก",แผนรวม!$E${b}:$E${d})', rows("a")],
  ["a row, in a sum by several", '=SUMIFS(แผนรวม!E{a}:E{g},แผนรวม!I{a}:I{g},"ก")', rows("h")],
  ["the first row of the plan", "=SUM(แผนรวม!E{b}:E{h})", rows("a")],
  ["the last section of the plan", "=SUM(แผนรวม!E{a}:E{g})/1000", rows("h")],
  ["a row, in a count", '=COUNTIF(แผนรวม!C{b}:C{d},"คน")', rows("a")],
  ["a row, where the range goes on into the total", "=SUM(แผนรวม!E{b}:E{S})/2", rows("a")],
])("a formula of another sheet that leaves out rows is found: %s", (_, formula, left) => {
  const [one, ...others] = found(formula);
  expect([one?.at, one?.code, one?.params, others]).toEqual([
    "B2",
    "reference-leaves-out-rows",
    { sheet: planSheet, rows: left },
    [],
  ]);
  for (const row of left)
    expect([one!.text.th, one!.text.en].every((text) => text.includes(String(row + 1)))).toBe(true);
});

test.each([
  ["a whole section", "=SUM(แผนรวม!E{a}:E{d})"],
  ["a section with its headings", "=SUM(แผนรวม!E1:E{d})"],
  ["one activity", "=SUM(แผนรวม!E{a}:E{b})"],
  ["the rows of one agency", "=SUM(แผนรวม!E{e}:E{f})"],
  ["one row of several", "=SUM(แผนรวม!E{b}:E{b})"],
  ["the whole plan", "=SUM(แผนรวม!E{a}:E{h})"],
  ["the whole column", "=SUM(แผนรวม!E:E)"],
  ["a total", "=แผนรวม!E{S}"],
  ["the totals", "=แผนรวม!E{S}+แผนรวม!E{T}+แผนรวม!E{U}"],
  ["another sheet", "=SUM(อื่น!E{b}:E{d})"],
])("a formula of another sheet that reads what it should is not reported: %s", (_, formula) => {
  expect(found(formula)).toEqual([]);
});

test.each<[string, string, string, string]>([
  ["another agency's row", treasury, "=แผนรวม!E{a}", governor],
  ["another agency's row, fixed", relations, "=แผนรวม!$F${c}", probation],
  ["another activity's row", "กิจกรรม ข", "=แผนรวม!E{b}", treasury],
  ["another row, in a calculation", probation, "=แผนรวม!E{a}/1000", governor],
  ["another row where there is one", probation, "=IFERROR(แผนรวม!E{g},0)", governor],
])("a formula beside a name that reads the row of another is found: %s", (_, label, formula, of) => {
  const [one, ...others] = found(formula, label);
  expect([one?.at, one?.code, one?.params, others]).toMatchObject(["B2", "reference-other-row", { label, of }, []]);
  expect(one!.text.en).toContain(label);
});

test.each([
  ["its own row", treasury, "=แผนรวม!E{b}"],
  ["its own activity", "กิจกรรม ก", "=แผนรวม!E{b}"],
  ["an activity of the agency it names", governor, "=แผนรวม!E{g}"],
  ["a label that is not a name of the plan", "ยอดที่อนุมัติ", "=แผนรวม!E{a}"],
  ["no label", null, "=แผนรวม!E{a}"],
  ["a total", treasury, "=แผนรวม!E{S}"],
])("a formula beside a name that reads its own row is not reported: %s", (_, label, formula) => {
  expect(found(formula, label)).toEqual([]);
});
