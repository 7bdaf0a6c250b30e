import { areaToA1, type Area } from "../../grid/area";
import type { Cell } from "../../grid/cell";
import type { CellsRead, ResultsRead } from "../../grid/withCells";
import type { PartsFound, PartsWanted } from "../edits";
import { askSpills } from "./askSpills";
import { cellSight, looksAsked } from "./askSights";
import { valueIn } from "./gridRows";
import { askRange } from "./readBlock";
import { askNames } from "./readHeld";
import type { Session } from "./session";
import type { Asked } from "./sheetLayout";

/** Areas of sheets as they are now, all in one request. A sheet that is gone holds nothing: its name is gone as well. */
export async function readParts(session: Session, wanted: readonly PartsWanted[]): Promise<PartsFound> {
  const names = askNames(session);
  const asked = wanted.map(({ id, cells, results }) => {
    const sheet = session.context.workbook.worksheets.getItemOrNullObject(id);
    return {
      id,
      cells: cells.map((area) => askCells(sheet, area)),
      results: results.map((area) => askResults(sheet, area)),
    };
  });
  await session.sync();
  return {
    sheets: names(),
    parts: asked.map(({ id, cells, results }) => {
      const read = cells.map((answer) => answer());
      return {
        id,
        cells: read.map(({ found }) => found),
        results: results.map((answer) => answer()),
        spills: read.some(({ spills }) => spills),
      };
    }),
  };
}

const rangeOf = (sheet: Excel.Worksheet, area: Area): Excel.Range => sheet.getRange(areaToA1(area)).untrack();

function askCells(sheet: Excel.Worksheet, area: Area): Asked<{ readonly found: CellsRead; readonly spills: boolean }> {
  const range = rangeOf(sheet, area);
  const block = askRange(range, {});
  const looks = range.getCellProperties({ format: looksAsked });
  const spills = askSpills(range);
  return () => {
    const { rows, blankFormats, hidden } = block.found();
    const seen = (cell: Cell): Cell => {
      const { format } = looks.value[cell.row - area.top]![cell.column - area.left]!;
      const sight = format && cellSight(format);
      return sight ? { ...cell, sight } : cell;
    };
    const found = {
      area,
      blankFormats,
      hidden,
      rows: rows.map(({ index, cells }) => ({ index, cells: cells.map(seen) })),
    };
    return { found, spills: spills() };
  };
}

function askResults(sheet: Excel.Worksheet, area: Area): Asked<ResultsRead> {
  const range = rangeOf(sheet, area).load("values,valueTypes");
  return () => {
    const values = range.isNullObject
      ? []
      : range.values.map((row, i) => (row as unknown[]).map((value, j) => valueIn(value, range.valueTypes[i]![j]!)));
    return { area, values };
  };
}
