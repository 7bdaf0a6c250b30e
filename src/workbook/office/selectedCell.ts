import type { Position } from "../../grid/area";
import { WorkbookUnread } from "../unread";
import { readingExcel } from "./readingExcel";
import { type Limits } from "./session";

/** The first cell that is selected in Excel, 0-based; null where something else is: a chart, several areas. */
export async function selectedCell(limits: Limits): Promise<{ readonly sheet: string; readonly at: Position } | null> {
  try {
    return await readingExcel(limits, async ({ context, sync }) => {
      const range = context.workbook.getSelectedRange();
      range.load("rowIndex, columnIndex, worksheet/name");
      await sync();
      return { sheet: range.worksheet.name, at: { row: range.rowIndex, column: range.columnIndex } };
    });
  } catch (error) {
    if (error instanceof WorkbookUnread && error.reason.unread === "refused") return null;
    throw error;
  }
}
