import { areaToA1 } from "../../src/grid/area";
import { cellAt } from "../../src/grid/grid";
import { summaryWords } from "../../src/report/summaryWords";
import { openedXlsx, partsOf } from "../support/openedXlsx";
import { summarizedLayouts } from "../support/summarized";
import { summaryCopy } from "../support/summaryCopy";
import { masterWith, planSheet, rowIn, smallForm, treasury, typed } from "../support/smallPlan";
import { mergedOverSheets, formOverSheets } from "../support/severalSheets";

const form = formOverSheets();
const rangesIn = (xml: string): string[] => [...xml.matchAll(/<c:f>(.*?)<\/c:f>/g)].map(([, range]) => range!);

test.each([
  ...summarizedLayouts.map(({ form: one, grids }) => [one.id, one, () => grids] as const),
  ["over several sheets", form, () => mergedOverSheets(form)] as const,
])("%s: every sum of the sheet is a formula, and no two cells of it differ from the summary", async (_, one, made) => {
  const { workbook, sheet } = await summaryCopy(await made(), one);
  const grid = (await workbook.read(sheet))!;
  const numbers = grid.rows.flatMap(({ cells }) =>
    cells.filter(({ value, column }) => typeof value === "number" && column > 1),
  );
  expect(numbers.length).toBeGreaterThan(0);
  const values = numbers.filter(({ formula }) => formula === null);
  expect(one.main.length === 0 ? [] : values).toEqual([]);
  expect(grid.rows[2]!.cells[0]!.value).toBe(summaryWords.live.th);
});

test("an amount that is a text is not passed over: its sum is a value, and the sheet says so", async () => {
  const grids = masterWith([rowIn(1, "กิจกรรม ก", treasury, 500)]);
  const at = grids[0]!.rows.flatMap(({ cells }) => cells).find(({ value }) => value === 500)!;
  const spoiled = typed(
    grids,
    planSheet,
    areaToA1({ top: at.row, left: at.column, bottom: at.row, right: at.column }),
    {
      text: "500",
    },
  );
  const { workbook, sheet } = await summaryCopy(spoiled, smallForm);
  const grid = (await workbook.read(sheet))!;
  expect(String(grid.rows[2]!.cells[0]!.value)).toContain("เขียนเป็นค่า");
});

test("charts read the cells of their tables, are kept when the file is opened and changed again, and the plan's parts stay", async () => {
  const [{ form: one, grids }] = summarizedLayouts as [(typeof summarizedLayouts)[number]];
  const { workbook, sheet, charts } = await summaryCopy(grids, one);
  const grid = (await workbook.read(sheet))!;
  for (const { names, series, shown } of charts) {
    for (let row = names.top; row <= names.bottom; row++) {
      expect(cellAt(grid, { row, column: 0 })!.value).toBe(shown.names[row - names.top]);
      series.forEach(({ values }, i) => {
        expect(cellAt(grid, { row, column: values.left })!.value).toBe(shown.values[i]![row - names.top]);
      });
    }
  }
  const saved = workbook.save();
  const parts = partsOf(saved);
  const names = [...parts.keys()].filter((name) => /charts\/chart\d+\.xml$/.test(name));
  expect(names.length).toBe(charts.length);
  expect(charts.length).toBeGreaterThan(0);
  const again = openedXlsx(saved);
  const before = [...parts].filter(([name]) => /charts\/chart\d+\.xml$/.test(name));
  const step = { kind: "write-cells", sheet, row: 0, column: 8, before: [[null]], after: [[{ number: 1 }]] } as const;
  expect(await again.apply({ steps: [step] })).toEqual({ done: true });
  const after = partsOf(again.save());
  expect(before.map(([name]) => [name, rangesIn(after.get(name)!)])).toEqual(
    before.map(([name, xml]) => [name, rangesIn(xml)]),
  );
});
