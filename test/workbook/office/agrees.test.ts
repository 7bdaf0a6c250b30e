/** @jest-environment ./test/officehost/environment.ts */
import fc from "fast-check";
import { applyToGrid, type Sheets } from "../../../src/change/applyToGrid";
import type { Grid } from "../../../src/grid/grid";
import { officeWorkbook, type OfficeWorkbook } from "../../../src/workbook/office/officeWorkbook";
import { bookOf } from "../../officehost/bookOf";
import { connect } from "../../officehost/client";
import { OfficeHost } from "../../officehost/host";
import { sheetsAndSteps } from "../../support/changes";

/** A sheet without what Excel computes for itself, and what it does not report; one cell alone is never merged. */
const reported = (grid: Grid | undefined) =>
  grid && {
    ...grid,
    merges: grid.merges.filter(({ top, left, bottom, right }) => top < bottom || left < right),
    links: [],
    blankFormats: undefined,
    rows: grid.rows.map(({ cells }) => cells.map((cell) => (cell.formula === null ? cell : { ...cell, value: null }))),
  };

const seed = Number(process.env.RUAM_SEED ?? 25650101);

async function holds(workbook: OfficeWorkbook, expected: Sheets): Promise<void> {
  expect((await workbook.sheets()).map(({ sheet }) => sheet)).toEqual([...expected.keys()]);
  for (const [sheet, grid] of expected) expect(reported(await workbook.read(sheet))).toEqual(reported(grid));
}

test("whatever is changed, Excel holds what the steps say, and what they said before once it is undone", async () => {
  await fc.assert(
    fc.asyncProperty(sheetsAndSteps, async ({ sheets, steps }) => {
      connect(new OfficeHost(bookOf([...sheets.values()])));
      const workbook = officeWorkbook();
      expect(await workbook.apply({ steps })).toEqual({ done: true });
      await holds(workbook, applyToGrid(sheets, { steps }) as Sheets);
      if (steps.length === 0) return;
      expect(await workbook.undoLast()).toEqual({ done: true });
      await holds(workbook, sheets);
    }),
    { seed, numRuns: 100 },
  );
}, 60_000);

test("whatever is changed and wherever Excel breaks down, the next start finishes it or takes it back", async () => {
  const breakdown = fc.record({ request: fc.integer({ min: 2, max: 4 }), after: fc.nat(80), finish: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(sheetsAndSteps, breakdown, async ({ sheets, steps }, { request, after, finish }) => {
      const host = new OfficeHost(bookOf([...sheets.values()]));
      connect(host);
      const workbook = officeWorkbook({ patience: 30_000, pause: 5, requestBytes: 5_000 });
      host.faults.set(request, { kind: "stop", after });
      // Taking back at once fails too, so that it is left to the next start.
      host.faults.set(request + 1, { kind: "fail" });
      const applied = await workbook.apply({ steps });
      host.forget();
      const left = await workbook.interrupted();
      if (left) expect(await (finish ? workbook.finish() : workbook.takeBack())).toEqual({ done: true });
      const isAfter = "done" in applied || (left && finish);
      await holds(workbook, isAfter ? (applyToGrid(sheets, { steps }) as Sheets) : sheets);
    }),
    { seed, numRuns: 100 },
  );
}, 60_000);
