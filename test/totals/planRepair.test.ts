import { applyToGrid } from "../../src/change/applyToGrid";
import { invert } from "../../src/change/changeSet";
import { rayongPlan2554 } from "../../src/forms/rayongPlan2554";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import type { Form } from "../../src/forms/schema";
import { toA1 } from "../../src/grid/area";
import type { Grid } from "../../src/grid/grid";
import { readSheet } from "../../src/reading/readSheet";
import { planRepair } from "../../src/totals/planRepair";
import { gridOf, tableOf, type CellSpec } from "../support/grids";

const head = [
  "ที่",
  "แผนงาน/โครงการ/กิจกรรม",
  "หน่วยนับ",
  "ปริมาณงาน",
  "งบบูรณาการ",
  "งบหน่วยงาน",
  "ตัวชี้วัด",
  "ผลลัพธ์",
  "ผู้รับผิดชอบ",
];
const row = (number: number, integrated: CellSpec, agency: CellSpec): CellSpec[] => [
  null,
  `${number}) กิจกรรมอบรม`,
  "คน",
  10,
  integrated,
  agency,
  "จำนวนคน",
  "ผลดี",
  "สำนักงานจังหวัดตราด",
];
const section = (at: 0 | 1, ...rows: CellSpec[][]): CellSpec[][] => {
  const strategy = tratPlan2565.taxonomy[0]!;
  const { number, name, children } = strategy.children[at]!;
  return [
    [`ยุทธศาสตร์ที่ ๑ “${strategy.name}”`],
    [`กลยุทธ์ที่ ${number} “${name}”`],
    head,
    [`แนวทางตามกลยุทธ์ : ${children[0]!.name}`],
    ["โครงการส่งเสริม"],
    ...rows,
  ];
};
const total = (label: string, integrated: CellSpec, agency: CellSpec): CellSpec[] => [
  label,
  null,
  null,
  null,
  integrated,
  agency,
];

/** Rows 6 and 7, a total in row 8; rows 15 and 16, a total in row 17; the grand total in row 18. */
const plan = (
  first: CellSpec[] | null,
  second: CellSpec[] | null,
  grand: CellSpec[] | null,
  amounts: CellSpec[] = [100, 200],
): Grid =>
  gridOf("แผน", [
    ...section(0, row(1, amounts[0]!, 0), row(2, amounts[1]!, 5)),
    ...(first ? [first] : []),
    [],
    ...section(1, row(1, 1000, "-"), row(2, null, 50)),
    ...(second ? [second] : []),
    ...(grand ? [grand] : []),
  ]);

const live = (from: number, to: number, integrated: number, agency: number): CellSpec[] =>
  total(
    "รวม",
    { formula: `=SUM(E${from}:E${to})`, value: integrated },
    { formula: `=SUM(F${from}:F${to})`, value: agency },
  );
const right = live(4, 7, 300, 5);
const grandRight = total("รวมงบประมาณทั้งสิ้น", { formula: "=E8+E17", value: 1300 }, { formula: "=F8+F17", value: 55 });

const repaired = (grid: Grid, form: Form = tratPlan2565) => {
  const { submission } = readSheet(grid, form);
  const found = planRepair(grid, submission, form)!;
  const sheets = applyToGrid(new Map([[grid.sheet, grid]]), found.changes);
  if ("refused" in sheets) throw new Error(JSON.stringify(sheets));
  return { ...found, grid: sheets.get(grid.sheet)! };
};
const reported = (grid: Grid) =>
  repaired(grid).repairs.map(({ kind, at, after }) => [
    kind,
    toA1(at),
    after && "formula" in after ? after.formula : after,
  ]);

