import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { applyToGrid } from "../../../src/change/applyToGrid";
import { invert } from "../../../src/change/changeSet";
import { contentOf } from "../../../src/change/content";
import type { Step } from "../../../src/change/step";
import type { Cell } from "../../../src/grid/cell";
import { cellAt, type Grid } from "../../../src/grid/grid";
import { differingParts, openedXlsx, partsOf } from "../../support/openedXlsx";
import { sharedData } from "../../support/shared";

const folder = sharedData();

/** A row put in after every seventh, like the one above and with a text; and a text taken out of every fifth row. */
function stepsThrough({ sheet, rows, merges }: Grid): Step[] {
  const last = rows.at(-1)?.index ?? 0;
  const covered = (row: number) => merges.some(({ top, bottom, left }) => left === 0 && top < row && row <= bottom);
  const steps: Step[] = [];
  for (const { index, cells } of rows) {
    if (index % 5 !== 0) continue;
    const { column } = cells[0]!;
    steps.push({
      kind: "write-cells",
      sheet,
      row: index,
      column,
      before: [[contentOf(cells[0])]],
      after: [[{ text: "=ใหม่" }]],
    });
  }
  for (let row = last - (last % 7); row > 0; row -= 7) {
    steps.push({ kind: "insert-rows", sheet, row, looks: [{ like: row - 1, fit: true }] });
    if (covered(row)) continue;
    steps.push({ kind: "write-cells", sheet, row, column: 0, before: [[null]], after: [[{ text: "แทรก" }]] });
  }
  return steps;
}

if (folder === undefined) {
  test("there is no folder of shared workbooks", () => expect(folder).toBeUndefined());
} else {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".xlsx"));

  test.each(files)("%s: rows put in throughout, and taken out again", async (name) => {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    const workbook = openedXlsx(bytes);
    const before = new Map<string, Grid>();
    for (const { sheet } of await workbook.sheets()) before.set(sheet, (await workbook.read(sheet))!);
    const open = [...before.values()].filter((grid) => !grid.protected);
    const changes = { steps: open.flatMap(stepsThrough) };
    const expected = applyToGrid(before, changes);
    const applied = await workbook.apply(changes);
    expect(applied).toEqual("refused" in expected ? expected : { done: true });
    if ("refused" in expected) return;
    for (const [sheet, grid] of expected) {
      const found = (await workbook.read(sheet))!;
      const texts = (of: Grid) =>
        of.rows.map(({ index, cells }) => [index, cells.map((cell) => cell.formula ?? cell.value)]);
      expect([texts(found), found.merges, found.hiddenRows]).toEqual([texts(grid), grid.merges, grid.hiddenRows]);
    }
    const known =
      /^(\[Content_Types\]\.xml|xl\/(_rels\/workbook\.xml\.rels|workbook\.xml|calcChain\.xml|worksheets\/.*))$/;
    const movesWithRows = /^xl\/(charts\/chart|drawings\/(drawing|vmlDrawing)|comments)\d+\.(xml|vml)$/;
    const differing = (): string[] => differingParts(bytes, workbook.save()).filter((part) => !known.test(part));
    expect(differing().filter((part) => !movesWithRows.test(part))).toEqual([]);

    expect(await workbook.apply(invert(changes))).toEqual({ done: true });
    for (const [sheet, grid] of before) expect(withResults((await workbook.read(sheet))!, grid)).toEqual(grid);
    // What charts keep of cells that have changed does not come back.
    const [given, now] = [partsOf(bytes), partsOf(workbook.save())];
    const shown = (part: string | undefined) => part?.replace(/<c:(num|str|multiLvlStr)Cache>.*?<\/c:\1Cache>/gs, "");
    expect(differing().filter((part) => shown(given.get(part)) !== shown(now.get(part)))).toEqual([]);
  });
}

/** A sheet whose formulas, left to be computed or computed exactly, have the results they had; some had none. */
const withResults = (grid: Grid, before: Grid): Grid => ({
  ...grid,
  rows: grid.rows.map(({ index, cells }) => ({
    index,
    cells: cells.map((cell) => {
      if (cell.formula === null) return cell;
      const { value } = cellAt(before, cell)!;
      return cell.value === null || value === null || sameNumber(cell.value, value) ? { ...cell, value } : cell;
    }),
  })),
});

/** Excel adds in binary, where 0.1 + 0.2 is not 0.3. */
const sameNumber = (ours: Cell["value"], stored: Cell["value"]): boolean =>
  typeof ours === "number" &&
  typeof stored === "number" &&
  Math.abs(ours - stored) <= 1e-12 * Math.max(1, Math.abs(stored));
