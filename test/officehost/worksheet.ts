import { type Area, maxColumns, maxRows } from "../../src/grid/area";
import type { Book } from "./book";
import { ApiObject, Collection, HostError } from "./protocol";
import { addressed } from "./address";
import { RangeObject } from "./range";
import { RangeAreas } from "./rangeAreas";
import type { Placed, Sheet } from "./sheet";

/** Excel.Worksheet. */
export class WorksheetObject extends ApiObject {
  constructor(
    readonly $book: Book,
    readonly $sheet: Sheet,
  ) {
    super();
  }

  override $identity() {
    return { Id: this.$sheet.id };
  }
  $range(area: Area): RangeObject {
    if (!this.$book.sheets.includes(this.$sheet)) throw new HostError("ItemNotFound", "The worksheet is deleted.");
    return new RangeObject(this.$book, this.$sheet, area);
  }

  get id(): string {
    return this.$sheet.id;
  }
  get name(): string {
    return this.$sheet.name;
  }
  get visibility(): string {
    return this.$sheet.visibility;
  }
  set visibility(visibility: string) {
    this.$sheet.visibility = visibility;
  }
  get protection(): ApiObject {
    return new Protection(this.$sheet.protected);
  }
  get autoFilter(): ApiObject {
    return new AutoFilter(this);
  }
  get pageLayout(): PageLayout {
    return new PageLayout(this);
  }
  get tables(): Tables {
    return new Tables([this]);
  }

  getRange(address?: string): RangeObject {
    const whole = { top: 0, left: 0, bottom: maxRows - 1, right: maxColumns - 1 };
    return this.$range(address === undefined ? whole : addressed(address));
  }
  getRangeByIndexes(top: number, left: number, rows: number, columns: number): RangeObject {
    return this.$range({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }
  getUsedRangeOrNullObject(valuesOnly = false): RangeObject | null {
    const used = this.$sheet.used(valuesOnly);
    return used && this.$range(used);
  }
  activate(): void {
    if (this.$sheet.visibility !== "Visible") throw new HostError("InvalidOperation", "A hidden sheet.");
    this.$book.selection = { sheet: this.$sheet, area: { top: 0, left: 0, bottom: 0, right: 0 } };
  }
  delete(): void {
    this.$book.deleteSheet(this.$sheet);
  }
  _RegisterDataChangedEvent(): void {}
  _UnregisterDataChangedEvent(): void {}
}

export class WorksheetCollection extends Collection<WorksheetObject> {
  constructor(readonly $book: Book) {
    super();
  }
  $items() {
    return this.$book.sheets.map((sheet) => new WorksheetObject(this.$book, sheet));
  }
  getItem(key: string): WorksheetObject {
    const found = this.getItemOrNullObject(key);
    if (!found) throw new HostError("ItemNotFound", key);
    return found;
  }
  getItemOrNullObject(key: string): WorksheetObject | null {
    const sheet = this.$book.sheet(key);
    return sheet ? new WorksheetObject(this.$book, sheet) : null;
  }
  getActiveWorksheet(): WorksheetObject {
    return new WorksheetObject(this.$book, this.$book.selection?.sheet ?? this.$book.sheets[0]!);
  }
  _RegisterDataChangedEvent(): void {}
  _RegisterFormatChangedEvent(): void {}
  _RegisterRowHiddenChangedEvent(): void {}
  _RegisterAddedEvent(): void {}
  _RegisterDeletedEvent(): void {}
  add(name: string): WorksheetObject {
    return new WorksheetObject(this.$book, this.$book.addSheet(name));
  }
}

export class Protection extends ApiObject {
  constructor(readonly $isOn: boolean) {
    super();
  }
  get protected(): boolean {
    return this.$isOn;
  }
}

class AutoFilter extends ApiObject {
  constructor(readonly $of: WorksheetObject) {
    super();
  }
  get enabled(): boolean {
    return this.$of.$sheet.filter.enabled;
  }
  get isDataFiltered(): boolean {
    return this.$of.$sheet.filter.hidesRows;
  }
  getRangeOrNullObject(): RangeObject | null {
    const { area } = this.$of.$sheet.filtered;
    return area && this.$of.$range(area);
  }
  apply(range: RangeObject): void {
    this.$of.$book.touch(this.$of.$sheet);
    this.$of.$sheet.filter.enabled = true;
    this.$of.$sheet.filtered.area = range.$area;
  }
  /** What it hides is shown, as in Excel. */
  clearCriteria(): void {
    if (!this.$of.$sheet.filter.enabled) throw new HostError("InvalidOperation", "No filter.");
    this.$of.$book.touch(this.$of.$sheet);
    if (this.$of.$sheet.filter.hidesRows) for (const row of this.$of.$sheet.rows) if (row) row.hidden = false;
    this.$of.$sheet.filter.hidesRows = false;
  }
}

class PageLayout extends ApiObject {
  constructor(readonly $of: WorksheetObject) {
    super();
  }
  getPrintAreaOrNullObject(): RangeAreas | null {
    const { area } = this.$of.$sheet.printed;
    return area && new RangeAreas([this.$of.$range(area)]);
  }
  setPrintArea(range: RangeObject): void {
    this.$of.$book.touch(this.$of.$sheet);
    this.$of.$sheet.printed.area = range.$area;
  }
}

/** Of one sheet, or of a workbook. */
export class Tables extends Collection<Table> {
  constructor(readonly $of: readonly WorksheetObject[]) {
    super();
  }
  $items() {
    return this.$of.flatMap((sheet) =>
      [...sheet.$sheet.tables].map(([name, placed]) => new Table(sheet, name, placed)),
    );
  }
  getItem(name: string): Table {
    const found = this.$items().find((table) => table.name === name);
    if (!found) throw new HostError("ItemNotFound", name);
    return found;
  }
}

class Table extends ApiObject {
  constructor(
    readonly $of: WorksheetObject,
    readonly $name: string,
    readonly $placed: Placed,
  ) {
    super();
  }
  get name(): string {
    return this.$name;
  }
  override $identity() {
    return { Id: this.name };
  }
  getRange(): RangeObject {
    if (!this.$placed.area) throw new HostError("ItemNotFound", this.name);
    return this.$of.$range(this.$placed.area);
  }
  /** The header stays where it is. */
  resize(range: RangeObject): void {
    this.$of.$book.touch(this.$of.$sheet);
    if (range.$area.top !== this.$placed.area?.top) throw new HostError("InvalidArgument", "The header would move.");
    this.$placed.area = range.$area;
  }
}
