import type { Area, Span } from "../../grid/area";
import type { Sight } from "../../grid/cell";
import type { GridRow } from "../../grid/grid";
import { looksAsked, rowSight } from "./askSights";
import { gridRows } from "./gridRows";
import { jsonBytes } from "./jsonBytes";

/** Rows of a sheet as they are. */
export interface BlockFound {
  readonly rows: readonly GridRow[];
  /** Number formats of blank cells, keyed as in Grid. */
  readonly blankFormats: ReadonlyMap<number, string>;
  readonly hidden: readonly number[];
  /** In points, by row; only if asked for. */
  readonly heights: ReadonlyMap<number, number>;
  /** How the cells of a row are seen, where that is not plainly; only if asked for. */
  readonly sights: ReadonlyMap<number, Sight | "mixed">;
}

/** What is asked of rows besides their cells. */
export interface BlockRowFacts {
  readonly heights?: boolean;
  readonly sights?: boolean;
}

/** What Excel is asked of some rows. */
export interface BlockAsked {
  /** After a sync: asks for what is lacking, if anything is. Then another sync is needed. */
  askLacking(): boolean;
  found(): BlockFound;
  /** What a row of the answer takes, about, when values are asked for only where formulas are. */
  bytesPerRow(): number;
  /** The columns in which formulas are, if any do. */
  formulaColumns(): Span | undefined;
}

/** The rows of a range that may be null: all of each cell. */
export function askRange(range: Excel.Range, facts: BlockRowFacts): BlockAsked {
  range.untrack().load("rowIndex,columnIndex,values,formulas,valueTypes,numberFormat");
  const properties = askProperties(range, facts);
  return {
    askLacking: () => false,
    found: () => (range.isNullObject ? nothing : blockFound(range, range.values, properties.value)),
    bytesPerRow: () => (range.isNullObject ? 0 : bytesPerRow(range, facts)),
    formulaColumns: () => (range.isNullObject ? undefined : columnsOf(range.formulas, range.columnIndex)),
  };
}

/**
 * The rows of an area. Excel gives a constant as its own formula, so values are asked for only in the columns where
 * formulas are known to be, and afterwards where some turn out to: the texts of a sheet do not travel twice.
 */
export function askArea(
  sheet: Excel.Worksheet,
  area: Area,
  formulas: Span | undefined,
  facts: BlockRowFacts,
): BlockAsked {
  const range = cellsOf(sheet, area, { first: area.left, last: area.right });
  range.load("rowIndex,columnIndex,formulas,valueTypes,numberFormat");
  const properties = askProperties(range, facts);
  const asked: { columns: Span; range: Excel.Range }[] = [];
  const askValues = (columns: Span) => asked.push({ columns, range: cellsOf(sheet, area, columns).load("values") });
  if (formulas) askValues(formulas);
  return {
    askLacking() {
      const columns = columnsOf(range.formulas, area.left);
      if (!columns || (formulas && formulas.first <= columns.first && columns.last <= formulas.last)) return false;
      askValues(columns);
      return true;
    },
    found() {
      const values = range.formulas.map((row) => [...(row as unknown[])]);
      for (const { columns, range: known } of asked) {
        known.values.forEach((row, i) =>
          values[i]!.splice(columns.first - area.left, row.length, ...(row as unknown[])),
        );
      }
      return blockFound(range, values, properties.value);
    },
    bytesPerRow: () => bytesPerRow(range, facts),
    formulaColumns: () => columnsOf(range.formulas, area.left),
  };
}

const nothing: BlockFound = { rows: [], blankFormats: new Map(), hidden: [], heights: new Map(), sights: new Map() };

const cellsOf = (sheet: Excel.Worksheet, { top, bottom }: Area, { first, last }: Span): Excel.Range =>
  sheet.getRangeByIndexes(top, first, bottom - top + 1, last - first + 1).untrack();

const askProperties = (range: Excel.Range, { heights, sights }: BlockRowFacts) =>
  range.getRowProperties({
    rowHidden: true,
    ...((heights || sights) && { format: { ...(heights && { rowHeight: true }), ...(sights && looksAsked) } }),
  });

function blockFound(range: Excel.Range, values: unknown[][], properties: readonly Excel.RowProperties[]): BlockFound {
  const { rowIndex, columnIndex, formulas, valueTypes, numberFormat } = range;
  const blankFormats = new Map<number, string>();
  const rows = gridRows({ rowIndex, columnIndex, values, formulas, valueTypes, numberFormat }, blankFormats);
  const hidden: number[] = [];
  const heights = new Map<number, number>();
  const sights = new Map<number, Sight | "mixed">();
  properties.forEach(({ rowHidden, format }, i) => {
    if (rowHidden) hidden.push(rowIndex + i);
    if (format?.rowHeight !== undefined) heights.set(rowIndex + i, format.rowHeight);
    const sight = format?.font && rowSight(format);
    if (sight) sights.set(rowIndex + i, sight);
  });
  return { rows, blankFormats, hidden, heights, sights };
}

/**
 * With something for hidden rows, heights, looks and a few values. Rows further down are more like the last than like the
 * first: above are titles and headings.
 */
function bytesPerRow({ formulas, valueTypes, numberFormat }: Excel.Range, { sights }: BlockRowFacts): number {
  const perRow = (cells: readonly unknown[][]) => jsonBytes(cells) / cells.length;
  const last = formulas.slice(-lastRows);
  return (
    Math.max(perRow(formulas), perRow(last)) +
    (jsonBytes(valueTypes) + jsonBytes(numberFormat)) / formulas.length +
    (80 + (sights ? 120 : 0))
  );
}

const lastRows = 300;

function columnsOf(formulas: readonly (readonly unknown[])[], left: number): Span | undefined {
  let first = Infinity;
  let last = -1;
  for (const row of formulas) {
    for (let j = 0; j < row.length; j++) {
      const formula = row[j];
      if (typeof formula !== "string" || !formula.startsWith("=")) continue;
      first = Math.min(first, j);
      last = Math.max(last, j);
    }
  }
  return last < 0 ? undefined : { first: left + first, last: left + last };
}
