import type { Area } from "../../grid/area";
import type { Cell } from "../../grid/cell";
import type { Grid } from "../../grid/grid";
import { styleAt, type SheetLooks } from "../../workbook/xlsx/looks/sheetLooks";
import { plainLook } from "../../workbook/xlsx/looks/cellLook";
import type { SheetShape } from "./shape";
import { isSmallFont, smallScale } from "./smallFonts";
import { textWidth } from "./textWidth";

/** Blank rows and columns behind the last used ones, to type into. */
const spareRows = 30;
const spareColumns = 4;
const leastColumns = 12;

/** More rows than a browser can scroll through at the default height (33 million pixels). */
const mostRows = 1_048_576;

/** Points to pixels, and a line of Thai as high as its marks need. */
const linePixels = (points: number): number => Math.ceil((points * 96 * 1.5) / 72);

/** Where every row and column of the sheet is. */
export function makeShape(grid: Grid, looks: SheetLooks, version: number): SheetShape {
  const lastRow = Math.max(grid.rows.at(-1)?.index ?? 0, ...lastStyled(looks));
  const rows = Math.min(mostRows, lastRow + 1 + spareRows);
  const lefts = columnStarts(grid, looks);
  return {
    sheet: grid.sheet,
    version,
    tops: rowStarts(grid, looks, rows, lefts),
    lefts,
    merges: grid.merges,
    frozen: looks.frozen,
    gridLines: looks.gridLines,
    openFormulas: openFormulas(grid),
    looks: looks.looks,
  };
}

function openFormulas({ rows }: Grid): number {
  let count = 0;
  for (const { cells } of rows) for (const { value, formula } of cells) if (value === null && formula !== null) count++;
  return count;
}

/** The last row that is styled within reach of the used ones: a sheet whose every row is styled ends where it is used. */
function lastStyled({ styled }: SheetLooks): number[] {
  if (styled.size === 0 || styled.size > 100_000) return [];
  let last = 0;
  for (const row of styled.keys()) if (row > last) last = row;
  return [last];
}

function columnStarts(grid: Grid, looks: SheetLooks): Float64Array {
  let last = leastColumns - 1;
  for (const row of grid.rows) last = Math.max(last, row.cells.at(-1)?.column ?? 0);
  const widths = new Float64Array(last + 1 + spareColumns).fill(looks.defaultWidth);
  for (const run of looks.columns) {
    for (let column = run.first; column <= Math.min(run.last, widths.length - 1); column++) widths[column] = run.width;
  }
  for (const span of grid.hiddenColumns) widths.fill(0, span.first, span.last + 1);
  return starts(widths);
}

function rowStarts(grid: Grid, looks: SheetLooks, rows: number, lefts: Float64Array): Float64Array {
  const heights = new Float64Array(rows).fill(looks.defaultHeight);
  const inMerge = mergedRows(grid.merges);
  for (const { index, cells } of grid.rows) {
    if (!looks.heights.has(index))
      heights[index] = fittingHeight(cells, looks, lefts, inMerge.has(index) ? grid.merges : []);
  }
  for (const [row, height] of looks.heights) if (row < rows) heights[row] = height;
  for (const span of grid.hiddenRows) heights.fill(0, span.first, Math.min(span.last + 1, rows));
  return starts(heights);
}

function mergedRows(merges: readonly Area[]): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const { top, bottom } of merges) for (let row = top; row <= Math.min(bottom, top + 1000); row++) rows.add(row);
  return rows;
}

/** As high as its highest text, as a spreadsheet program makes a row whose height is not set. Merged cells do not count. */
function fittingHeight(
  cells: readonly Cell[],
  looks: SheetLooks,
  lefts: Float64Array,
  merges: readonly Area[],
): number {
  let height = looks.defaultHeight;
  for (const { row, column, value } of cells) {
    const look = looks.looks[styleAt(looks, row, column)] ?? plainLook;
    const size = isSmallFont(look.font) ? look.size * smallScale : look.size;
    let lines = 1;
    if (look.wrap && typeof value === "string") {
      if (merges.some((area) => area.top <= row && row <= area.bottom && area.left <= column && column <= area.right)) {
        continue;
      }
      const room = Math.max(16, lefts[column + 1]! - lefts[column]! - 8);
      lines = value
        .split("\n")
        .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, (size * 96) / 72) / room)), 0);
    }
    height = Math.max(height, lines * linePixels(size) + 4);
  }
  return Math.min(height, 545);
}

function starts(sizes: Float64Array): Float64Array {
  const at = new Float64Array(sizes.length + 1);
  for (let index = 0; index < sizes.length; index++) at[index + 1] = at[index]! + sizes[index]!;
  return at;
}
