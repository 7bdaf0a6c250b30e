import { columnName, type Area, type Span } from "../../grid/area";
import type { FormatArea } from "./formatAreas";
import { jsonBytes } from "./jsonBytes";
import type { Requests } from "./requests";
import type { EnteredBlock } from "./enteredBlocks";
import type { SheetWrites, ValueCopy } from "./sheetWrites";
import { operationBytes } from "./writeStructure";

/** Asked for only when something is queued: Excel looks for the sheet then. */
type SheetOf = () => Excel.Worksheet;

/** Blocks are cut so that requests can be filled evenly. */
const blockBytes = 100_000;

/** With more formulas in one array, Excel makes no one entry of its Undo of a change (office-js issue 6491). */
const mostCells = 1_500;

/** Done before rows are inserted or deleted: Excel moves rows hidden by a filter differently. The filter's criteria are cleared, its buttons stay. */
export async function showRows(
  requests: Requests,
  sheet: SheetOf,
  { show, clearsFilter }: Pick<SheetWrites, "show" | "clearsFilter">,
): Promise<void> {
  if (clearsFilter) await requests.add(operationBytes, () => sheet().autoFilter.clearCriteria());
  await setHidden(requests, sheet, show, false);
}

async function setHidden(requests: Requests, sheet: SheetOf, spans: readonly Span[], hidden: boolean): Promise<void> {
  for (const { first, last } of spans) {
    await requests.add(operationBytes, () => {
      sheet()
        .getRange(`${first + 1}:${last + 1}`)
        .untrack().rowHidden = hidden;
    });
  }
}

/** Undone before rows come and go. */
export async function undoMerges(requests: Requests, sheet: SheetOf, areas: readonly Area[]): Promise<void> {
  for (const area of areas) await requests.add(operationBytes, () => rangeOf(sheet(), area).unmerge());
}

/** Everything that is written once rows have come and gone. Doing it twice does no harm. */
export async function writeSheetContents(requests: Requests, sheet: SheetOf, writes: SheetWrites): Promise<void> {
  await writeFormats(requests, sheet, writes.formats);
  for (const block of writes.entered) await type(requests, sheet, block);
  await writeFormats(requests, sheet, writes.formatsAfter);
  for (const area of writes.merge) await requests.add(operationBytes, () => rangeOf(sheet(), area).merge(false));
  if (writes.sheetLook) await look(requests, sheet, writes.sheetLook);
  for (const { first, last, height } of writes.heights) {
    await requests.add(operationBytes, () => {
      const { format } = sheet()
        .getRange(`${first + 1}:${last + 1}`)
        .untrack();
      if (height === null) format.autofitRows();
      else format.rowHeight = height;
    });
  }
  await setHidden(requests, sheet, writes.hide, true);
}

/** Excel says how wide columns are in points. */
async function look(requests: Requests, sheet: SheetOf, { visibility, widths }: NonNullable<SheetWrites["sheetLook"]>) {
  await requests.add(operationBytes * (1 + widths.length), () => {
    widths.forEach((width, column) => {
      const name = columnName(column);
      sheet().getRange(`${name}:${name}`).untrack().format.columnWidth = pointsOf(width);
    });
    sheet().visibility = visibility === "hidden" ? "Hidden" : "Visible";
  });
}

/** Of Calibri 11, whose digits are 7 pixels wide, with 5 pixels for margin and grid line (ECMA-376 part 1, 18.3.1.13). */
const pointsOf = (characters: number): number => Math.trunc(characters * 7 + 5) * 0.75;

async function type(requests: Requests, sheet: SheetOf, { row, column, entered }: EnteredBlock): Promise<void> {
  const columns = entered[0]!.length;
  const mostRows = Math.max(1, Math.floor(mostCells / columns));
  let first = 0;
  let bytes = 0;
  for (let end = 1; end <= entered.length; end++) {
    bytes += jsonBytes(entered[end - 1]);
    if (bytes < blockBytes && end - first < mostRows && end < entered.length) continue;
    const part = entered.slice(first, end).map((cells) => [...cells]);
    const top = row + first;
    await requests.add(bytes + operationBytes, () => {
      sheet().getRangeByIndexes(top, column, part.length, columns).untrack().formulas = part;
    });
    first = end;
    bytes = 0;
  }
}

/** One code for every cell of an area: Excel takes a single value for all of them, but its types know only tables. */
async function writeFormats(requests: Requests, sheet: SheetOf, formats: readonly FormatArea[]): Promise<void> {
  for (const { area, code } of formats) {
    await requests.add(operationBytes, () => {
      Object.assign(rangeOf(sheet(), area), { numberFormat: code });
    });
  }
}

/** `sheets`: where from, where to. */
export const copyValues = (
  requests: Requests,
  sheets: () => readonly [Excel.Worksheet, Excel.Worksheet],
  { area, row, column }: ValueCopy,
): Promise<void> =>
  requests.add(2 * operationBytes, () => {
    const [from, to] = sheets();
    const target = {
      top: row,
      left: column,
      bottom: row + area.bottom - area.top,
      right: column + area.right - area.left,
    };
    rangeOf(to, target).copyFrom(rangeOf(from, area), "Values");
  });

const rangeOf = (sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range =>
  sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();
