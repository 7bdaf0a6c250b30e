import { areaToA1, toA1 } from "../../src/grid/area";
import type { Grid } from "../../src/grid/grid";
import { builtInForms } from "../../src/forms/builtIn";
import type { Verification } from "../../src/verifying/verification";
import { mixedPapers, sum, type Paper } from "../support/mixedPapers";
import { verifyWorkbook } from "../support/verifyWorkbook";
import { gridOf, type CellSpec, type GridFacts } from "../support/grids";

const verified = (grid: Grid): Verification => verifyWorkbook([grid], builtInForms).sheets[0]!;
const reported = ({ findings }: Verification): string[] =>
  findings.map(({ code, area, culprit }) => {
    const blamed = culprit ? ` ← ${culprit.cell ? toA1(culprit.cell) : "?"} ${culprit.reason}` : "";
    return `${area ? areaToA1(area) : "sheet"} ${code}${blamed}`;
  });
const totalsOf = ({ totals }: Verification): string[] =>
  totals.map(({ at, covers }) => `${toA1(at)} = ${covers.map(areaToA1).join(" ")}`);

/** Papers as they are found in offices; each is right. The cells taken for totals, and what they count. */
const papers: readonly Paper[] = [
  [
    "totals below, typed",
    [
      ["รายการ", "จำนวนเงิน"],
      ["ค่าอาหาร", 12_500],
      ["ค่าวิทยากร", 7_200],
      ["ค่าเอกสาร", 1_850],
      ["รวม", 21_550],
    ],
    ["B5 = B2:B4"],
  ],
  [
    "totals first: each category above its entries, typed",
    [
      ["รายการ", "", "งบประมาณ"],
      ["1. งบบุคลากร", null, 358_200],
      [null, "เงินเดือน", 310_000],
      [null, "ค่าจ้าง", 48_200],
      ["2. งบดำเนินงาน", null, 97_450],
      [null, "ค่าตอบแทน", 12_000],
      [null, "ค่าใช้สอย", 60_450],
      [null, "ค่าวัสดุ", 25_000],
      ["3. งบลงทุน", null, 140_700],
      [null, "ครุภัณฑ์", 90_700],
      [null, "สิ่งก่อสร้าง", 50_000],
      ["รวมทั้งสิ้น", null, 596_350],
    ],
    ["C2 = C3:C4", "C5 = C6:C8", "C9 = C10:C11", "C12 = C2 C5 C9"],
  ],
  [
    "three levels, by formulas, the grand total on top",
    [
      ["รายการ", "ปี 2564", "ปี 2565"],
      ["รวมทั้งสิ้น", sum("=B3+B8", 1_450), sum("=C3+C8", 1_720)],
      ["ก. ภาคเหนือ", sum("=B4+B6", 900), sum("=C4+C6", 1_000)],
      ["1. เชียงใหม่", sum("=SUM(B5)", 600), sum("=SUM(C5)", 640)],
      ["- อำเภอเมือง", 600, 640],
      ["2. ลำพูน", sum("=SUM(B7:B7)", 300), sum("=SUM(C7:C7)", 360)],
      ["- อำเภอลี้", 300, 360],
      ["ข. ภาคใต้", sum("=SUM(B9:B10)", 550), sum("=SUM(C9:C10)", 720)],
      ["- สงขลา", 250, 400],
      ["- ตรัง", 300, 320],
    ],
    [],
  ],
  [
    "percent columns beside amounts, as numbers and as shares",
    [
      ["หน่วยงาน", "งบ", "ใช้ไป", "ร้อยละ", "สัดส่วน"],
      ["สำนักงาน ก", 200_000, 150_000, 75, { value: 0.4, format: "0%" }],
      ["สำนักงาน ข", 100_000, 33_300, 33.3, { value: 0.2, format: "0%" }],
      ["สำนักงาน ค", 200_000, 200_000, 100, { value: 0.4, format: "0%" }],
      ["รวม", sum("=SUM(B2:B4)", 500_000), sum("=SUM(C2:C4)", 383_300), 76.66, { value: 1, format: "0%" }],
    ],
    ["B5 = B2:B4", "C5 = C2:C4"],
  ],
  [
    "a typed column of means and one of shares at the foot",
    [
      ["รายการ", "งบ", "คะแนน", "ส่วนแบ่ง"],
      ["ก", 40_000, 3.2, 40],
      ["ข", 25_000, 4.1, 25],
      ["ค", 35_000, 3.9, 35],
      ["รวม", 100_000, 3.7, 100],
    ],
    ["B5 = B2:B4", "D5 = D2:D4"],
  ],
  ...mixedPapers,
  [
    "code numbers in a number column, and numbers for the eye",
    [
      ["ที่", "รหัส", "รายการ", "เงิน"],
      [1, 110, "วัสดุสำนักงาน", 4_500],
      [2, 120, "วัสดุไฟฟ้า", 1_250],
      [3, 230, "วัสดุงานบ้าน", 930],
      [null, null, "รวม", 6_680],
      [1, 310, "ค่าไฟฟ้า", 12_400],
      [2, 320, "ค่าน้ำประปา", 3_600],
      [null, null, "รวม", 16_000],
      [null, null, "รวมทั้งสิ้น", 22_680],
    ],
    ["D5 = D2:D4", "D8 = D6:D7", "D9 = D5 D8"],
  ],
  [
    "unnumbered categories, their names alone in a row, totals in the name's row",
    [
      ["กิจกรรม", "เป้าหมาย", "งบประมาณ"],
      ["ด้านการศึกษา", null, 45_000],
      ["   อบรมครู", "40 คน", 30_000],
      ["   ค่ายเยาวชน", "80 คน", 15_000],
      ["ด้านสังคม", null, 27_300],
      ["   เยี่ยมบ้าน", "25 ครัวเรือน", 7_300],
      ["   ตลาดนัดชุมชน", "4 ครั้ง", 20_000],
      ["รวม", null, 72_300],
    ],
    ["C2 = C3:C4", "C5 = C6:C7", "C8 = C2 C5"],
  ],
  [
    "row totals and column totals",
    [
      ["หน่วยงาน", "งบบูรณาการ", "งบหน่วยงาน", "รวม"],
      ["ก", 1_200, 300, 1_500],
      ["ข", 500, 250, 750],
      ["ค", 800, 0, 800],
      ["รวม", 2_500, 550, 3_050],
    ],
    ["D2 = B2:C2", "D3 = B3:C3", "D4 = B4:C4", "B5 = B2:B4", "C5 = C2:C4", "D5 = D2:D4"],
  ],
  [
    "chance: a figure that happens to be the sum of those above it",
    [
      ["รายการ", "จำนวน"],
      ["สมุด", 10],
      ["ปากกา", 20],
      ["ดินสอ", 30],
      ["ยางลบ", 7],
      ["ไม้บรรทัด", 12],
    ],
    [],
  ],
  [
    "two sections with the same total, and one of nothing whose formula reaches itself",
    [
      ["รายการ", "งบ"],
      ["ค่าอาหาร", 500],
      ["รวม", sum("=SUM(B2:B2)", 500)],
      ["ค่าพาหนะ", 500],
      ["รวม", sum("=SUM(B4:B4)", 500)],
      ["รวม", sum("=SUM(B6:B5)", 0)],
      ["รวมทั้งสิ้น", sum("=B3+B5+B6", 1_000)],
    ],
    [],
  ],
  [
    "years in the header, a list of figures with no total at all",
    [
      ["จังหวัด", 2563, 2564, 2565],
      ["ตราด", 40, 55, 61],
      ["ระยอง", 70, 66, 71],
      ["จันทบุรี", 81, 79, 90],
    ],
    [],
  ],
  [
    "an activity whose name begins like a total",
    [
      ["กิจกรรม", "งบ"],
      ["รวมพลังเยาวชน", 500],
      ["รวมใจต้านทุจริต", 1_700],
      ["อบรม", 900],
    ],
    [],
  ],
];

