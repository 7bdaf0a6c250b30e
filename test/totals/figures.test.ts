import { readSheet } from "../../src/reading/readSheet";
import { planRepair } from "../../src/totals/planRepair";
import { areaToA1, cellArea } from "../../src/grid/area";
import { applyToGrid } from "../../src/change/applyToGrid";
import type { Grid } from "../../src/grid/grid";
import { issuesReported } from "../support/fileForm";
import { figureRows, figuresForm, figuresSheet, type FigureRow } from "../support/figuresForm";
import type { CellSpec } from "../support/grids";
import { incoming, mergingInto } from "../support/masters";
import { property } from "../support/property";
import fc from "fast-check";

const found = (planted: Readonly<Record<string, CellSpec>>) =>
  issuesReported(figuresSheet("กรมหนึ่ง", planted), figuresForm, /figure-(differs|miscounts)|units|unlabelled|foreign/);

test.each<[string, Readonly<Record<string, CellSpec>>, string[]]>([
  ["every figure is right", {}, []],
  ["a mean that counts a blank cell as none", { H7: 15 }, ["H7 figure-differs"]],
  ["a mean of means", { I12: { formula: "=AVERAGE(I7,I11)", value: 79 } }, ["I12 figure-differs"]],
  ["a mean rounded as it is shown", { J7: 24.98, J12: 50 }, []],
  ["a mean rounded wrongly", { J7: 24.99 }, ["J7 figure-differs"]],
  ["rows miscounted", { B12: 4 }, ["B12 figure-differs"]],
  ["projects counted by their rows", { C7: 2 }, ["C7 figure-differs"]],
  ["a sum of numbers", { D7: 31 }, ["D7 figure-differs"]],
  [
    "a sum that leaves out a row, right today",
    { D12: { formula: "=SUM(D5:D6)", value: 30.5 } },
    ["D12 figure-miscounts"],
  ],
  ["a sum of the totals below", { D12: { formula: "=D7+D11", value: 30.5 } }, []],
  ["a sum that counts twice", { D12: { formula: "=SUM(D5:D11)", value: 61 } }, ["D12 figure-differs"]],
  [
    "a mean over other rows, right today",
    { I7: { formula: "=AVERAGE(I5:I6,L7)", value: 80 } },
    ["I7 figure-miscounts"],
  ],
  ["a mean as a formula", { I7: { formula: "=AVERAGE(I5:I6)", value: 80 } }, []],
  ["a condition counted wrongly", { K12: 3 }, ["K12 figure-differs"]],
  ["a limit that one reaches just", { I5: 80, I7: 85, I12: 85, L7: 2, L12: 2 }, []],
  ["what a column without total says is not read", { G7: 12 }, []],
])("%s", (_, planted, expected) => {
  expect(found(planted)).toEqual(expected);
});

const repairedOf = (grid: Grid) => planRepair(grid, readSheet(grid, figuresForm).submission, figuresForm)!;

test("a repair makes every figure a live formula, and then nothing is left to repair", () => {
  const grid = figuresSheet("กรมหนึ่ง", { J7: 99, D12: { formula: "=SUM(D5:D6)", value: 30.5 } });
  const { changes, repairs } = repairedOf(grid);
  expect(
    repairs.flatMap(({ kind, at, after }) =>
      at.row === 11 && after && "formula" in after ? [[areaToA1(cellArea(at)), kind, after.formula, after.result]] : [],
    ),
  ).toEqual([
    ["B12", "total-typed", "=ROWS(B5:B6)+ROWS(B10)", 3],
    ["C12", "total-typed", "=COUNTA(A5,A10)", 2],
    ["D12", "total-rewritten", "=SUM(D5:D6,D10)", 30.5],
    ["E12", "total-typed", "=E7+E11", 600.25],
    ["F12", "total-typed", "=F7+F11", 300],
    [
      ...["H12", "total-typed"],
      '=IFERROR(SUM(H5:H6,H10)/(COUNTIF(H5:H6,">0")+COUNTIF(H10,">0")+COUNTIF(H5:H6,"<0")+COUNTIF(H10,"<0")),"-")',
      45,
    ],
    ["I12", "total-typed", '=IFERROR(AVERAGE(I5:I6,I10),"-")', 80],
    ["J12", "total-typed", '=IFERROR(SUM(F5:F6,F10)/SUM(E5:E6,E10)*100,"-")', 49.97917534360683],
    ["K12", "total-typed", '=COUNTIF(K5:K6,"=เสร็จ")+COUNTIF(K10,"=เสร็จ")', 2],
    ["L12", "total-typed", '=COUNTIF(I5:I6,">=80")+COUNTIF(I10,">=80")', 1],
  ]);
  const sheets = applyToGrid(new Map([["แผน", grid]]), changes);
  if ("refused" in sheets) throw new Error(JSON.stringify(sheets));
  const repaired = sheets.get("แผน")!;
  expect(issuesReported(repaired, figuresForm, /figure|total/)).toEqual([]);
  expect(repairedOf(repaired).repairs).toEqual([]);
});

const rowsDrawn: fc.Arbitrary<readonly FigureRow[]> = fc.array(
  fc
    .tuple(
      fc.option(fc.constantFrom("โครงการ ก", "โครงการ ค"), { nil: null }),
      fc.option(
        fc.integer({ min: -50, max: 5000 }).map((n) => n / 100),
        { nil: null },
      ),
      fc.option(fc.constantFrom("เสร็จ", "ไม่เสร็จ"), { nil: null }),
    )
    .map(([project, number, status]): FigureRow => [
      project,
      "อบรม",
      number,
      number,
      5,
      1,
      number,
      number,
      null,
      status,
    ]),
  { minLength: 1, maxLength: 5 },
);
const merging = mergingInto(figuresForm);
property(
  "in a merged plan every figure is a formula that comes to what its rows do",
  [rowsDrawn, rowsDrawn],
  (one, other) => {
    const named = (rows: readonly FigureRow[]): FigureRow[] =>
      rows.map(([project, activity, ...values], i) => [i === 0 ? "โครงการ ก" : project, `${activity} ${i}`, ...values]);
    const sent = [one, other].flatMap((rows, i) =>
      incoming(`${i}.xlsx`, [figuresSheet(`กรม ${i}`, {}, [named(rows), figureRows[1]!])], [figuresForm]),
    );
    const master = [figuresSheet("", {}, [[], []])];
    const merged = merging.merge(master, sent);
    const { sections, grandTotal } = readSheet(merged[0]!, figuresForm).submission;
    for (const total of [...sections.map((section) => section.total!), grandTotal!]) {
      expect(Object.values(total.figures).map(({ formula }) => formula?.[0])).toEqual(Array(8).fill("="));
    }
    expect(issuesReported(merged[0]!, figuresForm, /figure|total/)).toEqual([]);
    expect(merging.plan(merged, sent).changes.steps).toEqual([]);
    expect(merging.withdraw(merging.withdraw(merged, "กรม 0"), "กรม 1")[0]).toEqual(master[0]);
  },
  15,
);
