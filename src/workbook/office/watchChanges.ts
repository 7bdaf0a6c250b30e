import { inExcel, type Limits } from "./session";

/**
 * Hears of every change of a cell, by whoever makes it. Since ExcelApi 1.9; where Excel cannot know, nothing is heard
 * and the answer is false.
 */
export async function watchChanges(limits: Limits, onChange: () => void): Promise<boolean> {
  try {
    return await inExcel(limits, async ({ context, sync }) => {
      context.workbook.worksheets.onChanged.add(async () => onChange());
      await sync();
      return true;
    });
  } catch (error) {
    if ((error as { code?: string }).code === undefined) throw error;
    return false;
  }
}
