import fc from "fast-check";
import { builtInForms } from "../../src/forms/builtIn";
import { toA1 } from "../../src/grid/area";
import type { Grid } from "../../src/grid/grid";
import { verifyWorkbook } from "../support/verifyWorkbook";
import { agencySheet } from "../support/agencySheet";
import { gridOf, type CellSpec } from "../support/grids";
import { property } from "../support/property";

const cellName = fc.record({ row: fc.nat(11), column: fc.nat(4) }).map(toA1);
const formula = fc.oneof(
  fc.tuple(cellName, cellName).map(([a, b]) => `=SUM(${a}:${b})`),
  fc.array(cellName, { minLength: 1, maxLength: 3 }).map((cells) => `=${cells.join("+")}`),
  fc.constantFrom("=A1+1", "=อื่น!A1+B2", "=SUM(A1:A3)/2", "=SUM(A1:A1048576)", "=B2*C2", "=SUM(", "=[1]x!A1"),
);
const cell: fc.Arbitrary<CellSpec> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<CellSpec>(null, 0, 1, 2, 3, 5, 10, 12.5, 100, 1e15, -5, 0.1, 1 / 3) },
  fc.constantFrom<CellSpec>("รวม", "รวมทั้งสิ้น", "ร้อยละ", "1. ก", "1.1 ข", "- ค", "๑,๒๐๐", "12.500", "2565", true, ""),
  fc.constantFrom<CellSpec>({ error: "#REF!" }, { value: 0.5, format: "0%" }, { value: 45_000, format: "d/m/yyyy" }),
  fc.tuple(formula, fc.constantFrom(null, 0, 6, 12.5, "x")).map(([written, value]) => ({ formula: written, value })),
);
const table = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 12 });
const hidden = fc.array(fc.nat(11), { maxLength: 2 }).map((rows) => rows.map((row) => ({ first: row, last: row })));

const cellsOf = ({ rows }: Grid): Set<string> => new Set(rows.flatMap(({ cells }) => cells.map(toA1)));

property(
  "whatever a sheet holds, it is verified; each total and each finding about a figure is in a cell of it",
  [table, hidden, fc.constantFrom("visible", "hidden", "very-hidden")],
  (made, hiddenRows, visibility) => {
    const grid = gridOf("งบ", made, { hiddenRows, visibility });
    const [verification] = verifyWorkbook([grid], builtInForms).sheets;
    const cells = cellsOf(grid);
    const { totals, findings } = verification!;
    expect(totals.filter(({ at }) => !cells.has(toA1(at)))).toEqual([]);
    const places = findings.flatMap(({ area }) => (area ? [toA1({ row: area.top, column: area.left })] : []));
    expect(places.filter((place) => !cells.has(place))).toEqual([]);
    expect(findings.filter(({ fix }) => fix !== null)).toEqual([]);
  },
  500,
);

property(
  "whatever is planted in a plan, it is verified, and the same twice",
  [fc.dictionary(fc.constantFrom("E11", "F11", "F14", "F22", "F24", "E25", "F25", "A14", "B12"), cell, { maxKeys: 4 })],
  (planted) => {
    const grid = agencySheet(planted);
    expect(verifyWorkbook([grid], builtInForms)).toEqual(verifyWorkbook([grid], builtInForms));
  },
  100,
);

/** Sections of entries, a total under each, by formulas; the grand total over them. */
const sound = fc
  .array(fc.array(fc.integer({ min: 1, max: 9_000_000 }), { minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((sections) => {
    const rows: CellSpec[][] = [["รายการ", "งบประมาณ"]];
    const totals: number[] = [];
    let all = 0;
    for (const entries of sections) {
      const first = rows.length + 1;
      entries.forEach((satang, at) => rows.push([`รายการที่ ${at + 1}`, satang / 100]));
      const value = entries.reduce((sum, satang) => sum + satang, 0);
      all += value;
      rows.push(["รวม", { formula: `=SUM(B${first}:B${rows.length})`, value: value / 100 }]);
      totals.push(rows.length);
    }
    rows.push(["รวมทั้งสิ้น", { formula: `=${totals.map((row) => `B${row}`).join("+")}`, value: all / 100 }]);
    return rows;
  });

property("a sheet of sums that are right has no finding, to the satang, by formulas or typed", [sound], (rows) => {
  const typed = rows.map((row) =>
    row.map((spec) => (spec !== null && typeof spec === "object" && "formula" in spec ? (spec.value ?? null) : spec)),
  );
  for (const one of [rows, typed]) {
    const [{ findings, totals }] = verifyWorkbook([gridOf("งบ", one)], builtInForms).sheets as [
      ReturnType<typeof verifyWorkbook>["sheets"][number],
    ];
    expect(findings).toEqual([]);
    expect(totals.filter(({ ok }) => !ok)).toEqual([]);
  }
});

test("numbers for the eye that count on by a formula, as long as a sheet, are not sums", () => {
  const rows: CellSpec[][] = [
    ["ที่", "งบ"],
    [1, 10],
  ];
  for (let row = 3; row <= 30_000; row++) rows.push([{ formula: `=A${row - 1}+1`, value: row - 1 }, 10]);
  const { findings, totals } = verifyWorkbook([gridOf("งบ", rows)], builtInForms).sheets[0]!;
  expect([findings, totals]).toEqual([[], []]);
});

test("sums that count the sum before, as long as a sheet, do not exhaust anything", () => {
  const rows: CellSpec[][] = [
    ["รายการ", "ยอดยกมา"],
    ["ก", 10],
  ];
  for (let row = 3; row <= 20_000; row++) rows.push(["ข", { formula: `=SUM(B${row - 1})`, value: 10 }]);
  expect(verifyWorkbook([gridOf("งบ", rows)], builtInForms).sheets[0]!.findings).toEqual([]);
});
