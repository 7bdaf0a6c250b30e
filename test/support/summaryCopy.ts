import type { SheetChart } from "../../src/change/sheetChart";
import type { Grid } from "../../src/grid/grid";
import { summarySheet } from "../../src/report/summarySheet";
import type { XlsxWorkbook } from "../../src/workbook/xlsx/xlsxWorkbook";
import { gridsFile } from "./gridsFile";
import { openedXlsx } from "./openedXlsx";
import { reportedSummary, summaryIn } from "./summarized";

export interface SummaryCopy {
  readonly workbook: XlsxWorkbook;
  readonly sheet: string;
  readonly charts: readonly SheetChart[];
}

/** A copy of a master with its summary as one more sheet, charts and all. */
export async function summaryCopy(grids: readonly Grid[], form: Parameters<typeof summaryIn>[1]): Promise<SummaryCopy> {
  const workbook = openedXlsx(gridsFile(grids));
  const found = summaryIn(await workbook.readAll(), form);
  const sheets = grids.map(({ sheet }) => sheet);
  const { sheet, changes, charts } = summarySheet(reportedSummary(found), found.plan, sheets, "th");
  expect(await workbook.apply(changes)).toEqual({ done: true });
  workbook.addCharts(sheet, charts);
  return { workbook, sheet, charts };
}
