import { numberTyped } from "../../grid/numberTyped";
import { decodeTable } from "../csv/decodeTable";
import type { DocumentBlock, DocumentCell, DocumentRow, DocumentTable } from "../docx/documentBlocks";
import { documentSheets } from "../docx/documentSheets";
import type { DocumentFacts } from "../docx/paragraphScan";
import { StruckText, textOfStruck } from "../struckFigures";
import type { FileSheets } from "../fileSheets";
import { stop } from "../xlsx/fault";
import { maxCells, maxHtmlTokens } from "../xlsx/limits";
import { htmlTokens, type HtmlToken } from "./htmlTokens";

/**
 * Reads the tables of a web page: what Word, Excel and LibreOffice copy or save as one, and what systems hand out under the
 * name of .xls. They are read as those of a Word document.
 */
export function readHtml(bytes: Uint8Array): FileSheets {
  const scan = new HtmlScan();
  return documentSheets("html", scan.read(textOf(bytes)), scan.facts);
}

/** A page says itself which letters its bytes are; where it does not, they are those of any table in a text. */
function textOf(bytes: Uint8Array): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  const isThai = /<meta[^>]*charset=["']?\s*(windows-874|tis-620|cp874|iso-8859-11)/i.test(head);
  return isThai && bytes[0] !== 0xef ? new TextDecoder("windows-874").decode(bytes) : decodeTable(bytes);
}

/** Elements that begin a line of their own. */
const lines = /^(p|div|h[1-6]|li|ul|ol|dl|dt|dd|blockquote|pre|section|article|header|footer|center|form|hr|caption)$/;

/** Elements that have no end. */
const empty = /^(br|hr|img|input|link|meta|col|base|wbr|area|source)$/;

/** Text as it is gathered: of a cell, or of a line outside all tables. */
class Gathered extends StruckText {
  /** Nothing is in its last line yet. */
  fresh = true;
  picture = false;
}

/** A cell that reaches over rows that have not come yet. */
interface Reaching {
  rows: number;
  readonly span: number;
}

interface OpenTable {
  readonly rows: DocumentRow[];
  /** By their first column. */
  reaching: Map<number, Reaching>;
  row: { readonly cells: DocumentCell[]; column: number; readonly hidden: boolean } | null;
  cell: {
    readonly span: number;
    readonly rows: number;
    readonly exact: string | undefined;
    /** Marks that were open before it. */
    readonly marks: number;
    nested: string;
  } | null;
}

interface Mark {
  readonly name: string;
  readonly struck: boolean;
  readonly hidden: boolean;
  readonly deleted: boolean;
  /** Elements of its name within it, and itself. */
  depth: number;
}

class HtmlScan {
  readonly facts: DocumentFacts = { tracked: 0, boxes: [], hidden: [] };
  private readonly blocks: DocumentBlock[] = [];
  private table: OpenTable | null = null;
  /** Tables that are open within a cell of the table. */
  private nested = 0;
  private gathered = new Gathered();
  /** Elements that are open and strike out or hide what is in them. */
  private readonly marks: Mark[] = [];
  /** How many of them do. */
  private readonly open = { struck: 0, hidden: 0, deleted: 0 };
  private hiddenText = "";
  private readonly struckClasses = new Set<string>();
  private cells = 0;

