import { type Area, maxColumns, maxRows } from "../../src/grid/area";
import type { Book } from "./book";
import { ApiObject, Collection, HostError } from "./protocol";
import { addressed } from "./address";
import { RangeObject } from "./range";
import type { Sheet } from "./sheet";

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
    return new AutoFilter(this.$book, this.$sheet);
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
  constructor(
    readonly $book: Book,
    readonly $sheet: Sheet,
  ) {
    super();
  }
  get enabled(): boolean {
    return this.$sheet.filter.enabled;
  }
  get isDataFiltered(): boolean {
    return this.$sheet.filter.hidesRows;
  }
  /** What it hides is shown, as in Excel. */
  clearCriteria(): void {
    if (!this.$sheet.filter.enabled) throw new HostError("InvalidOperation", "No filter.");
    this.$book.touch(this.$sheet);
    if (this.$sheet.filter.hidesRows) for (const row of this.$sheet.rows) if (row) row.hidden = false;
    this.$sheet.filter.hidesRows = false;
  }
}
