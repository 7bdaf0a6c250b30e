import { maxColumns, maxRows } from "../../grid/area";
import { withPicture, type CellValue } from "../../grid/cell";
import type { Grid } from "../../grid/grid";
import type { FileSheets } from "../fileSheets";
import { GridDraft } from "../gridDraft";
import type { Codec } from "../xlsx/codec";
import { textOfStruck } from "../struckFigures";
import { stop, unlessFault } from "../xlsx/fault";
import { isoSerial } from "../xlsx/isoDate";
import { maxSheets } from "../xlsx/limits";
import { XmlScanner } from "../xlsx/xmlScanner";
import { openZip, type Zip } from "../xlsx/zip";
import { OdsStyles } from "./odsStyles";
import { CellText, readParagraph } from "./odsText";
import { excelFormula } from "./openFormula";

const content = "content.xml";

/** Reads an OpenDocument spreadsheet: its sheets with values, formulas, merges, and what is hidden or struck out. */
export function readOds(bytes: Uint8Array, codec: Codec): FileSheets {
  const zip = unlessFault(openZip(bytes, codec));
  if (isEncrypted(zip)) stop("encrypted", "the document needs a password");
  if (!zip.has(content)) stop("no-workbook", "the document has no content");
  const styles = new OdsStyles();
  if (zip.has("styles.xml")) readStyles(new XmlScanner(unlessFault(zip.read("styles.xml"))), styles);
  const xml = new XmlScanner(unlessFault(zip.read(content)));
  const grids = readContent(xml, styles);
  return { kind: "ods", grids: grids ?? stop("no-workbook", "this is not a spreadsheet document") };
}

const manifest = "META-INF/manifest.xml";

function isEncrypted(zip: Zip): boolean {
  if (!zip.has(manifest)) return false;
  return new TextDecoder("latin1").decode(unlessFault(zip.read(manifest))).includes("encryption-data");
}

function readStyles(xml: XmlScanner, styles: OdsStyles): void {
  xml.open("document-styles");
  while (xml.next()) {
    if (xml.is("styles") || xml.is("automatic-styles")) styles.read(xml);
    else xml.skip();
  }
  xml.close();
}

/** undefined: a document of another kind. */
function readContent(xml: XmlScanner, styles: OdsStyles): Grid[] | undefined {
  let grids: Grid[] | undefined;
  xml.open("document-content");
  while (xml.next()) {
    if (xml.is("automatic-styles")) styles.read(xml);
    else if (!xml.is("body")) xml.skip();
    else
      while (xml.next()) {
        if (xml.is("spreadsheet")) grids = readSheets(xml, styles);
        else xml.skip();
      }
  }
  xml.close();
  return grids;
}

function readSheets(xml: XmlScanner, styles: OdsStyles): Grid[] {
  const grids: Grid[] = [];
  const filtered = new Set<string>();
  while (xml.next()) {
    if (xml.is("table")) {
      if (grids.length === maxSheets) stop("too-large", `more than ${maxSheets} sheets`);
      grids.push(new SheetScan(xml, styles).read(grids.length));
    } else if (xml.is("database-ranges")) readFilters(xml, filtered);
    else xml.skip();
  }
  const names = new Set(grids.map(({ sheet }) => sheet.toLowerCase()));
  if (names.size < grids.length) stop("damaged", "two sheets of one name");
  return grids.map((grid) => (filtered.has(grid.sheet) ? { ...grid, filtered: true } : grid));
}

/** The names of sheets whose rows a filter may keep out of sight. */
function readFilters(xml: XmlScanner, filtered: Set<string>): void {
  while (xml.next()) {
    let target = "";
    let isFilter = false;
    while (xml.attribute()) {
      if (xml.attributeIs("table:target-range-address")) target = xml.attributeText();
      else if (xml.attributeIs("table:display-filter-buttons")) isFilter = xml.attributeFlag();
    }
    xml.skip();
    const sheet = /^\$?(?:'((?:[^']|'')*)'|([^.]*))\./.exec(target);
    if (isFilter && sheet) filtered.add((sheet[1] ?? sheet[2]!).replaceAll("''", "'"));
  }
}

const isHidden = (xml: XmlScanner): boolean => xml.valueIs("collapse") || xml.valueIs("filter");