  read(html: string): DocumentBlock[] {
    const onStyle = (css: string) => {
      for (const [, name] of css.matchAll(/\.([\w-]+)[^{}]{0,200}\{[^{}]*line-through/g)) this.struckClasses.add(name!);
    };
    let tokens = 0;
    for (const token of htmlTokens(html, onStyle)) {
      if (++tokens > maxHtmlTokens) stop("too-large", `more than ${maxHtmlTokens} tags and texts`);
      this.take(token);
    }
    if (this.table) stop("truncated", "a table has no end");
    this.endLine();
    this.closeMarks(0);
    return this.blocks;
  }

  private take(token: HtmlToken): void {
    if ("text" in token) this.takeText(token.text);
    else if ("begins" in token) this.begin(token.begins, token.attributes);
    else this.end(token.ends);
  }

  private takeText(written: string): void {
    const text = written.replace(/[\t\n\f\r ]+/g, " ");
    if (this.open.deleted > 0) return;
    if (this.open.hidden > 0) {
      this.hiddenText += text;
      return;
    }
    if (this.nested > 0) {
      this.table!.cell!.nested += text;
      return;
    }
    if (this.table && !this.table.cell) return this.takeStray(text);
    const added = this.gathered.fresh ? text.trimStart() : text;
    this.gathered.add(added, this.open.struck > 0);
    if (added !== "") this.gathered.fresh = false;
  }

  /** Text between the cells of a table: browsers show it above the table. */
  private takeStray(text: string): void {
    if (text.trim() !== "") this.blocks.push({ line: { text: text.trim(), struck: false } });
  }

  private begin(name: string, attributes: ReadonlyMap<string, string>): void {
    const style = attributes.get("style") ?? "";
    const isHidden = /display\s*:\s*none/i.test(style);
    const classes = attributes.get("class")?.split(/\s+/) ?? [];
    const isStruck =
      /^(s|strike)$/.test(name) || /line-through/i.test(style) || classes.some((one) => this.struckClasses.has(one));
    this.beginElement(name, attributes, isHidden);
    if (empty.test(name)) return;
    // A change that is tracked counts as accepted, as in a Word document.
    if (name === "del" || name === "ins") this.facts.tracked++;
    const mark = this.marks.at(-1);
    const hidden = isHidden && !/^(tr|t[dh]|table|tbody)$/.test(name);
    if (mark?.name === name) mark.depth += 1;
    else if (isStruck || hidden || name === "del") {
      const deleted = name === "del";
      this.marks.push({ name, struck: isStruck, hidden, deleted, depth: 1 });
      this.open.deleted += deleted ? 1 : 0;
      this.open.struck += isStruck ? 1 : 0;
      this.open.hidden += hidden ? 1 : 0;
    }
  }

  /** Closes all marks but the first `kept`. */
  private closeMarks(kept: number): void {
    while (this.marks.length > kept) {
      const { struck, hidden, deleted } = this.marks.pop()!;
      this.open.deleted -= deleted ? 1 : 0;
      this.open.struck -= struck ? 1 : 0;
      this.open.hidden -= hidden ? 1 : 0;
    }
    if (this.open.hidden > 0) return;
    const hidden = this.hiddenText.trim();
    if (hidden !== "") this.facts.hidden.push(hidden);
    this.hiddenText = "";
  }

  private beginElement(name: string, attributes: ReadonlyMap<string, string>, isHidden: boolean): void {
    switch (name) {
      case "table":
        return this.beginTable();
      case "tr":
        if (this.nested === 0 && this.table) this.beginRow(this.table, isHidden);
        return;
      case "td":
      case "th":
        if (this.nested > 0) this.table!.cell!.nested += "\t";
        else if (this.table) this.beginCell(this.table, attributes);
        return;
      case "br":
        return this.newLine();
      case "img":
        this.gathered.picture = true;
        return;
      default:
        if (lines.test(name)) this.breakLine();
    }
  }

  private end(name: string): void {
    const mark = this.marks.at(-1);
    if (mark?.name === name && --mark.depth === 0) this.closeMarks(this.marks.length - 1);
    const { table } = this;
    if (name === "table") {
      if (this.nested > 0) this.nested -= 1;
      else if (table) this.endTable(table);
    } else if (this.nested > 0 || !table) {
      if (lines.test(name)) this.breakLine();
    } else if (name === "tr") this.endRow(table);
    else if (name === "td" || name === "th") this.endCell(table);
    else if (lines.test(name)) this.breakLine();
  }

  /** Within a cell the next line of it, elsewhere another line of the page. */
  private breakLine(): void {
    if (this.nested > 0) return;
    if (!this.table) this.endLine();
    else if (!this.gathered.fresh) this.newLine();
  }

  private newLine(): void {
    this.gathered.add("\n");
    this.gathered.fresh = true;
  }

  private endLine(): void {
    const { text, letters, struck } = this.gathered;
    for (const line of text.split("\n")) {
      if (line.trim() !== "") {
        this.blocks.push({ line: { text: line.trim(), struck: letters > 0 && struck === letters } });
      }
    }
    this.gathered = new Gathered();
  }

  private beginTable(): void {
    if (this.nested > 0 || this.table?.cell) this.nested += 1;
    else if (this.table) stop("damaged", "a table between the rows of another");
    else {
      this.endLine();
      this.table = { rows: [], reaching: new Map(), row: null, cell: null };
    }
  }

  private endTable(table: OpenTable): void {
    this.endRow(table);
    this.table = null;
    if (table.rows.length > 0) this.blocks.push({ table: { widths: [], rows: table.rows } satisfies DocumentTable });
  }

  private beginRow(table: OpenTable, hidden: boolean): void {
    this.endRow(table);
    table.row = { cells: [], column: 0, hidden };
  }

  private endRow(table: OpenTable): void {
    this.endCell(table);
    const { row } = table;
    if (!row) return;
    const last = [...table.reaching.keys()].reduce((most, column) => Math.max(most, column), -1);
    while (row.column <= last) if (!this.passReaching(table)) this.put(table, { ...noText, span: 1, down: null });
    table.rows.push({ before: 0, cells: row.cells, hidden: row.hidden });
    table.row = null;
  }

  /** Goes on with the cell above that reaches over the next column; false: there is none. */
  private passReaching(table: OpenTable): boolean {
    const { row, reaching } = table;
    const above = reaching.get(row!.column);
    if (!above) return false;
    if (--above.rows === 0) reaching.delete(row!.column);
    this.put(table, { ...noText, span: above.span, down: "goes-on" });
    return true;
  }

  private put({ row }: OpenTable, cell: DocumentCell): void {
    if (++this.cells > maxCells) stop("too-large", `more than ${maxCells} cells`);
    row!.cells.push(cell);
    row!.column += cell.span;
  }

  private beginCell(table: OpenTable, attributes: ReadonlyMap<string, string>): void {
    this.endCell(table);
    if (!table.row) this.beginRow(table, false);
    while (this.passReaching(table));
    const exact = attributes.get("x:num") ?? attributes.get("sdval");
    table.cell = {
      span: countIn(attributes.get("colspan")),
      rows: countIn(attributes.get("rowspan")),
      exact,
      marks: this.marks.length,
      nested: "",
    };
    this.gathered = new Gathered();
  }

  private endCell(table: OpenTable): void {
    const { cell, row } = table;
    if (!cell) return;
    table.cell = null;
    // What has no end ends with its cell.
    this.closeMarks(cell.marks);
    const { letters, struck, picture } = this.gathered;
    const text = textOfStruck(this.gathered).trim();
    this.gathered = new Gathered();
    if (cell.rows > 1) table.reaching.set(row!.column, { rows: cell.rows - 1, span: cell.span });
    this.put(table, {
      text: exactText(text, cell.exact),
      span: cell.span,
      down: cell.rows > 1 ? "begins" : null,
      struck: letters > 0 && struck === letters,
      picture,
      nested: cell.nested.trim(),
    });
  }
}

const noText = { text: "", struck: false, picture: false, nested: "" };

const countIn = (text: string | undefined): number => {
  const count = Number(text ?? 1);
  return Number.isInteger(count) && count >= 1 && count <= 1000 ? count : 1;
};

/** What a cell shows, or its number in full where it shows it rounded. Dates are numbers as well, and stay what they show. */
function exactText(shown: string, exact: string | undefined): string {
  const [rounded, full] = [numberTyped(shown), exact === undefined || exact === "" ? NaN : Number(exact)];
  if (rounded === undefined || !Number.isFinite(full) || rounded === full) return shown;
  const decimals = /\.(\d+)$/.exec(shown)?.[1]!.length ?? 0;
  return Math.abs(rounded - full) <= 0.5 * 10 ** -decimals ? String(full) : shown;
}
