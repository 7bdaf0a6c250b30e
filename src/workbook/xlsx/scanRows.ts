import { maxColumns, maxRows, type Area, type Span } from "../../grid/area";
import { isError, withPicture, type Cell, type CellValue, type Sight } from "../../grid/cell";
import type { GridRow } from "../../grid/grid";
import { isDateFormat } from "../../grid/numberFormat";
import { CellFormulas } from "./cellFormulas";
import { richText } from "./cellText";
import { cellType, cellValue, sharedString, type CellType } from "./cellValue";
import { stop } from "./fault";
import { cellsPerRow, maxBlankFormats, maxCells } from "./limits";
import { PlainCells } from "./plainCells";
import type { XmlScanner } from "./xmlScanner";

/** The number format given to a cell that is a date by its type but not by its style. */
const dateFormat = "yyyy-mm-dd";

/** Rows lower than this show none of their text and count as hidden. In points. */
export const leastHeight = 3;

/** What the cells of every sheet refer to. */
export interface CellTables {
  readonly strings: readonly string[];
  readonly formats: readonly string[];
  readonly sights: readonly (Sight | undefined)[];
  readonly fills: readonly (string | null)[];
  /** The values that cells name by `vm` and that are errors. */
  readonly richErrors: () => ReadonlySet<number>;
  readonly date1904: boolean;
}

export interface ScannedRows {
  readonly rows: readonly GridRow[];
  readonly blankFormats: ReadonlyMap<number, string>;
  readonly hiddenRows: readonly Span[];
  readonly rowFills: ReadonlyMap<number, string>;
  /** Areas of array formulas and data tables, which can only be written as a whole. */
  readonly arrays: readonly Area[];
}

/** The rows of the current `<sheetData>`. `hideUnlisted`: rows it does not mention are hidden. */
export function scanRows(xml: XmlScanner, tables: CellTables, hideUnlisted: boolean): ScannedRows {
  return new RowScan(xml, tables, hideUnlisted).scan();
}

/**
 * One pass over a sheet's cells, which are most of a workbook. A cell that holds nothing makes no
 * object, nor does a row without such cells.
 */
class RowScan {
  private readonly rows: GridRow[] = [];
  private readonly hiddenRows: Span[] = [];
  private readonly blankFormats = new Map<number, string>();
  private readonly rowFills = new Map<number, string>();
  private readonly formulas = new CellFormulas();
  private readonly plainCells: PlainCells;
  private readonly defaultFormat: string;
  /** The cells of one row, until their number is known: an array that grows keeps twice the room. */
  private readonly scratch: Cell[] = [];
  /** With what rows count for. */
  private cellCount = 0;
  /** 0-based; the cell read last. */
  private row = -1;
  private column = -1;

  constructor(
    private readonly xml: XmlScanner,
    private readonly tables: CellTables,
    private readonly hideUnlisted: boolean,
  ) {
    this.plainCells = new PlainCells(xml.bytes);
    this.defaultFormat = tables.formats[0] ?? "General";
  }

  scan(): ScannedRows {
    const { xml } = this;
    while (xml.next()) {
      if (!xml.is("row")) stop("damaged", "a sheet's data holds something else than rows");
      this.readRow();
    }
    if (this.hideUnlisted) this.hide(this.row + 1, maxRows - 1);
    const { rows, blankFormats, hiddenRows, rowFills } = this;
    return { rows, blankFormats, hiddenRows, rowFills, arrays: this.formulas.arrays };
  }

  /** The current `<row>`: the one after the last unless it says otherwise. */
  private readRow(): void {
    const { xml } = this;
    const expected = this.row + 1;
    let row = expected;
    let isHidden = false;
    while (xml.attribute()) {
      if (xml.attributeIs("r")) row = xml.attributeInteger() - 1;
      else if (xml.attributeIs("hidden")) isHidden ||= xml.attributeFlag();
      else if (xml.attributeIs("ht")) isHidden ||= xml.attributeNumber() < leastHeight;
    }
    if (row < expected) stop("out-of-order", `row ${row + 1} after row ${expected}`);
    if (row >= maxRows) stop("damaged", `row ${row + 1} is beyond the last`);
    if (this.hideUnlisted && row > expected) this.hide(expected, row - 1);
    if (isHidden) this.hide(row, row);

    this.row = row;
    const found = this.readCells();
    if (found > 0) this.rows.push({ index: row, cells: this.scratch.slice(0, found) });
  }

