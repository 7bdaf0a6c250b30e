import { maxColumns, maxRows, toA1, type Area, type Span } from "../../grid/area";
import type { Cell, CellError, CellValue } from "../../grid/cell";
import type { GridRow } from "../../grid/grid";
import { CellFormulas } from "./cellFormulas";
import { richText } from "./cellText";
import { stop } from "./fault";
import { isoSerial } from "./isoDate";
import { maxCells } from "./limits";
import type { XmlScanner } from "./xmlScanner";
import { unescapeControls } from "./xmlText";

/** What the cells of every sheet refer to. */
export interface CellTables {
  readonly strings: readonly string[];
  readonly formats: readonly string[];
  readonly date1904: boolean;
}

export interface ScannedRows {
  readonly rows: readonly GridRow[];
  readonly hiddenRows: readonly Span[];
  /** Areas of array formulas and data tables, which can only be written as a whole. */
  readonly arrays: readonly Area[];
}

/** The rows of the current `<sheetData>`. `hideUnlisted`: rows it does not mention are hidden. */
export function scanRows(xml: XmlScanner, tables: CellTables, hideUnlisted: boolean): ScannedRows {
  return new RowScan(xml, tables, hideUnlisted).scan();
}

/** Cell types, in the order in which they are looked for. */
const numeric = 0;
const shared = 1;
const formulaText = 2;
const inline = 3;
const logical = 4;
const error = 5;
const date = 6;

/**
 * One pass over a sheet's cells, which are most of a workbook. A cell that holds nothing makes no
 * object, nor does a row without such cells.
 */
class RowScan {
  private readonly rows: GridRow[] = [];
  private readonly hiddenRows: Span[] = [];
  private readonly formulas = new CellFormulas();
  private readonly errors = new Map<string, CellError>();
  private readonly plainFormat: string;
  private cellCount = 0;
  /** The cells of one row, until their number is known: an array that grows keeps twice the room. */
  private readonly scratch: Cell[] = [];

  constructor(
    private readonly xml: XmlScanner,
    private readonly tables: CellTables,
    private readonly hideUnlisted: boolean,
  ) {
    this.plainFormat = tables.formats[0] ?? "General";
  }

  scan(): ScannedRows {
    const { xml } = this;
    let row = -1;
    while (xml.next()) {
      if (xml.is("row")) row = this.row(row + 1);
      else xml.skip();
    }
    if (this.hideUnlisted) this.hide(row + 1, maxRows - 1);
    return { rows: this.rows, hiddenRows: this.hiddenRows, arrays: this.formulas.arrays };
  }

  /** Reads the current `<row>`, which is the `expected` one unless it says otherwise; the answer is its index. */
  private row(expected: number): number {
    const { xml } = this;
    let row = expected;
    let isHidden = false;
    while (xml.attribute()) {
      if (xml.attributeIs("r")) row = xml.attributeInteger() - 1;
      else if (xml.attributeIs("hidden")) isHidden ||= xml.attributeFlag();
      else if (xml.attributeIs("ht")) isHidden ||= xml.attributeNumber() === 0;
    }
    if (row < expected || row >= maxRows) stop("damaged", `row ${row + 1} after row ${expected}`);
    if (this.hideUnlisted && row > expected) this.hide(expected, row - 1);
    if (isHidden) this.hide(row, row);

    const found = this.cells(row);
    if (found > 0) this.rows.push({ index: row, cells: this.scratch.slice(0, found) });
    return row;
  }

  /** Reads the cells of a row into `scratch`; the answer is how many hold something. */
  private cells(row: number): number {
    const { xml } = this;
    let found = 0;
    let column = -1;
    while (xml.next()) {
      if (!xml.is("c")) {
        xml.skip();
        continue;
      }
      const before = column;
      let style = 0;
      let type = numeric;
      column++;
      while (xml.attribute()) {
        if (xml.attributeIs("r")) column = xml.attributeColumn(row);
        else if (xml.attributeIs("s")) style = xml.attributeInteger();
        else if (xml.attributeIs("t")) type = this.type();
      }
      if (column <= before || column >= maxColumns) stop("damaged", `a cell out of place in row ${row + 1}`);
      const cell = this.cell(row, column, style, type);
      if (cell) this.scratch[found++] = cell;
    }
    return found;
  }

  private type(): number {
    const { xml } = this;
    if (xml.valueIs("s")) return shared;
    if (xml.valueIs("n")) return numeric;
    if (xml.valueIs("str")) return formulaText;
    if (xml.valueIs("inlineStr")) return inline;
    if (xml.valueIs("b")) return logical;
    if (xml.valueIs("e")) return error;
    if (xml.valueIs("d")) return date;
    return stop("damaged", `unknown cell type "${xml.attributeText()}"`);
  }

  /** The current `<c>`, its attributes read; undefined where it holds nothing, or only an empty text. */
  private cell(row: number, column: number, style: number, type: number): Cell | undefined {
    const { xml } = this;
    let value: CellValue | undefined;
    let formula: string | null = null;
    while (xml.next()) {
      if (xml.is("v")) value = this.value(type, row, column);
      else if (xml.is("f")) formula = this.formulas.read(xml, row, column);
      else if (xml.is("is")) value = richText(xml);
      else xml.skip();
    }
    if (formula === null && (value === undefined || value === "")) return undefined;
    if (++this.cellCount > maxCells) stop("too-large", `more than ${maxCells} cells`);
    const format = style === 0 ? this.plainFormat : (this.tables.formats[style] ?? "General");
    return { row, column, value: value ?? null, formula, format };
  }

  /** The current `<v>`; undefined where it is empty. */
  private value(type: number, row: number, column: number): CellValue | undefined {
    const { xml } = this;
    if (type === numeric) return xml.number();
    if (type === shared) {
      const index = xml.number();
      if (index === undefined) return undefined;
      return this.tables.strings[index] ?? this.wrong(row, column, `shared string ${index} does not exist`);
    }
    const text = xml.text();
    if (type === formulaText || type === inline) return unescapeControls(text);
    if (text === "") return undefined;
    if (type === error) return this.error(text);
    if (type === logical) {
      if (text === "1" || text === "true") return true;
      if (text === "0" || text === "false") return false;
      return this.wrong(row, column, "neither true nor false");
    }
    const serial = isoSerial(text, this.tables.date1904);
    return serial === serial ? serial : this.wrong(row, column, "not a date");
  }

  private error(text: string): CellError {
    let known = this.errors.get(text);
    if (!known) this.errors.set(text, (known = { error: text }));
    return known;
  }

  private wrong(row: number, column: number, detail: string): never {
    return stop("damaged", `${toA1({ row, column })}: ${detail}`);
  }

  private hide(first: number, last: number): void {
    const before = this.hiddenRows.at(-1);
    if (before && before.last === first - 1)
      this.hiddenRows[this.hiddenRows.length - 1] = { first: before.first, last };
    else if (first <= last) this.hiddenRows.push({ first, last });
  }
}