/** One pass over a table, whose rows, columns and cells may each stand for many. */
class SheetScan {
  private readonly draft = new GridDraft();
  /** The styles of cells that name none, by runs of columns. */
  private readonly columnStyles: { readonly last: number; readonly style: string }[] = [];
  private columns = 0;
  private row = 0;
  private filtered = false;

  constructor(
    private readonly xml: XmlScanner,
    private readonly styles: OdsStyles,
  ) {}

  read(index: number): Grid {
    const { xml } = this;
    let name = `Sheet${index + 1}`;
    let style = "";
    let isProtected = false;
    while (xml.attribute()) {
      if (xml.attributeIs("table:name")) name = xml.attributeText();
      else if (xml.attributeIs("table:style-name")) style = xml.attributeText();
      else if (xml.attributeIs("table:protected")) isProtected = xml.attributeFlag();
    }
    this.readParts();
    const visibility = this.styles.isHiddenSheet(style) ? "hidden" : "visible";
    return this.draft.finish(name, { visibility, protected: isProtected, filtered: this.filtered });
  }

  /** Rows and columns, which may be in groups. */
  private readParts(): void {
    const { xml } = this;
    while (xml.next()) {
      if (xml.is("table-row")) this.readRow();
      else if (xml.is("table-column")) this.readColumn();
      else if (/^table-(header-rows|row-group|rows|header-columns|column-group|columns)$/.test(xml.localName())) {
        this.readParts();
      } else xml.skip();
    }
  }

  private readColumn(): void {
    const { xml } = this;
    let count = 1;
    let style = "";
    let hidden = false;
    while (xml.attribute()) {
      if (xml.attributeIs("table:number-columns-repeated")) count = repeats(xml);
      else if (xml.attributeIs("table:default-cell-style-name")) style = xml.attributeText();
      else if (xml.attributeIs("table:visibility")) hidden = isHidden(xml);
    }
    xml.skip();
    if (this.columnStyles.length > maxColumns) stop("too-large", "more runs of columns than columns");
    const first = this.columns;
    this.columns += count;
    this.columnStyles.push({ last: this.columns - 1, style });
    if (hidden && first < maxColumns) this.draft.hideColumns(first, this.columns - 1);
  }

  private readRow(): void {
    const { xml } = this;
    let count = 1;
    let style = "";
    let hidden = false;
    while (xml.attribute()) {
      if (xml.attributeIs("table:number-rows-repeated")) count = repeats(xml);
      else if (xml.attributeIs("table:default-cell-style-name")) style = xml.attributeText();
      else if (xml.attributeIs("table:visibility")) {
        hidden = isHidden(xml);
        this.filtered ||= xml.valueIs("filter");
      }
    }
    if (hidden && this.row < maxRows) this.draft.hideRows(this.row, this.row + count - 1);
    const cells: ScannedCell[] = [];
    let column = 0;
    while (xml.next()) {
      if (xml.is("table-cell") || xml.is("covered-table-cell")) {
        const cell = this.readCell(column, style);
        column += cell.count;
        if (cell.column < maxColumns && (cell.holds || count === 1)) cells.push(cell);
        if (cells.length > maxColumns) stop("too-large", "more cells than columns");
      } else xml.skip();
    }
    // A sheet's rows that are styled and empty go on to its end.
    const holds = cells.some((cell) => cell.holds);
    for (let at = 0; at < (holds ? count : Math.min(count, 1)); at++) this.putRow(cells, this.row + at);
    this.row += count;
  }

  private putRow(cells: readonly ScannedCell[], row: number): void {
    if (row >= maxRows && cells.every(({ holds }) => !holds)) return;
    for (const cell of cells) {
      const { column, count, down, across, style, value, formula } = cell;
      const { format, sight } = style;
      if (style.fill) this.draft.fill(row, column, style.fill);
      if (!cell.holds) this.draft.blankFormat(row, column, format);
      else
        for (let at = column; at < column + count; at++) {
          this.draft.put(row, at, { value, formula, format, ...(sight && { sight }) });
          if (cell.linked) this.draft.link({ top: row, left: at, bottom: row, right: at });
        }
      if (down > 1 || across > 1) {
        this.draft.merge({ top: row, left: column, bottom: row + down - 1, right: column + across - 1 });
      }
    }
  }

