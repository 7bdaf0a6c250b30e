import { parseArea, type Area } from "../../grid/area";
import type { ReportedEdit } from "../edits";
import { WorkbookUnread } from "../unread";
import { readingExcel } from "./readingExcel";
import { type Limits } from "./session";
import { supports } from "./supports";

interface Edited {
  readonly worksheetId: string;
  readonly address: string;
}

/**
 * Hears of every edit, by whoever makes it: of contents and looks, of rows, of sheets. As long as Excel does not answer, it is
 * asked again: a pane that was opened while somebody typed hears as well.
 */
export async function watchChanges(limits: Limits, onEdit: (edit: ReportedEdit) => void): Promise<void> {
  for (;;) {
    try {
      return await readingExcel(limits, async ({ context, sync }) => {
        const { worksheets } = context.workbook;
        const cells = async ({ worksheetId, address }: Edited) => onEdit({ id: worksheetId, area: areaIn(address) });
        const whole = async ({ worksheetId }: Pick<Edited, "worksheetId">) => onEdit({ id: worksheetId, area: null });
        const rows = async ({ worksheetId, address }: Edited) =>
          onEdit({ id: worksheetId, area: areaIn(address.replace(/[0-9]+/g, "A$&")) });
        worksheets.onChanged.add((change) => (change.changeType === "RangeEdited" ? cells(change) : whole(change)));
        worksheets.onFormatChanged.add(cells);
        worksheets.onAdded.add(whole);
        worksheets.onDeleted.add(whole);
        // Of `5:7` the first cells are read again, and with them whether their rows are hidden.
        if (supports("1.11")) worksheets.onRowHiddenChanged.add(rows);
        await sync();
      });
    } catch (error) {
      if (!(error instanceof WorkbookUnread)) throw error;
      await new Promise((resolve) => setTimeout(resolve, limits.patience / 10));
    }
  }
}

/** `B2`, `แผน!B2:C9`; null for anything but one area of cells: several areas, whole rows or columns. */
const areaIn = (address: string): Area | null => parseArea(address.slice(address.lastIndexOf("!") + 1)) ?? null;