describe("a paper that is right gives no false alarm", () => {
  test.each(papers)("%s", (_, table) => {
    const verification = verified(gridOf("งบ", table));
    expect(verification.form).toBeNull();
    expect(reported(verification)).toEqual([]);
    expect(verification.totals.filter(({ ok }) => !ok)).toEqual([]);
  });
  test.each(papers.filter(([, , totals]) => totals.length > 0))("%s: its totals are found", (_, table, totals) => {
    expect(totalsOf(verified(gridOf("งบ", table)))).toEqual(totals);
  });
});

test("a sheet without totals is said to have none, rather than to be right", () => {
  const { notChecked, checked } = verified(gridOf("งบ", papers.find(([name]) => name.startsWith("years"))![1]));
  expect(notChecked.map(({ code }) => code)).toEqual(["sums-not-found"]);
  expect(checked.totals).toBe(0);
});

/** The table of a paper with some cells otherwise; rows and columns as A1 names them. */
const spoilt = (name: string, cells: Readonly<Record<string, CellSpec>>, facts: GridFacts = {}): Grid => {
  const table = papers.find(([one]) => one === name)![1].map((row) => [...row]);
  for (const [a1, spec] of Object.entries(cells)) table[Number(a1.slice(1)) - 1]![a1.charCodeAt(0) - 65] = spec;
  return gridOf("งบ", table, facts);
};
const levels = "three levels, by formulas, the grand total on top";
const first = "totals first: each category above its entries, typed";
const shares = "percent columns beside amounts, as numbers and as shares";
const cross = "row totals and column totals";