  private readCell(column: number, rowStyle: string): ScannedCell {
    const { xml } = this;
    let count = 1;
    let [across, down] = [1, 1];
    let styleName: string | undefined;
    let [type, of] = ["", ""];
    let formula: string | null = null;
    let isError = false;
    while (xml.attribute()) {
      if (xml.attributeIs("table:number-columns-repeated")) count = repeats(xml);
      else if (xml.attributeIs("table:number-columns-spanned")) across = repeats(xml);
      else if (xml.attributeIs("table:number-rows-spanned")) down = repeats(xml);
      else if (xml.attributeIs("table:style-name")) styleName = xml.attributeText();
      else if (xml.attributeIs("table:formula")) formula = excelFormula(xml.attributeText());
      else if (xml.attributeIs("office:value-type")) type = xml.attributeText();
      else if (xml.attributeIs("calcext:value-type")) isError = xml.valueIs("error");
      else if (/^office:(value|date-value|time-value|boolean-value|string-value)$/.test(xml.attributeName()))
        of = xml.attributeText();
    }
    const { text, linked, picture } = this.readText();
    // An error that was typed is spelled as a formula of nothing else.
    if (isError && formula === `=${text}`) formula = null;
    const value = isError ? { error: text } : valueOf(type, of, text);
    const style = this.styles.cell(styleName ?? (rowStyle || this.columnStyle(column)));
    const shown = picture && (value === null || value === "") ? { error: "#VALUE!", picture: true as const } : value;
    const holds = formula !== null || (shown !== null && shown !== "");
    return {
      ...{ column, count, across, down, style, formula, linked, holds },
      value: withPicture(shown, formula),
    };
  }

  private columnStyle(column: number): string {
    return this.columnStyles.find(({ last }) => column <= last)?.style ?? "";
  }

  /** The paragraphs of a cell, a line each. Notes, drawings and tables within are not part of its text. */
  private readText(): { readonly text: string; readonly linked: boolean; readonly picture: boolean } {
    const { xml } = this;
    const cell = new CellText();
    const isStrike = (style: string) => this.styles.isStrike(style);
    let isFirst = true;
    let picture = false;
    while (xml.next()) {
      if (xml.is("p") || xml.is("h")) {
        if (!isFirst) cell.add("\n");
        isFirst = false;
        readParagraph(xml, cell, isStrike);
      } else {
        picture ||= xml.is("frame");
        xml.skip();
      }
    }
    return { text: textOfStruck(cell), linked: cell.linked, picture };
  }
}

/** A cell as it is written: `count` alike are beside each other. */
interface ScannedCell {
  readonly column: number;
  readonly count: number;
  readonly across: number;
  readonly down: number;
  readonly style: ReturnType<OdsStyles["cell"]>;
  readonly value: CellValue | null;
  readonly formula: string | null;
  readonly linked: boolean;
  readonly holds: boolean;
}

function repeats(xml: XmlScanner): number {
  const count = xml.attributeInteger();
  return count < 1 ? stop("damaged", `"${xml.attributeText()}" is not a number of repetitions`) : count;
}

/** What a cell holds, by its type; `of`: the value beside the text that shows it. */
function valueOf(type: string, of: string, text: string): CellValue | null {
  switch (type) {
    case "float":
    case "currency":
    case "percentage":
      return numberOf(of);
    case "date":
      return serialOf(of.replace(/(\.\d{3})\d+$/, "$1"));
    case "time":
      return timeOf(of);
    case "boolean":
      return of === "true";
    default:
      return of !== "" && text === "" ? of : text === "" ? null : text;
  }
}

function numberOf(text: string): number {
  const number = Number(text);
  return text.trim() === "" || !Number.isFinite(number) ? stop("damaged", `"${text}" is not a number`) : number;
}

function serialOf(text: string): number {
  const serial = isoSerial(text, false);
  return Number.isNaN(serial) ? stop("damaged", `"${text}" is not a date`) : serial;
}

/** `PT06H30M00S` in days. */
function timeOf(text: string): number {
  const match = /^(-?)PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/.exec(text);
  if (!match) return stop("damaged", `"${text}" is not a time`);
  const [, sign, hours, minutes, seconds] = match;
  const all = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number((seconds ?? "0").replace(",", "."));
  return (sign === "-" ? -all : all) / 86_400;
}