  /** Reads the cells of the row into `scratch`; the answer is how many hold something. */
  private readCells(): number {
    const { xml, plainCells } = this;
    let found = 0;
    this.column = -1;
    while (true) {
      const before = this.column;
      let cell: Cell | undefined;
      const end = xml.hasContent ? plainCells.read(xml.offset, this.row) : -1;
      if (end >= 0) {
        xml.jump(end);
        this.column = plainCells.column;
        cell = this.plainCell();
      } else {
        if (!xml.next()) return found;
        if (xml.is("extLst")) {
          xml.skip();
          continue;
        }
        if (!xml.is("c")) stop("damaged", `row ${this.row + 1} holds something else than cells`);
        cell = this.readCell();
      }
      if (this.column < 0 || this.column >= maxColumns) stop("damaged", `a cell of no column in row ${this.row + 1}`);
      if (this.column <= before) stop("out-of-order", `a cell before its neighbour in row ${this.row + 1}`);
      if (!cell) continue;
      this.cellCount += found === 0 ? 1 + cellsPerRow : 1;
      if (this.cellCount > maxCells) stop("too-large", `more than ${maxCells} cells`);
      this.scratch[found++] = cell;
    }
  }

  private plainCell(): Cell | undefined {
    const { hasValue, isShared, isInline, style, value } = this.plainCells;
    if (!hasValue) return this.cell(undefined, null, style);
    if (isInline) return this.cell(this.plainCells.text, null, style);
    return this.cell(isShared ? sharedString(this.tables.strings, value) : value, null, style);
  }

  /** The current `<c>`, however it is spelled. */
  private readCell(): Cell | undefined {
    const { xml, tables } = this;
    let style = 0;
    let type: CellType = "n";
    let rich = -1;
    this.column++;
    while (xml.attribute()) {
      if (xml.attributeIs("r")) this.column = xml.attributeColumn(this.row);
      else if (xml.attributeIs("s")) style = xml.attributeInteger();
      else if (xml.attributeIs("t")) type = cellType(xml);
      else if (xml.attributeIs("vm")) rich = xml.attributeInteger();
    }
    let value: CellValue | undefined;
    let formula: string | null = null;
    while (xml.next()) {
      if (xml.is("v")) value = cellValue(xml, type, tables.strings, tables.date1904);
      else if (xml.is("f")) formula = this.formulas.read(xml, this.row, this.column);
      else if (xml.is("is")) value = richText(xml);
      else xml.skip();
    }
    if (rich > 0 && isError(value) && !tables.richErrors().has(rich)) value = { ...value, picture: true };
    return this.cell(value, formula, style, type === "d" && typeof value === "number");
  }

  /** undefined where it holds nothing, or only an empty text: then its format is kept apart. */
  private cell(value: CellValue | undefined, formula: string | null, style: number, isDate = false): Cell | undefined {
    const fill = style === 0 ? null : this.tables.fills[style];
    if (fill && this.rowFills.size < maxBlankFormats) {
      this.rowFills.set(this.row, `${this.rowFills.get(this.row) ?? ""}${this.column}${fill}`);
    }
    const written = style === 0 ? this.defaultFormat : (this.tables.formats[style] ?? "General");
    // A cell whose type is a date is one whatever its style shows: its serial number is not an amount.
    const format = isDate && !isDateFormat(written) ? dateFormat : written;
    if (formula !== null || (value !== undefined && value !== "")) {
      const { row, column } = this;
      const cell = { row, column, value: withPicture(value ?? null, formula), formula, format };
      const sight = this.tables.sights[style];
      return sight ? { ...cell, sight } : cell;
    }
    if (format !== "General" && this.blankFormats.size < maxBlankFormats) {
      this.blankFormats.set(this.row * maxColumns + this.column, format);
    }
    return undefined;
  }

  private hide(first: number, last: number): void {
    const before = this.hiddenRows.at(-1);
    if (before && before.last === first - 1) {
      this.hiddenRows[this.hiddenRows.length - 1] = { first: before.first, last };
    } else if (first <= last) {
      this.hiddenRows.push({ first, last });
    }
  }
}