test.each<[string, Grid, string[]]>([
  [
    "a typed total with digits swapped",
    spoilt("totals below, typed", { B5: 12_550 }),
    ["B5 sum-mismatch ← B5 digits-swapped"],
  ],
  [
    "a category's total with a zero too many",
    spoilt(first, { C5: 974_500 }),
    ["C5 sum-mismatch ← C5 total-typed-over"],
  ],
  ["an entry with a zero too many", spoilt(first, { C7: 604_500 }), ["C5 sum-mismatch ← C7 point-shifted"]],
  [
    "a section total counted twice at the top",
    spoilt(levels, { B2: sum("=B3+B8+B8", 2_000) }),
    ["B2 sum-counts-twice ← B2 formula-wrong"],
  ],
  ["a section left out at the top", spoilt(levels, { B2: sum("=B3", 900) }), ["B2 sum-range-short ← B2 formula-wrong"]],
  ["a range cut short", spoilt(shares, { B5: sum("=SUM(B2:B3)", 300_000) }), ["B5 sum-range-short ← B5 formula-wrong"]],
  [
    "a range that begins too late",
    spoilt(shares, { B5: sum("=SUM(B3:B4)", 300_000) }),
    ["B5 sum-range-short ← B5 formula-wrong"],
  ],
  [
    "the neighbour's column",
    spoilt(shares, { C5: sum("=SUM(B2:B4)", 500_000) }),
    ["C5 sum-refers-elsewhere ← C5 formula-wrong"],
  ],
  [
    "an amount as text",
    spoilt(shares, { B3: "100,000", B5: sum("=SUM(B2:B4)", 400_000) }),
    ["B5 sum-skips-text ← B3 text-not-counted"],
  ],
  ["not calculated again", spoilt(shares, { B5: sum("=SUM(B2:B4)", 499_000) }), ["B5 sum-stale ← B5 not-recalculated"]],
  [
    "typed over where its neighbour is a formula",
    spoilt(shares, { C5: 383_000 }),
    ["C5 sum-mismatch ← C5 total-typed-over"],
  ],
  [
    "an error, and the total that took it over",
    spoilt(shares, { B3: { error: "#REF!" }, B5: { formula: "=SUM(B2:B4)", value: { error: "#REF!" } } }),
    ["B3 formula-error", "B5 formula-error ← B3 error-value"],
  ],
  [
    "one figure where two wrong totals cross",
    spoilt(cross, { B3: 590 }),
    ["D3 sum-mismatch ← B3 explains-all", "B5 sum-mismatch ← B3 explains-all"],
  ],
  [
    "a part whose total is not there, and that the grand total leaves out",
    gridOf("งบ", [
      ["รายการ", "งบ"],
      ["ค่าอาหาร", 500],
      ["ค่าวิทยากร", 700],
      ["รวม", sum("=SUM(B2:B3)", 1_200)],
      ["ค่าน้ำ", 40],
      ["ค่าไฟ", 60],
      ["รวม", sum("=SUM(B5:B6)", 100)],
      ["ค่าเช่า", 90],
      ["รวมทั้งสิ้น", sum("=B4+B7", 1_300)],
    ]),
    ["B8 rows-in-no-total"],
  ],
  [
    "an entry that is there twice",
    spoilt("totals below, typed", { A4: "ค่าอาหาร", B4: 12_500, B5: 32_200 }),
    ["A4:B4 row-repeated"],
  ],
  [
    "a hidden row",
    spoilt(shares, {}, { hiddenRows: [{ first: 2, last: 2 }] }),
    ["B3 hidden-number", "C3 hidden-number"],
  ],
])("%s", (_, grid, expected) => {
  expect(reported(verified(grid))).toEqual(expected);
});

test("half a baht of five billion is found in a column with a third decimal", () => {
  const table = [
    ["รายการ", "จำนวนเงิน"],
    ["ค่าอาหาร", 2_500_000_000.125],
    ["ค่าวิทยากร", 1_500_000_000],
    ["ค่าเอกสาร", 1_000_000_000],
  ];
  const codes = (total: number) =>
    reported(verified(gridOf("แผ่น", [...table, ["รวม", total]]))).map((one) => one.split(" ")[1]);
  expect(codes(5_000_000_000.125)).toEqual([]);
  expect(codes(5_000_000_000.625)).toEqual(["sum-mismatch"]);
});

test.each<[string, string, string]>([
  ["a percentage", "0%", "share"],
  ["a date", "d mmm yy", "date"],
])("a total that is shown as %s is not passed over in silence", (_, format, shown) => {
  const as = (value: number): CellSpec => ({ value, format });
  const table: CellSpec[][] = [
    ["รายการ", "จำนวนเงิน", "เบิกจ่าย"],
    ["ค่าอาหาร", 12_500, as(0.5)],
    ["ค่าวิทยากร", 7_200, as(0.25)],
    ["รวม", 19_700, as(0.9)],
  ];
  const { notChecked } = verified(gridOf("แผ่น", table));
  expect(notChecked.map(({ code, area, params }) => [code, areaToA1(area!), params])).toEqual([
    ["totals-not-added", "C4", { rows: [3], shown }],
  ]);
});
