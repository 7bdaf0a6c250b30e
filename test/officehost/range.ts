import { type Area, areaToA1, cellArea, maxColumns } from "../../src/grid/area";
import { isError } from "../../src/grid/cell";
import type { Book } from "./book";
import { addressed, holds, overlap } from "./address";
import { type CellLooks, looksOf, looksOfAll } from "./looks";
import { RangeAreas } from "./rangeAreas";
import { ApiObject, HostError } from "./protocol";
import { RangeFormat, usualHeight } from "./rangeFormat";
import { WorksheetObject } from "./worksheet";
import type { HostCell, Placed, Sheet } from "./sheet";

/** Excel.Range: cells of a sheet. It moves with them. */
export class RangeObject extends ApiObject {
  readonly $place: Placed;

  constructor(
    readonly $book: Book,
    readonly $sheet: Sheet,
    area: Area,
  ) {
    super();
    this.$place = { area };
    $sheet.placed.add(this.$place);
  }

  /** Where it lies now. */
  get $area(): Area {
    if (!this.$place.area) throw new HostError("InvalidReference", "The cells are deleted.");
    return this.$place.area;
  }

  $at(area: Area): RangeObject {
    return new RangeObject(this.$book, this.$sheet, area);
  }

  get address(): string {
    return `${/^[\p{L}\p{M}_]+$/u.test(this.$sheet.name) ? this.$sheet.name : `'${this.$sheet.name}'`}!${areaToA1(this.$area)}`;
  }
  get rowIndex(): number {
    return this.$area.top;
  }
  get columnIndex(): number {
    return this.$area.left;
  }
  get rowCount(): number {
    return this.$area.bottom - this.$area.top + 1;
  }
  get columnCount(): number {
    return this.$area.right - this.$area.left + 1;
  }
  /** Nothing spills here. */
  get hasSpill(): boolean {
    return false;
  }
  get worksheet(): WorksheetObject {
    return new WorksheetObject(this.$book, this.$sheet);
  }
  get format(): RangeFormat {
    return new RangeFormat(this);
  }

  get values(): unknown[][] {
    return this.$table((row, column) => {
      const value = this.$book.valueOf(this.$sheet, row, column);
      return value !== null && isError(value) ? value.error : (value ?? "");
    });
  }
  set values(given: unknown) {
    const merges = this.$sheet.merges.filter((merge) => overlap(merge, this.$area));
    this.$fill(given, (row, column, input) => this.$book.type(this.$sheet, row, column, input, merges));
    this.$book.onChange(this.$sheet, this.$area);
  }
  get formulas(): unknown[][] {
    const values = this.values;
    const { top, left } = this.$area;
    return this.$table((row, column) => this.$cell(row, column)?.formula ?? values[row - top]![column - left]);
  }
  set formulas(given: unknown) {
    this.values = given;
  }
  get valueTypes(): string[][] {
    return this.$table((row, column) => {
      const value = this.$book.valueOf(this.$sheet, row, column);
      if (value === null) return "Empty";
      if (isError(value)) return "Error";
      return { string: "String", number: "Double", boolean: "Boolean" }[typeof value as "string"];
    });
  }
  get numberFormat(): string[][] {
    return this.$table((row, column) => this.$cell(row, column)?.format ?? "General");
  }
  set numberFormat(given: unknown) {
    this.$book.touch(this.$sheet);
    this.$fill(given, (row, column, format) => {
      if (typeof format === "string") this.$sheet.cell(row, column).format = format;
    });
  }

  set rowHidden(hidden: boolean) {
    this.$book.touch(this.$sheet);
    for (let { top } = this.$area; top <= this.$area.bottom; top++) this.$sheet.row(top).hidden = hidden;
  }

