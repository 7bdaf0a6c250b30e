import { areaToA1 } from "../../../src/grid/area";
import { nodeCodec } from "../../../src/workbook/xlsx/nodeCodec";
import { gridOf, type CellSpec } from "../../support/grids";
import { readGrids } from "../../support/readGrids";
import { verifyWorkbook } from "../../support/verifyWorkbook";
import { xlsxOf } from "../../support/xlsxOf";

const sum = (formula: string, value: number): CellSpec => ({ formula, value });

/** Five entries, 15 in all; below them what is tried, and another sheet that names the total. */
function sheets(total: CellSpec, linked: CellSpec, names: Readonly<Record<string, string>>) {
  const known = { names: new Map(Object.entries(names)) };
  return [
    gridOf(
      "งบ",
      [
        ["รายการ", "บาท"],
        ["ก", 1],
        ["ข", 2],
        ["ค", 3],
        ["ง", 4],
        ["จ", 5],
        ["รวม", total],
      ],
      known,
    ),
    gridOf("สรุป", [["ทั้งหมด", linked]], known),
  ];
}

const entries = "'งบ'!$B$2:$B$6";
const names = { รายการ: entries, ยอดรวม: "งบ!$B$7", ห้า: "5", ส่วนหนึ่ง: "งบ!$B$3:$B$6", เลื่อน: "งบ!B2" };

test.each<[string, CellSpec, CellSpec, string[], number]>([
  ["a name for its rows, and one for it", sum("=SUM(รายการ)", 15), sum("=ยอดรวม", 15), [], 0],
  ["a name in other letters", sum("=SUM(รายการ)", 15), sum("=ยอดรวม*ห้า", 75), [], 0],
  ["a result that is old", sum("=SUM(รายการ)", 14), sum("=ยอดรวม", 14), ["งบ B7 sum-stale"], 0],
  ["a link that shows something else", sum("=SUM(รายการ)", 15), sum("=ยอดรวม+1", 15), ["สรุป B1 sum-stale"], 0],
  ["a name for less than all rows", sum("=SUM(ส่วนหนึ่ง)", 14), 15, ["งบ B7 sum-range-short"], 0],
  ["a name that is not known", sum("=SUM(B2:B6)", 15), sum("=อื่น", 15), [], 1],
  ["a name that moves with the cell", sum("=SUM(B2:B6)", 15), sum("=เลื่อน", 1), [], 1],
])("%s", (_, total, linked, expected, open) => {
  const given = sheets(total, linked, names);
  const opened = readGrids("book.xlsx", xlsxOf(given), nodeCodec);
  if ("code" in opened) throw new Error(opened.code);
  for (const grids of [given, opened]) {
    const verified = verifyWorkbook(grids, []).sheets;
    const found = verified.flatMap(({ sheet, findings }) =>
      findings.map(({ code, area }) => `${sheet} ${area ? areaToA1(area) : "sheet"} ${code}`),
    );
    expect(found).toEqual(expected);
    const unverified = verified.flatMap(({ notChecked }) =>
      notChecked.filter(({ code }) => code === "sum-not-verified"),
    );
    expect(unverified).toHaveLength(open);
  }
});
