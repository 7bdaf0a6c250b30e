import { areaToA1, maxColumns, parseArea, toA1 } from "../../../grid/area";
import type { CellValue } from "../../../grid/cell";
import { moveArea } from "../../../grid/moveAreas";
import { unescapeControls } from "../xmlText";
import type { XmlScanner } from "../xmlScanner";
import type { ByteWriter } from "./byteWriter";
import { resultElement, resultType } from "./cellWriter";
import { escapeCellText } from "./escapeXml";
import type { ExpandedFormula } from "./sharedFormulas";
import { shifted, shiftedArray, type SheetJob } from "./sheetJob";

/** Copies the cells whose content stays: their addresses and formulas follow the rows, all else is kept byte for byte. */
export class CellCopier {
  /** Of the cell entered last. */
  column = -1;
  style = 0;
  /** What the row has besides cells: extensions of later Excels. */
  others: { readonly from: number; readonly to: number }[] = [];
  from = 0;
  private row = 0;
  private addressStart = -1;
  private addressEnd = -1;
  private styleStart = -1;
  private styleEnd = -1;
  private typeStart = -1;
  private typeEnd = -1;
  /** Up to where the cell is copied. */
  private at = 0;

  constructor(
    private readonly xml: XmlScanner,
    private readonly job: SheetJob,
    private readonly expanded: ExpandedFormula,
  ) {}

  /** To be called when a row is entered; `row` is where it was. */
  beginRow(row: number): void {
    this.row = row;
    this.column = -1;
    this.others = [];
  }

  /** Goes to the next cell of the row and reads what its tag says; false: there is none. */
  next(): boolean {
    const { xml } = this;
    while (xml.next()) {
      if (!xml.is("c")) {
        const from = xml.elementStart;
        xml.skip();
        this.others.push({ from, to: xml.offset });
        continue;
      }
      this.from = xml.elementStart;
      this.column++;
      this.style = 0;
      this.addressStart = this.addressEnd = this.styleStart = this.styleEnd = this.typeStart = -1;
      while (xml.attribute()) {
        if (xml.attributeIs("r")) {
          this.column = xml.attributeColumn(this.row);
          this.addressStart = xml.valueOffset;
          this.addressEnd = xml.valueEndOffset;
        } else if (xml.attributeIs("s")) {
          this.style = xml.attributeInteger();
          this.styleStart = xml.valueOffset;
          this.styleEnd = xml.valueEndOffset;
        } else if (xml.attributeIs("t")) {
          this.typeStart = xml.valueOffset;
          this.typeEnd = xml.valueEndOffset;
        }
      }
      return true;
    }
    return false;
  }

  /**
   * Copies the cell entered last to a row, in another style if one is given, and passes it. A file may leave out the
   * address of a cell that follows on the one before; it is left out again unless `isAddressed`.
   */
  copy(out: ByteWriter, row: number, style = this.style, isAddressed = false): void {
    const { xml } = this;
    this.at = this.from;
    // undefined: the result stays as it is.
    const result = this.job.stale.size > 0 ? this.job.stale.get(this.row * maxColumns + this.column) : undefined;
    const isStale = result !== undefined;
    if (isStale || style !== this.style || (isAddressed && this.addressStart < 0)) {
      this.putAttributes(out, row, style, result);
    } else if (row !== this.row && this.addressStart >= 0) {
      this.putRow(out, row);
    }
    while (xml.next()) {
      const start = xml.elementStart;
      if (xml.is("f")) {
        const prefix = xml.prefix();
        this.putFormula(out);
        if (isStale && result !== null) this.put(out, xml.offset, xml.offset, resultElement(prefix, result));
        continue;
      }
      const isResult = xml.is("v");
      xml.skip();
      if (isStale && isResult) this.put(out, start, xml.offset, "");
    }
    out.copy(xml.bytes, this.at, xml.offset);
  }

  /** Passes the cell entered last. */
  drop(): void {
    this.xml.skip();
  }

  /** What is most often all: the cell goes to another row. */
  private putRow(out: ByteWriter, row: number): void {
    const { bytes } = this.xml;
    let digits = this.addressEnd;
    while (bytes[digits - 1]! < 58) digits--;
    out.copy(bytes, this.at, digits);
    out.integer(row + 1);
    this.at = this.addressEnd;
  }

  /** The cell's tag with its address and style, and with the type of its result where that is another one or left out. */
  private putAttributes(out: ByteWriter, row: number, style: number, result: CellValue | null | undefined): void {
    const nameEnd = this.from + `<${this.xml.prefix()}c`.length;
    const address = `r="${toA1({ row, column: this.column })}"`;
    const pieces: [from: number, to: number, text: string][] = [];
    const place = (start: number, end: number, name: string, text: string) => {
      const behind = name === "s" && this.addressStart >= 0 ? this.addressEnd + 1 : nameEnd;
      if (start < 0) pieces.push([behind, behind, ` ${text}`]);
      else pieces.push([start - `${name}="`.length, end + 1, text]);
    };
    place(this.addressStart, this.addressEnd, "r", address);
    if (style !== this.style) place(this.styleStart, this.styleEnd, "s", `s="${style}"`);
    const type = result === undefined || result === null ? "" : resultType(result).trim();
    if (result !== undefined && (this.typeStart >= 0 || type !== "")) place(this.typeStart, this.typeEnd, "t", type);
    for (const [from, to, text] of pieces.sort(([a], [b]) => a - b)) this.put(out, from, to, text);
  }

  private put(out: ByteWriter, from: number, to: number, text: string): void {
    out.copy(this.xml.bytes, this.at, from);
    out.text(text);
    this.at = to;
  }

  /** The `<f>` entered last, its tag not yet read. */
  private putFormula(out: ByteWriter): void {
    const { xml, job } = this;
    const start = xml.elementStart;
    const prefix = xml.prefix();
    let isShared = false;
    let isArray = false;
    let group = -1;
    const moved: [from: number, to: number, text: string][] = [];
    while (xml.attribute()) {
      if (xml.attributeIs("t")) [isShared, isArray] = [xml.valueIs("shared"), xml.valueIs("array")];
      else if (xml.attributeIs("si")) group = xml.attributeInteger();
      else if (xml.attributeIs("ref") || xml.attributeIs("r1") || xml.attributeIs("r2")) {
        const text = this.movedArea(xml.attributeText());
        if (text) moved.push([xml.valueOffset, xml.valueEndOffset, text]);
      }
    }
    const contentStart = xml.offset;
    const formula = unescapeControls(xml.text());
    const spelled = isShared ? this.expanded(group, this.row, this.column) : undefined;
    if (spelled !== undefined) {
      moved.splice(0, moved.length, [start, xml.offset, `<${prefix}f>${escapeCellText(spelled)}</${prefix}f>`]);
    } else if (!isShared && formula !== "") {
      const now = isArray ? shiftedArray(job, formula) : shifted(job, formula);
      const contentEnd = xml.bytes.lastIndexOf(60, xml.offset - 1);
      if (now !== formula) moved.push([contentStart, contentEnd, escapeCellText(now)]);
    }
    for (const [from, to, text] of moved) this.put(out, from, to, text);
  }

  /** The area of an array formula or an input cell of a data table; undefined where it stays. */
  private movedArea(text: string): string | undefined {
    const { moves } = this.job;
    const area = moves && parseArea(text);
    const moved = area && moveArea(area, moves);
    return moved && moved !== area ? areaToA1(moved) : undefined;
  }
}