  getIntersectionOrNullObject(other: string | RangeObject): RangeObject | null {
    const area = overlap(this.$area, typeof other === "string" ? addressed(other) : other.$area);
    return area && this.$at(area);
  }
  getBoundingRect(other: string | RangeObject): RangeObject {
    const a = this.$area;
    const b = typeof other === "string" ? addressed(other) : other.$area;
    return this.$at({
      top: Math.min(a.top, b.top),
      left: Math.min(a.left, b.left),
      bottom: Math.max(a.bottom, b.bottom),
      right: Math.max(a.right, b.right),
    });
  }
  getRow(index: number): RangeObject {
    const row = this.$area.top + index;
    return this.$at({ ...this.$area, top: row, bottom: row });
  }
  getMergedAreasOrNullObject(): RangeAreas | null {
    const merges = this.$sheet.merges.filter((merge) => overlap(merge, this.$area));
    return merges.length === 0 ? null : new RangeAreas(merges.map((merge) => this.$at(merge)));
  }
  getSpecialCellsOrNullObject(kind: string): RangeAreas | null {
    if (kind !== "Formulas") throw new HostError("NotImplemented", kind);
    if (this.$sheet.protected) throw new HostError("AccessDenied");
    const found: Area[] = [];
    this.$stored((cell, row, column) => {
      const last = found.at(-1);
      if (cell.formula === null) return;
      if (last?.bottom === row && last.right === column - 1) found[found.length - 1] = { ...last, right: column };
      else found.push(cellArea({ row, column }));
    });
    return found.length === 0 ? null : new RangeAreas(found.map((area) => this.$at(area)));
  }
  getRowProperties(wanted: { rowHidden?: boolean; format?: { rowHeight?: boolean; font?: object } }): object[] {
    return rangeOf(this.$area.top, this.$area.bottom, (at) => {
      const row = this.$sheet.rows[at];
      const rowHeight = row?.hidden ? 0 : (row?.height ?? usualHeight);
      const format = {
        ...(wanted.format?.rowHeight ? { rowHeight } : {}),
        ...(wanted.format?.font ? looksOfAll(this.$looks(at)) : {}),
      };
      return { rowHidden: row?.hidden ?? false, ...(wanted.format ? { format } : {}) };
    });
  }
  getCellProperties(): object[][] {
    return rangeOf(this.$area.top, this.$area.bottom, (row) => this.$looks(row).map((format) => ({ format })));
  }
  /** How the cells of a row look, as far as anybody asks. */
  $looks(row: number): CellLooks[] {
    return rangeOf(this.$area.left, this.$area.right, (column) => looksOf(this.$cell(row, column)?.sight));
  }
  getColumnProperties(): { columnHidden: boolean }[] {
    const { left, right } = this.$area;
    return rangeOf(left, right, (column) => ({ columnHidden: this.$sheet.hiddenColumns.has(column) }));
  }

