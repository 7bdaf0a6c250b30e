import { areaToA1, byPlace, type Area, type Span } from "../../grid/area";
import { emptyGrid, type Grid, type GridRow } from "../../grid/grid";
import { gridRows } from "./gridRows";
import { jsonBytes } from "./jsonBytes";
import { mergedAreas, type AskMerges, type Asked } from "./mergedAreas";
import type { Session } from "./session";
import { visibilities } from "./workbookFacts";

/** A sheet as Excel holds it. */
export interface SheetFound {
  /** Excel's own, which outlives a renaming. */
  readonly id: string;
  readonly grid: Grid;
  /** Whether a filter hides rows at this moment. */
  readonly filterHides: boolean;
  /** In points, by row; only if asked for, and of rows in use. */
  readonly heights: ReadonlyMap<number, number>;
}

interface Wish {
  readonly heights?: boolean;
  /** Queues what else is to be asked with the first request; called again should that be too large. */
  readonly also?: () => void;
}

/** Rows asked for before it is known how much they hold. Excel on the web answers with 5 MB at most. */
const firstRows = 3_000;
const answerBytes = 4_500_000;

/** Merged areas and hidden rows and columns are told as far as this where nothing is in use. */
const margin = "A1:Z200";

/**
 * The sheets of these names that there are. Round trips grow with bytes only: one for all sheets of up to 3,000 rows,
 * then one for every 4.5 MB of a larger one.
 */
export async function readSheets(
  session: Session,
  names: readonly string[],
  wish: Wish = {},
): Promise<ReadonlyMap<string, SheetFound>> {
  const asked = await inParts(session, firstRows, (rows) => {
    wish.also?.();
    const merges = mergedAreas();
    return names.map((name) => askSheet(session.context, name, rows, merges, wish.heights ?? false));
  });
  const found = new Map<string, SheetFound>();
  for (const top of asked.answer) {
    const sheet = await top();
    if (sheet) found.set(sheet.grid.sheet, await withRest(session, sheet, asked.rows, wish.heights ?? false));
  }
  return found;
}

interface Top extends SheetFound {
  /** Rows and columns in use, if any. */
  readonly used: Area | undefined;
  readonly bytesPerRow: number;
}

function askSheet(
  context: Excel.RequestContext,
  name: string,
  rows: number,
  askMerges: AskMerges,
  heights: boolean,
): Asked<Promise<Top | undefined>> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("id,name,visibility,protection/protected,autoFilter/enabled,autoFilter/isDataFiltered");
  const used = sheet.getUsedRangeOrNullObject(true).untrack().load("rowIndex,columnIndex,rowCount,columnCount");
  const block = askBlock(used.getIntersectionOrNullObject(`1:${rows}`), heights);
  const corner = sheet.getRange(margin);
  const edge = askHidden(corner);
  const formatted = sheet.getUsedRangeOrNullObject(false).untrack().load("columnIndex");
  const columns = formatted.getColumnProperties({ columnHidden: true });
  const merges = [askMerges(name, corner), askMerges(name, formatted)];

  return async () => {
    if (sheet.isNullObject) return undefined;
    const top = block();
    const { rows: hiddenRows, columns: hiddenColumns } = edge();
    for (const row of top.hidden) hiddenRows.add(row);
    if (!formatted.isNullObject) {
      columns.value.forEach(({ columnHidden }, i) => columnHidden && hiddenColumns.add(formatted.columnIndex + i));
    }
    const grid: Grid = {
      ...emptyGrid(sheet.name),
      visibility: visibilities[sheet.visibility],
      protected: sheet.protection.protected,
      filtered: sheet.autoFilter.enabled,
      rows: top.rows,
      blankFormats: top.blankFormats.size > 0 ? top.blankFormats : undefined,
      merges: await unionOf(merges),
      hiddenRows: spans(hiddenRows),
      hiddenColumns: spans(hiddenColumns),
    };
    return {
      id: sheet.id,
      grid,
      filterHides: sheet.autoFilter.isDataFiltered,
      heights: top.heights,
      used: used.isNullObject ? undefined : areaOf(used),
      bytesPerRow: top.bytesPerRow,
    };
  };
}

/** Areas found in both places are one. */
async function unionOf(asked: readonly Asked<Promise<readonly Area[]>>[]): Promise<readonly Area[]> {
  const found = (await Promise.all(asked.map((answer) => answer()))).flat();
  return [...new Map(found.map((area) => [areaToA1(area), area])).values()].sort(byPlace);
}

