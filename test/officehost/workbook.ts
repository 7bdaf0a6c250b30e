import type { Book, NamedArea } from "./book";
import { columnName, type Position } from "../../src/grid/area";
import { addressed } from "./address";
import { ApiObject, Collection, HostError } from "./protocol";
import { RangeObject } from "./range";
import { Protection, Tables, WorksheetCollection, type WorksheetObject } from "./worksheet";

/** Excel.Workbook: where every path begins. */
export class WorkbookObject extends ApiObject {
  readonly application = new Application();

  constructor(readonly $book: Book) {
    super();
  }

  get readOnly(): boolean {
    return this.$book.readOnly;
  }
  get protection(): Protection {
    return new Protection(this.$book.structureProtected);
  }
  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.$book);
  }
  get tables(): Tables {
    return new Tables(this.worksheets.$items());
  }
  get comments(): Comments {
    return new Comments(this.worksheets.$items(), "thread");
  }
  get names(): Names {
    return new Names(this.$book);
  }
  get settings(): Settings {
    return new Settings(this.$book);
  }
}

class Comments extends Collection<Comment> {
  constructor(
    readonly $sheets: readonly WorksheetObject[],
    readonly $kind: "thread" | "note",
  ) {
    super();
  }
  $items() {
    return this.$sheets.flatMap((sheet) =>
      sheet.$sheet.comments
        .filter(({ kind }) => kind === this.$kind)
        .map(({ content, area }) => new Comment(content, sheet.$range(area!))),
    );
  }
  getItem(id: string): Comment {
    const found = this.$items().find(({ $range }) => $range.address === id);
    if (!found) throw new HostError("ItemNotFound", id);
    return found;
  }
}

class Comment extends ApiObject {
  constructor(
    readonly content: string,
    readonly $range: RangeObject,
  ) {
    super();
  }
  override $identity() {
    return { Id: this.$range.address };
  }
  getLocation(): RangeObject {
    return this.$range;
  }
}

class Application extends ApiObject {
  suspendApiCalculationUntilNextSync(): void {}
  suspendScreenUpdatingUntilNextSync(): void {}
  calculate(): void {}
}

class Settings extends Collection<Setting> {
  constructor(readonly $book: Book) {
    super();
  }
  $items() {
    return [...this.$book.settings.keys()].map((key) => new Setting(this.$book, key));
  }
  add(key: string, value: unknown): Setting {
    if (this.$book.readOnly) throw new HostError("AccessDenied");
    this.$book.settings.set(key, value);
    return new Setting(this.$book, key);
  }
  getItem(key: string): Setting {
    const found = this.getItemOrNullObject(key);
    if (!found) throw new HostError("ItemNotFound", key);
    return found;
  }
  getItemOrNullObject(key: string): Setting | null {
    return this.$book.settings.has(key) ? new Setting(this.$book, key) : null;
  }
}

class Setting extends ApiObject {
  constructor(
    readonly $book: Book,
    readonly key: string,
  ) {
    super();
  }
  override $identity() {
    return { _Id: this.key };
  }
  get value(): unknown {
    return this.$book.settings.get(this.key);
  }
  delete(): void {
    this.$book.settings.delete(this.key);
  }
}

class Names extends Collection<Name> {
  constructor(readonly $book: Book) {
    super();
  }
  $items() {
    return [...this.$book.names.values()].map((named) => new Name(this.$book, named));
  }
  add(name: string, range: RangeObject): Name {
    if (this.$book.names.has(name)) throw new HostError("ItemAlreadyExists", name);
    const named: NamedArea = { name, sheet: range.$sheet, area: range.$area, visible: true };
    range.$sheet.placed.add(named);
    this.$book.names.set(name, named);
    return new Name(this.$book, named);
  }
  getItem(name: string): Name {
    const found = this.getItemOrNullObject(name);
    if (!found) throw new HostError("ItemNotFound", name);
    return found;
  }
  getItemOrNullObject(name: string): Name | null {
    const named = this.$book.names.get(name);
    return named ? new Name(this.$book, named) : null;
  }
}

class Name extends ApiObject {
  constructor(
    readonly $book: Book,
    readonly $named: NamedArea,
  ) {
    super();
  }
  override $identity() {
    return { _Id: this.name };
  }
  get name(): string {
    return this.$named.name;
  }
  get visible(): boolean {
    return this.$named.visible;
  }
  set visible(visible: boolean) {
    this.$named.visible = visible;
  }
  get type(): string {
    return "Range";
  }
  get formula(): string {
    const { area, sheet } = this.$named;
    const corner = ({ row, column }: Position) => `$${columnName(column)}$${row + 1}`;
    if (!area) return "=#REF!";
    const last = { row: area.bottom, column: area.right };
    return `='${sheet.name}'!${corner({ row: area.top, column: area.left })}:${corner(last)}`;
  }
  set formula(formula: string) {
    if (this.$book.readOnly) throw new HostError("AccessDenied");
    this.$named.area = addressed(formula);
  }
  getRangeOrNullObject(): RangeObject | null {
    return this.$named.area && new RangeObject(this.$book, this.$named.sheet, this.$named.area);
  }
  delete(): void {
    this.$named.sheet.placed.delete(this.$named);
    this.$book.names.delete(this.name);
  }
}