test.each<[string, Grid, unknown[]]>([
  ["all is right", plan(right, live(13, 16, 1000, 50), grandRight), []],
  [
    "other formulas that add up the same stay",
    plan(
      total("รวม", { formula: "=E6+E7", value: 300 }, { formula: "=SUM(F6,F7)", value: 5 }),
      live(13, 16, 1000, 50),
      total("รวมงบประมาณทั้งสิ้น", { formula: "=SUM(E6:E7)+E17", value: 1300 }, { formula: "=F8+F17", value: 55 }),
    ),
    [],
  ],
  [
    "typed totals become formulas, a dash too",
    plan(total("รวม", 300, "-"), live(13, 16, 1000, 50), grandRight),
    [
      ["total-typed", "E8", "=SUM(E4:E7)"],
      ["total-typed", "F8", "=SUM(F4:F7)"],
    ],
  ],
  [
    "a range that misses the last row is widened",
    plan(live(4, 6, 100, 0), live(13, 16, 1000, 50), grandRight),
    [
      ["total-rewritten", "E8", "=SUM(E4:E7)"],
      ["total-rewritten", "F8", "=SUM(F4:F7)"],
    ],
  ],
  [
    "a row counted twice is counted once",
    plan(
      total("รวม", { formula: "=SUM(E6:E7)+E7", value: 500 }, { formula: "=SUM(F6:F7)", value: 5 }),
      live(13, 16, 1000, 50),
      grandRight,
    ),
    [["total-rewritten", "E8", "=SUM(E4:E7)"]],
  ],
  [
    "a grand total that counts rows and their subtotal",
    plan(
      right,
      live(13, 16, 1000, 50),
      total("รวมงบประมาณทั้งสิ้น", { formula: "=SUM(E4:E17)", value: 2600 }, { formula: "=F8+F17", value: 55 }),
    ),
    [["total-rewritten", "E18", "=E8+E17"]],
  ],
  [
    "a result that is not its formula's",
    plan(live(4, 7, 300, 6), live(13, 16, 1000, 50), grandRight),
    [["total-outdated", "F8", "=SUM(F4:F7)"]],
  ],
  [
    "an amount typed as text becomes a number",
    plan(right, live(13, 16, 1000, 50), grandRight, ["๑๐๐ บาท", 200]),
    [["amount-as-text", "E6", { number: 100 }]],
  ],
])("%s", (_, grid, expected) => {
  expect(reported(grid)).toEqual(expected);
});

test("a missing subtotal and grand total are inserted, looking like those there are", () => {
  const grid = plan(right, null, null);
  const { repairs, grid: after } = repaired(grid);
  expect(repairs.map(({ kind, at }) => [kind, toA1(at)])).toEqual([
    ["total-row-added", "E17"],
    ["total-row-added", "F17"],
    ["total-row-added", "E18"],
    ["total-row-added", "F18"],
  ]);
  expect(tableOf(after).slice(16)).toEqual([
    ["รวม", null, null, null, "=SUM(E13:E16)", "=SUM(F13:F16)"],
    ["รวมงบประมาณทั้งสิ้น", null, null, null, "=E8+E17", "=F8+F17"],
  ]);
});

test("a plan without totals gets them all, the first above the blank line that parts sections", () => {
  const { grid: after } = repaired(plan(null, null, null));
  const table = tableOf(after);
  expect([table[7], table[16], table[17]]).toEqual([
    ["รวม", null, null, null, "=SUM(E4:E7)", "=SUM(F4:F7)"],
    ["รวม", null, null, null, "=SUM(E13:E16)", "=SUM(F13:F16)"],
    ["รวมงบประมาณทั้งสิ้น", null, null, null, "=E8+E17", "=F8+F17"],
  ]);
  expect(after.merges.map(({ top, left, right }) => [top, left, right])).toEqual([
    [7, 0, 3],
    [16, 0, 3],
    [17, 0, 3],
  ]);
});

test("what was repaired needs no repair, and can be turned back", () => {
  for (const grid of [plan(null, null, null, ["100", "๒๐๐"]), plan(total("รวม", 1, 2), live(13, 15, 1, 1), null)]) {
    const { grid: after, changes } = repaired(grid);
    expect(repaired(after).changes.steps).toEqual([]);
    const back = applyToGrid(new Map([["แผน", after]]), invert(changes));
    expect("refused" in back ? back : back.get("แผน")).toEqual(grid);
  }
});