const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area => ({
  top: rowIndex,
  left: columnIndex,
  bottom: rowIndex + rowCount - 1,
  right: columnIndex + columnCount - 1,
});

interface BlockFound {
  readonly rows: readonly GridRow[];
  readonly blankFormats: Map<number, string>;
  readonly hidden: readonly number[];
  readonly heights: Map<number, number>;
  readonly bytesPerRow: number;
}

function askBlock(range: Excel.Range, heights: boolean): Asked<BlockFound> {
  range.untrack().load("rowIndex,columnIndex,values,formulas,valueTypes,numberFormat");
  const properties = range.getRowProperties(
    heights ? { rowHidden: true, format: { rowHeight: true } } : { rowHidden: true },
  );
  return () => {
    const blankFormats = new Map<number, string>();
    const found = { blankFormats, heights: new Map<number, number>() };
    if (range.isNullObject) return { ...found, rows: [], hidden: [], bytesPerRow: 0 };
    const { rowIndex, values, formulas, valueTypes, numberFormat } = range;
    const hidden: number[] = [];
    properties.value.forEach(({ rowHidden, format }, i) => {
      if (rowHidden) hidden.push(rowIndex + i);
      if (format?.rowHeight !== undefined) found.heights.set(rowIndex + i, format.rowHeight);
    });
    const bytes = jsonBytes(values) + jsonBytes(formulas) + jsonBytes(valueTypes) + jsonBytes(numberFormat);
    return { ...found, rows: gridRows(range, blankFormats), hidden, bytesPerRow: bytes / values.length + 60 };
  };
}

function askHidden(range: Excel.Range): Asked<{ rows: Set<number>; columns: Set<number> }> {
  range.untrack();
  const rows = range.getRowProperties({ rowHidden: true });
  const columns = range.getColumnProperties({ columnHidden: true });
  return () => ({
    rows: new Set(rows.value.flatMap(({ rowHidden }, row) => (rowHidden ? [row] : []))),
    columns: new Set(columns.value.flatMap(({ columnHidden }, column) => (columnHidden ? [column] : []))),
  });
}

/** The rows below those that came first, in as few answers as their bytes allow. */
async function withRest(session: Session, top: Top, firstRowsAsked: number, heights: boolean): Promise<SheetFound> {
  if (!top.used || top.used.bottom < firstRowsAsked) return top;
  const rows = [...top.grid.rows];
  const blankFormats = new Map(top.grid.blankFormats);
  const hidden = new Set(top.grid.hiddenRows.flatMap(({ first, last }) => range(first, last)));
  const found = new Map(top.heights);
  let count = top.bytesPerRow > 0 ? Math.max(1, Math.floor(answerBytes / top.bytesPerRow)) : firstRowsAsked;
  for (let first = Math.max(firstRowsAsked, top.used.top); first <= top.used.bottom; first += count) {
    const { left, right, bottom } = top.used;
    const part = await inParts(session, count, (most) => {
      const last = Math.min(first + most - 1, bottom);
      const sheet = session.context.workbook.worksheets.getItem(top.id);
      return askBlock(sheet.getRangeByIndexes(first, left, last - first + 1, right - left + 1), heights);
    });
    count = part.rows;
    const block = part.answer();
    for (const row of block.rows) rows.push(row);
    for (const [key, format] of block.blankFormats) blankFormats.set(key, format);
    for (const row of block.hidden) hidden.add(row);
    for (const [row, height] of block.heights) found.set(row, height);
  }
  const known = blankFormats.size > 0 ? blankFormats : undefined;
  return { ...top, grid: { ...top.grid, rows, blankFormats: known, hiddenRows: spans(hidden) }, heights: found };
}

/** Asks for fewer rows when Excel finds the answer too large; tells how many it was in the end. */
async function inParts<T>(
  session: Session,
  rows: number,
  ask: (rows: number) => T,
): Promise<{ answer: T; rows: number }> {
  const answer = ask(rows);
  try {
    await session.sync();
    return { answer, rows };
  } catch (error) {
    if (!isTooLarge(error) || rows === 1) throw error;
    return inParts(session, Math.ceil(rows / 4), ask);
  }
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error &&
  (error.code === "ResponsePayloadSizeLimitExceeded" || error.code === "RangeExceedsLimit");

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);

function spans(numbers: ReadonlySet<number>): Span[] {
  const found: { first: number; last: number }[] = [];
  for (const at of [...numbers].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last?.last === at - 1) last.last = at;
    else found.push({ first: at, last: at });
  }
  return found;
}
