import type { ChangeSet } from "../../../src/change/changeSet";
import { emptyGrid } from "../../../src/grid/grid";
import { nodeCodec } from "../../../src/workbook/xlsx/nodeCodec";
import { openXlsxWorkbook, type XlsxWorkbook } from "../../../src/workbook/xlsx/xlsxWorkbook";
import { xlsxOf } from "../../support/xlsxOf";
import { isAWorkbook } from "../contract";

function opened(bytes: Uint8Array): XlsxWorkbook {
  const workbook = openXlsxWorkbook(bytes, nodeCodec);
  if ("fault" in workbook) throw new Error(JSON.stringify(workbook));
  return workbook;
}

isAWorkbook("xlsx", async (grids) => opened(xlsxOf(grids)));

/** A step that writes that many rows of text, one below the other, from a row on. */
const writing = (row: number, rows: number, word: string): ChangeSet => ({
  steps: [
    {
      ...{ kind: "write-cells", sheet: "แผน", row, column: 0 },
      before: Array.from({ length: rows }, () => [null]),
      after: Array.from({ length: rows }, (_, i) => [{ text: `${word} ${i}` }]),
    },
  ],
});

test("changes asked for at once are written one after another, and a sheet of megabytes is read back", async () => {
  const workbook = opened(xlsxOf([emptyGrid("แผน")]));
  const rows = 30_000;
  const applied = await Promise.all([
    workbook.apply(writing(0, rows, "กิจกรรม")),
    workbook.apply(writing(0, 1, "อีกคน")),
    workbook.apply(writing(rows, rows, "โครงการ")),
  ]);
  expect(applied).toEqual([
    { done: true },
    { refused: "stale", sheet: "แผน", at: { row: 0, column: 0 } },
    { done: true },
  ]);
  for (const now of [workbook, opened(workbook.save())]) {
    const grid = (await now.read("แผน"))!;
    expect(grid.rows.length).toBe(2 * rows);
    expect(grid.rows.at(-1)!.cells[0]!.value).toBe(`โครงการ ${rows - 1}`);
  }
});
