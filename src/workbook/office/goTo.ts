import type { Area } from "../../grid/area";
import { inExcel, type Limits } from "./session";

/** Shows a place of the open workbook and selects it; false where there is no such sheet any more. */
export function goTo(limits: Limits, sheet: string, { top, left, bottom, right }: Area): Promise<boolean> {
  return inExcel(limits, async ({ context, sync }) => {
    const found = context.workbook.worksheets.getItemOrNullObject(sheet);
    await sync();
    if (found.isNullObject) return false;
    found.activate();
    found.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).select();
    await sync();
    return true;
  });
}
