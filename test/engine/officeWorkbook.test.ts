/** @jest-environment ./test/officehost/environment.ts */
import type { Cell } from "../../src/grid/cell";
import { officeWorkbook, type OfficeWorkbook } from "../../src/workbook/office/officeWorkbook";
import { connect } from "../officehost/client";
import { gridsFile } from "../support/gridsFile";
import { isAWorkbook } from "../workbook/contract";
import { CalcHost, calcHostFolder } from "./calcHost";

/**
 * Calc keeps a truth value or an error as the formula that gives it; Excel keeps it as a constant, whose formula is the
 * constant itself (Range.formulas). The adapter is written for Excel, so the difference is taken out here.
 */
function constantsRestored(workbook: OfficeWorkbook): OfficeWorkbook {
  const constant = (cell: Cell): Cell =>
    cell.formula !== null && /^=(TRUE|FALSE|#[A-Z0-9/]+[!?A])$/.test(cell.formula) ? { ...cell, formula: null } : cell;
  return {
    ...workbook,
    async read(sheet) {
      const grid = await workbook.read(sheet);
      return grid && { ...grid, rows: grid.rows.map((row) => ({ ...row, cells: row.cells.map(constant) })) };
    },
  };
}

const folder = calcHostFolder();
jest.setTimeout(60_000);

if (folder) {
  let host: CalcHost;
  beforeAll(async () => {
    host = await CalcHost.start(folder);
  }, 120_000);
  afterAll(() => host.stop());

  isAWorkbook(
    "Excel on LibreOffice Calc",
    async (grids) => {
      await host.open(gridsFile(grids));
      connect(host);
      return constantsRestored(officeWorkbook());
    },
    { recalculates: true, respells: true },
  );
} else {
  test("the host on a spreadsheet program is not here: RUAM_OFFICEHOST names its folder", () =>
    expect(folder).toBeUndefined());
}