test("a plan in another form", () => {
  const { name } = rayongPlan2554.taxonomy[0]!;
  const grid = gridOf("แผน", [
    [`ยุทธศาสตร์ที่ ๑ ${name}`],
    ["มาตรการ", "โครงการ/กิจกรรม", "ตัวชี้วัด", "เป้าหมาย", "งบประมาณ", "ผู้รับผิดชอบ"],
    [null, "๑. โครงการอบรม", "จำนวน", "๑ ครั้ง", 500.25, "สำนักงานจังหวัดระยอง"],
    [null, "๒. โครงการเผยแพร่", "จำนวน", "๑ ครั้ง", "-", "สำนักงานจังหวัดระยอง"],
  ]);
  expect(tableOf(repaired(grid, rayongPlan2554).grid).slice(4)).toEqual([
    ["รวม", null, null, null, "=SUM(E3:E4)"],
    ["รวมงบประมาณทั้งสิ้น", null, null, null, "=E5"],
  ]);
});

test("a missing grand total is added where the subtotals' labels lie across merged cells", () => {
  const grid = plan(right, live(13, 16, 1000, 50), null);
  const label = { top: 7, left: 0, bottom: 7, right: 3 };
  const { repairs, grid: after } = repaired({ ...grid, merges: [label] });
  expect(repairs.map(({ kind, at }) => [kind, toA1(at)])).toEqual([
    ["total-row-added", "E18"],
    ["total-row-added", "F18"],
  ]);
  expect(after.merges).toEqual([label, { ...label, top: 17, bottom: 17 }]);
});

/** The header in a row names the two budget columns in the other order; 0-based. */
const swapped = (grid: Grid, header: number): Grid => ({
  ...grid,
  rows: grid.rows.map(({ index, cells }) => ({
    index,
    cells: cells.map((cell) => {
      const other = { 4: head[5]!, 5: head[4]! }[cell.column];
      return index === header && other !== undefined ? { ...cell, value: other } : cell;
    }),
  })),
});

test("a section with its budget columns in the other order keeps its totals, and the grand total adds up the right ones", () => {
  expect(reported(swapped(plan(right, live(13, 16, 1000, 50), grandRight), 11))).toEqual([
    ["total-rewritten", "E18", "=F8+E17"],
    ["total-rewritten", "F18", "=E8+F17"],
  ]);
  expect(tableOf(repaired(swapped(plan(null, null, null), 10)).grid).slice(16)).toEqual([
    ["รวม", null, null, null, "=SUM(E13:E16)", "=SUM(F13:F16)"],
    ["รวมงบประมาณทั้งสิ้น", null, null, null, "=F8+E17", "=E8+F17"],
  ]);
});

test("a header within a section that names the budget columns in the other order: each amount is added up where it is", () => {
  const table = [...section(0, row(1, 100, 7), head, row(2, 200, 5)), total("รวม", 300, 12)];
  const after = repaired(swapped(gridOf("แผน", [...table, total("รวมงบประมาณทั้งสิ้น", 300, 12)]), 6));
  expect(tableOf(after.grid).slice(8)).toEqual([
    ["รวม", null, null, null, "=SUM(F6)+SUM(E8)", "=SUM(E6)+SUM(F8)"],
    ["รวมงบประมาณทั้งสิ้น", null, null, null, "=E9", "=F9"],
  ]);
  expect(after.repairs.map(({ after: to }) => to && "result" in to && to.result)).toEqual([207, 105, 207, 105]);
});

test("a total that counts itself is rewritten, though it was never computed", () => {
  const itself = total("รวม", "=SUM(E4:E8)", { formula: "=SUM(F4:F7)", value: 5 });
  expect(reported(plan(itself, live(13, 16, 1000, 50), grandRight))).toEqual([
    ["total-rewritten", "E8", "=SUM(E4:E7)"],
  ]);
});
