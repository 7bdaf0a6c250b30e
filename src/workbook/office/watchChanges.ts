import { WorkbookUnread } from "../unread";
import { readingExcel } from "./readingExcel";
import { type Limits } from "./session";

/**
 * Hears of every change of a cell, by whoever makes it. As long as Excel does not answer, it is asked again: a pane that
 * was opened while somebody typed hears as well.
 */
export async function watchChanges(limits: Limits, onChange: () => void): Promise<void> {
  for (;;) {
    try {
      return await readingExcel(limits, async ({ context, sync }) => {
        context.workbook.worksheets.onChanged.add(async () => onChange());
        await sync();
      });
    } catch (error) {
      if (!(error instanceof WorkbookUnread)) throw error;
      await new Promise((resolve) => setTimeout(resolve, limits.patience / 10));
    }
  }
}
