import { byPlace, maxColumns, maxRows, type Area, type Span } from "../grid/area";
import type { Cell, Sight } from "../grid/cell";
import { emptyGrid, type Grid, type GridRow } from "../grid/grid";
import { numberTyped } from "../grid/numberTyped";
import { stop } from "./xlsx/fault";
import { cellsPerRow, maxAreas, maxBlankFormats, maxCells, maxTextBytes } from "./xlsx/limits";

/** What a cell holds besides its place. */
export type DraftContent = Omit<Cell, "row" | "column">;

/** A sheet while an adapter reads it: cells come by ascending row, then column, and in no greater number than is read. */
export class GridDraft {
  private readonly rows: GridRow[] = [];
  private cells: Cell[] = [];
  private readonly merges: Area[] = [];
  private readonly links: Area[] = [];
  private readonly hiddenRows: Span[] = [];
  private readonly hiddenColumns: Span[] = [];
  private readonly blankFormats = new Map<number, string>();
  private readonly rowFills = new Map<number, string>();
  private count = 0;

  put(row: number, column: number, content: DraftContent): void {
    if (row >= maxRows) stop("too-large", `row ${row + 1} is beyond the last`);
    if (column >= maxColumns) stop("too-large", `column ${column + 1} is beyond the last`);
    if (typeof content.value === "string" && content.value.length > maxTextBytes) stop("too-large", "a text too long");
    if (this.cells.length === 0 || this.cells.at(-1)!.row !== row) {
      this.cells = [];
      this.rows.push({ index: row, cells: this.cells });
      this.count += cellsPerRow;
    }
    if (++this.count > maxCells) stop("too-large", `more than ${maxCells} cells`);
    this.cells.push({ row, column, ...content });
  }

  /**
   * A text as it is pasted into a sheet: what spells a number, or an error that a sheet shows, is one. Nothing where it
   * is blank. "20.500" stays a text: a spreadsheet would take it for twenty and a half, where twenty thousand five hundred
   * may be meant. Nobody groups the digits of "0.005" or "1234.005".
   */
  paste(row: number, column: number, text: string, sight?: Sight): void {
    const trimmed = text.trim();
    if (trimmed === "") return;
    const number = mayBeGrouped.test(trimmed) ? undefined : numberTyped(trimmed);
    const seen = sight && { sight };
    if (number === undefined) {
      const value = formulaErrors.test(trimmed) ? { error: trimmed } : text;
      this.put(row, column, { value, formula: null, format: "General", ...seen });
    } else this.put(row, column, { value: number, formula: null, format: pastedFormat(trimmed), ...seen });
  }

  merge(area: Area): void {
    if (area.right >= maxColumns || area.bottom >= maxRows) stop("damaged", "a merge beyond the sheet");
    if (this.merges.push(area) > maxAreas) stop("too-large", `more than ${maxAreas} merges`);
  }

  link(area: Area): void {
    if (this.links.push(area) > maxAreas) stop("too-large", `more than ${maxAreas} links`);
  }

  blankFormat(row: number, column: number, format: string): void {
    if (format !== "General" && this.blankFormats.size < maxBlankFormats) {
      this.blankFormats.set(row * maxColumns + column, format);
    }
  }

  /** A cell is coloured: rows whose cells are coloured alike get the same text. */
  fill(row: number, column: number, fill: string): void {
    if (this.rowFills.size < maxBlankFormats) {
      this.rowFills.set(row, `${this.rowFills.get(row) ?? ""}${column}${fill}`);
    }
  }

  hideRows(first: number, last: number): void {
    hide(this.hiddenRows, first, Math.min(last, maxRows - 1));
  }

  hideColumns(first: number, last: number): void {
    hide(this.hiddenColumns, first, Math.min(last, maxColumns - 1));
  }

  finish(sheet: string, facts: Partial<Pick<Grid, "visibility" | "protected" | "filtered" | "date1904">> = {}): Grid {
    return {
      ...emptyGrid(sheet),
      ...facts,
      rows: this.rows,
      merges: this.merges.sort(byPlace),
      links: this.links,
      hiddenRows: this.hiddenRows,
      hiddenColumns: this.hiddenColumns,
      ...(this.rowFills.size > 0 && { rowFills: this.rowFills }),
      blankFormats: this.blankFormats.size > 0 ? this.blankFormats : undefined,
    };
  }
}

function hide(spans: Span[], first: number, last: number): void {
  const before = spans.at(-1);
  if (before && before.last >= first - 1) spans[spans.length - 1] = { first: before.first, last };
  else if (first <= last) spans.push({ first, last });
  if (spans.length > maxAreas) stop("too-large", `more than ${maxAreas} runs that are hidden`);
}

/** Errors that a sheet showed before its cells were copied. */
const formulaErrors = /^#(REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|N\/A|SPILL!|CALC!)$/;

/** A point before three digits, where it may part thousands from hundreds. */
const mayBeGrouped = /^[-−]?[1-9]\d{0,2}\.\d{3}$|,\d{3}\.\d{3}$/;

/** `1,200` → `#,##0`, `80.50` → `0.00` */
function pastedFormat(text: string): string {
  const decimals = /\.(\d+)$/.exec(text)?.[1]!.length ?? 0;
  const whole = text.includes(",") ? "#,##0" : decimals > 0 ? "0" : "General";
  return decimals > 0 ? `${whole}.${"0".repeat(Math.min(decimals, 15))}` : whole;
}
