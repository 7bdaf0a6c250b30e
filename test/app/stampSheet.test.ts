import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import type { Grid } from "../../src/grid/grid";
import { contentDigest, stampChanges, stampOf, stampSheetName } from "../../src/app/stampSheet";
import { sha256Hex } from "../../src/session/sha256";
import { memoryWorkbook } from "../../src/workbook/memory";
import { gridOf } from "../support/grids";

const checked = (grid: Grid) => [{ grid, form: tratPlan2565 }];
const at = "2026-01-05T08:30:00.000Z";

async function stamped(grid: Grid, times = 1) {
  const workbook = memoryWorkbook([grid]);
  const grids = async () =>
    Promise.all((await workbook.sheets()).map(async ({ sheet }) => (await workbook.read(sheet))!));
  for (let time = 0; time < times; time++) {
    expect(
      await workbook.apply(stampChanges(await workbook.read(stampSheetName), checked(grid), at, sha256Hex)),
    ).toEqual({
      done: true,
    });
  }
  return grids();
}

test("a marked sheet is recognized by form, time and content", async () => {
  const grid = gridOf("แผน", [["ก", 1]]);
  const grids = await stamped(grid);
  expect(stampOf(grids, checked(grid), sha256Hex)).toEqual({
    form: tratPlan2565.title,
    at,
    digest: contentDigest(grid, sha256Hex).slice(0, 8),
    whole: true,
  });
  expect(grids.find(({ sheet }) => sheet === stampSheetName)!.visibility).toBe("hidden");
});

test("a later change of the sheet shows", async () => {
  const grids = await stamped(gridOf("แผน", [["ก", 1]]));
  expect(stampOf(grids, checked(gridOf("แผน", [["ก", 2]])), sha256Hex)).toMatchObject({ whole: false });
});

test("marked twice, it has one mark", async () => {
  const grids = await stamped(gridOf("แผน", [["ก", 1]]), 2);
  expect(grids.find(({ sheet }) => sheet === stampSheetName)!.rows).toHaveLength(2);
});

test("no mark, or another sheet's", async () => {
  const other = gridOf("อื่น", [["ก"]]);
  expect(stampOf([other], checked(other), sha256Hex)).toBeNull();
  expect(stampOf(await stamped(gridOf("แผน", [["ก"]])), checked(other), sha256Hex)).toBeNull();
});

test.each([
  ["a value", [["ก", 2]]],
  ["a place", [["ก"], [null, 1]]],
  ["a formula in place of its result", [["ก", "=1"]]],
] as const)("the digest knows %s", (_, table) => {
  expect(contentDigest(gridOf("แผน", table), sha256Hex)).not.toBe(contentDigest(gridOf("แผน", [["ก", 1]]), sha256Hex));
});
