import { maxColumns, type Area, type Position, type Span } from "./area";
import { freeSheetName } from "./freeSheetName";
import type { Grid, GridRow } from "./grid";
import { splitReference } from "./reference";
import { withReferences } from "./shiftFormula";
import { lastRowOf, onStack, type SheetStack, type StackedSheet } from "./sheetStack";

/**
 * The sheets of a workbook with some of them, in this order, as one below the other; all formulas read as there. The one
 * that they become is where the first of them was.
 */
export function stackGrids(grids: readonly Grid[], names: readonly string[], called: string): readonly Grid[] {
  const parts = names.map((name) => grids.find(({ sheet }) => sheet === name)!);
  const rowsRead = lastRowsRead(grids);
  const sheets: StackedSheet[] = [];
  for (const part of parts) {
    const above = sheets.at(-1);
    sheets.push({
      sheet: part.sheet,
      first: above ? above.first + above.rows : 0,
      rows: rowsOf(part, rowsRead.get(part.sheet.toLowerCase()) ?? -1),
    });
  }
  const stack: SheetStack = {
    sheet: freeSheetName(
      called,
      grids.map(({ sheet }) => sheet),
    ),
    sheets,
  };
  const [first] = parts;
  return grids.flatMap((grid) => {
    if (grid === first) return [stacked(parts, stack)];
    return parts.includes(grid) ? [] : [{ ...grid, rows: grid.rows.map((row) => rowIn(row, 0, grid.sheet, stack)) }];
  });
}

/** Rows below all that a sheet holds which a formula may read and still belong to it: those kept for rows to come. */
const rowsToCome = 100;

function rowsOf({ rows, merges }: Grid, read: number): number {
  const last = Math.max(rows.at(-1)?.index ?? -1, ...merges.map(({ bottom }) => bottom));
  return Math.max(1, last + 1, read <= last + rowsToCome ? read + 1 : 0);
}

/** The last row of each sheet, by its name in small letters, that a formula of the workbook reads. */
function lastRowsRead(grids: readonly Grid[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const { sheet: home, rows } of grids) {
    for (const { formula } of rows.flatMap(({ cells }) => cells)) {
      if (formula === null) continue;
      withReferences(formula, (reference) => {
        const { sheet, cells } = splitReference(reference);
        const key = (sheet ?? home).toLowerCase();
        last.set(key, Math.max(last.get(key) ?? -1, lastRowOf(cells) ?? -1));
        return reference;
      });
    }
  }
  return last;
}

function stacked(parts: readonly Grid[], stack: SheetStack): Grid {
  const all = parts.map((grid, at) => ({ grid, ...stack.sheets[at]! }));
  const each = <Item>(of: (grid: Grid, first: number, rows: number) => readonly Item[]): Item[] =>
    all.flatMap(({ grid, first, rows }) => of(grid, first, rows));
  const keyed = (keys: ReadonlyMap<number, string> | undefined, factor: number, first: number, rows: number) =>
    [...(keys ?? [])].flatMap(([key, value]): [number, string][] =>
      Math.floor(key / factor) < rows ? [[key + first * factor, value]] : [],
    );
  const area =
    (first: number) =>
    (one: Area): Area => ({ ...one, top: one.top + first, bottom: one.bottom + first });
  const span =
    (first: number) =>
    (one: Span): Span => ({ first: one.first + first, last: one.last + first });
  const at =
    <P extends Position>(first: number) =>
    (one: P): P => ({ ...one, row: one.row + first });
  return {
    ...parts[0]!,
    sheet: stack.sheet,
    protected: parts.some((part) => part.protected),
    filtered: parts.some(({ filtered }) => filtered),
    rows: all.flatMap(({ grid, first }) => grid.rows.map((row) => rowIn(row, first, grid.sheet, stack))),
    merges: each(({ merges }, first) => merges.map(area(first))),
    hiddenRows: each(({ hiddenRows }, first, rows) =>
      hiddenRows
        .filter((one) => one.first < rows)
        .map((one) => span(first)({ ...one, last: Math.min(one.last, rows - 1) })),
    ),
    // A column that only one of them hides can be seen in the others.
    hiddenColumns: parts[0]!.hiddenColumns,
    links: each(({ links }, first) => links.map(area(first))),
    comments: parts.some(({ comments }) => comments)
      ? each(({ comments }, first) => (comments ?? []).map(at(first)))
      : undefined,
    arrays: each(({ arrays }, first) => (arrays ?? []).map(area(first))),
    rowFills: parts.some(({ rowFills }) => rowFills)
      ? new Map(each(({ rowFills }, first, rows) => keyed(rowFills, 1, first, rows)))
      : undefined,
    blankFormats: new Map(each(({ blankFormats }, first, rows) => keyed(blankFormats, maxColumns, first, rows))),
    stack,
  };
}

const rowIn = (row: GridRow, first: number, home: string, stack: SheetStack): GridRow => ({
  index: row.index + first,
  cells: row.cells.map((cell) => ({
    ...cell,
    row: cell.row + first,
    formula: cell.formula === null ? null : onStack(cell.formula, home, stack),
  })),
});