  insert(shift: string): RangeObject {
    this.#wholeRows(shift, "Down");
    const area = this.$area;
    this.$book.insertRows(this.$sheet, area.top, this.rowCount);
    return this.$at(area);
  }
  delete(shift: string): void {
    this.#wholeRows(shift, "Up");
    this.$book.deleteRows(this.$sheet, this.$area.top, this.rowCount);
  }
  clear(what: string): void {
    if (what !== "Formats") throw new HostError("NotImplemented", what);
    this.$book.touch(this.$sheet);
    this.#wholeMerges();
    this.$stored((cell) => Object.assign(cell, { format: "General", look: "" }));
    this.unmerge();
  }
  /** One row's formats onto each row of this range; merged areas are formats too, and cannot be cut. */
  copyFrom(from: string | RangeObject, what: string): void {
    this.$book.touch(this.$sheet);
    const source = typeof from === "string" ? this.$at(addressed(from)) : from;
    if (what === "Values") return this.#copyValues(source);
    if (what !== "Formats") throw new HostError("NotImplemented", what);
    const { top, left, bottom, right } = source.$area;
    if (top !== bottom || right - left !== this.$area.right - this.$area.left)
      throw new HostError("NotImplemented", "shape");
    this.#wholeMerges();
    source.#wholeMerges();
    const cells = [...(this.$sheet.rows[top]?.cells ?? [])].filter(([column]) => left <= column && column <= right);
    const merged = this.$sheet.merges.filter((area) => overlap(area, source.$area));
    this.unmerge();
    this.$stored((cell) => Object.assign(cell, { format: "General", look: "" }));
    for (let row = this.$area.top; row <= this.$area.bottom; row++) {
      for (const [column, { format, look }] of cells) {
        Object.assign(this.$sheet.cell(row, column - left + this.$area.left), { format, look });
      }
      this.$sheet.merges.push(...merged.map((area) => ({ ...area, top: row, bottom: row })));
    }
  }
  /** Cell by cell; what reads like a number stays the text that it is. */
  #copyValues(source: RangeObject): void {
    if (source.rowCount !== this.rowCount || source.columnCount !== this.columnCount)
      throw new HostError("NotImplemented", "shape");
    this.#wholeMerges();
    source.#wholeMerges();
    const { top, left } = this.$area;
    const from = source.$area;
    this.$each((row, column) => {
      const value = source.$book.valueOf(source.$sheet, from.top + row - top, from.left + column - left);
      const held = this.$cell(row, column);
      if (value !== null || held) Object.assign(this.$sheet.cell(row, column), { value, formula: null });
    });
    this.$book.onChange(this.$sheet, this.$area);
  }
  /** Only the first cell keeps its contents. */
  merge(): void {
    this.$book.touch(this.$sheet);
    this.#wholeMerges();
    const touched = this.$sheet.merges.filter((merge) => overlap(merge, this.$area));
    this.$sheet.merges = this.$sheet.merges.filter((merge) => !touched.includes(merge));
    const { top, left } = this.$area;
    this.$stored((cell, row, column) => {
      if (row !== top || column !== left) Object.assign(cell, { value: null, formula: null });
    });
    if (this.rowCount > 1 || this.columnCount > 1) this.$sheet.merges.push({ ...this.$area });
  }
  unmerge(): void {
    this.$book.touch(this.$sheet);
    this.$sheet.merges = this.$sheet.merges.filter((merge) => !overlap(merge, this.$area));
  }
  select(): void {
    this.$book.selection = { sheet: this.$sheet, area: this.$area };
  }

  /** Asked by the client before it sends a large array in parts. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.rowCount || columns !== this.columnCount) throw new HostError("InvalidArgument", "array size");
  }

  $cell(row: number, column: number): HostCell | undefined {
    return this.$sheet.peek(row, column);
  }
  $each(visit: (row: number, column: number) => void): void {
    const { top, left, bottom, right } = this.$area;
    for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) visit(row, column);
  }
  /** Only cells that exist: a whole row costs what is in it. */
  $stored(visit: (cell: HostCell, row: number, column: number) => void): void {
    const { top, left, bottom, right } = this.$area;
    for (let row = top; row <= Math.min(bottom, this.$sheet.rows.length - 1); row++) {
      for (const [column, cell] of this.$sheet.rows[row]?.cells ?? []) {
        if (left <= column && column <= right) visit(cell, row, column);
      }
    }
  }
  $table<T>(cell: (row: number, column: number) => T): T[][] {
    const { top, left, bottom, right } = this.$area;
    if (this.rowCount * this.columnCount > 5_000_000) throw new HostError("RangeExceedsLimit");
    return rangeOf(top, bottom, (row) => rangeOf(left, right, (column) => cell(row, column)));
  }
  /** One value for every cell, or one array of the range's own shape. */
  $fill(given: unknown, put: (row: number, column: number, value: unknown) => void): void {
    const { top, left } = this.$area;
    const rows = Array.isArray(given) ? (given as unknown[][]) : undefined;
    if (rows && (rows.length !== this.rowCount || rows.some((row) => row.length !== this.columnCount))) {
      throw new HostError("InvalidArgument", "The array's shape is not the range's.");
    }
    this.$each((row, column) => put(row, column, rows ? rows[row - top]![column - left] : given));
  }
  /** Excel does nothing to a part of a merged area. */
  #wholeMerges(): void {
    const cut = this.$sheet.merges.some((merge) => overlap(merge, this.$area) && !holds(this.$area, merge));
    if (cut) throw new HostError("MergedRangeConflict");
  }
  #wholeRows(shift: string, expected: string): void {
    if (shift !== expected || this.columnCount !== maxColumns) throw new HostError("NotImplemented", "not whole rows");
  }
}

const rangeOf = <T>(first: number, last: number, make: (at: number) => T): T[] =>
  Array.from({ length: last - first + 1 }, (_, at) => make(first + at));
