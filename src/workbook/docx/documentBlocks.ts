import { stop } from "../xlsx/fault";
import { maxCells } from "../xlsx/limits";
import type { XmlScanner } from "../xlsx/xmlScanner";
import { attribute } from "./numbering";
import { textOfStruck } from "../struckFigures";
import { accepted, ParagraphScan, rejected, type Paragraph } from "./paragraphScan";

/** A paragraph outside all tables. */
export interface DocumentLine {
  readonly text: string;
  readonly struck: boolean;
}

/** A cell as it is written: of those that a merge joins, each row has its own. */
export interface DocumentCell {
  readonly text: string;
  /** Grid columns of the table that it is wide. */
  readonly span: number;
  /** Joined with the cells below or above it. */
  readonly down: "begins" | "goes-on" | null;
  /** As the cell says, in twentieths of a point; 0 or absent: it does not. */
  readonly width?: number;
  readonly struck: boolean;
  readonly picture: boolean;
  readonly nested: string;
}

interface ReadCell extends DocumentCell {
  /** Joined with the cell at its left, in the way of before spans. */
  readonly across: boolean;
  readonly width: number;
}

export interface DocumentRow {
  /** Grid columns of the table before the first cell. */
  readonly before: number;
  readonly cells: readonly DocumentCell[];
  readonly hidden: boolean;
}

export interface DocumentTable {
  /** Widths of the grid columns, in twentieths of a point. */
  readonly widths: readonly number[];
  readonly rows: readonly DocumentRow[];
}

export type DocumentBlock = { readonly line: DocumentLine } | { readonly table: DocumentTable };

/** The blocks of a document in their order, every tracked change accepted. */
export class BlockScan extends ParagraphScan {
  private cells = 0;

  /** The blocks within the current element. */
  read(): DocumentBlock[] {
    const blocks: DocumentBlock[] = [];
    const paragraphs: Paragraph[] = [];
    this.readInto(
      paragraphs,
      (table) => {
        blocks.push(...linesOf(paragraphs.splice(0)), { table });
      },
      () => blocks.push(...linesOf(paragraphs.splice(0))),
    );
    return blocks;
  }

  private readInto(paragraphs: Paragraph[], onTable: (table: DocumentTable) => void, atEnd: () => void): void {
    const { xml } = this;
    while (xml.next()) {
      const name = xml.localName();
      if (name === "p") paragraphs.push(this.readParagraph());
      else if (name === "tbl") onTable(this.readTable());
      else if (name === "sdt") this.readControl(() => this.readInto(paragraphs, onTable, () => undefined));
      else if (name === "customXml" || accepted.has(name)) {
        if (accepted.has(name)) this.facts.tracked++;
        this.readInto(paragraphs, onTable, () => undefined);
      } else if (name === "altChunk" || name === "subDoc")
        stop("no-workbook", "a part of the document is in another file");
      else {
        if (rejected.has(name)) this.facts.tracked++;
        xml.skip();
      }
    }
    atEnd();
  }

  protected boxText(): string {
    return this.read()
      .map(textOf)
      .filter((text) => text.trim() !== "")
      .join("\n");
  }

  private readTable(): DocumentTable {
    const widths: number[] = [];
    const rows: DocumentRow[] = [];
    this.readTableParts(widths, rows);
    return { widths, rows };
  }

  private readTableParts(widths: number[], rows: DocumentRow[]): void {
    const { xml } = this;
    while (xml.next()) {
      const name = xml.localName();
      if (name === "tr") {
        const row = this.readRow();
        if (row) rows.push(row);
      } else if (name === "tblGrid") {
        while (xml.next()) {
          if (xml.is("gridCol")) widths.push(Math.max(0, Number(attribute(xml, "w")) || 0));
          xml.skip();
        }
      } else if (name === "sdt") this.readControl(() => this.readTableParts(widths, rows));
      else if (name === "customXml" || accepted.has(name)) this.readTableParts(widths, rows);
      else {
        if (rejected.has(name)) this.facts.tracked++;
        xml.skip();
      }
    }
  }

  /** undefined: a row that was deleted. */
  private readRow(): DocumentRow | undefined {
    const facts = { before: 0, hidden: false, deleted: false };
    const cells: ReadCell[] = [];
    this.readRowParts(facts, cells);
    return facts.deleted ? undefined : { before: facts.before, hidden: facts.hidden, cells };
  }

  private readRowParts(facts: { before: number; hidden: boolean; deleted: boolean }, cells: ReadCell[]): void {
    const { xml } = this;
    while (xml.next()) {
      const name = xml.localName();
      if (name === "tc") {
        const cell = this.readCell();
        const left = cells.at(-1);
        if (cell?.across && left) cells.splice(-1, 1, acrossBoth(left, cell));
        else if (cell) cells.push(cell);
        if (++this.cells > maxCells) stop("too-large", `more than ${maxCells} cells`);
      } else if (name === "trPr") {
        while (xml.next()) {
          if (xml.is("gridBefore")) facts.before = count(attribute(xml, "val"));
          else if (xml.is("hidden")) facts.hidden = !/^(0|false|off)$/.test(attribute(xml, "val"));
          else if (xml.is("del")) {
            facts.deleted = true;
            this.facts.tracked++;
          } else if (xml.is("ins")) this.facts.tracked++;
          xml.skip();
        }
      } else if (name === "sdt") this.readControl(() => this.readRowParts(facts, cells));
      else if (name === "customXml") this.readRowParts(facts, cells);
      else xml.skip();
    }
  }

  /** undefined: a cell that was deleted. */
  private readCell(): ReadCell | undefined {
    const { xml } = this;
    let span = 1;
    let down: DocumentCell["down"] = null;
    let [across, width, deleted] = [false, 0, false];
    const paragraphs: Paragraph[] = [];
    const nested: DocumentTable[] = [];
    const readProperties = () => {
      while (xml.next()) {
        if (xml.is("gridSpan")) span = count(attribute(xml, "val")) || 1;
        else if (xml.is("tcW")) width = widthOf(xml);
        else if (xml.is("vMerge")) down = attribute(xml, "val") === "restart" ? "begins" : "goes-on";
        else if (xml.is("hMerge")) across = attribute(xml, "val") !== "restart";
        else if (xml.is("cellDel")) {
          deleted = true;
          this.facts.tracked++;
        }
        xml.skip();
      }
    };
    const readContent = () => {
      while (xml.next()) {
        const name = xml.localName();
        if (name === "tcPr") readProperties();
        else if (name === "p") paragraphs.push(this.readParagraph());
        else if (name === "tbl") nested.push(this.readTable());
        else if (name === "sdt") this.readControl(readContent);
        else if (name === "customXml" || accepted.has(name)) readContent();
        else if (name === "altChunk" || name === "subDoc")
          stop("no-workbook", "a part of the document is in another file");
        else xml.skip();
      }
    };
    readContent();
    if (deleted) return undefined;
    const letters = paragraphs.reduce((sum, one) => sum + one.letters, 0);
    const struck = paragraphs.reduce((sum, one) => sum + one.struck, 0);
    const text = joined(paragraphs, "text").join("\n").trim();
    const stroked = joined(paragraphs, "stroked").join("\n").trim();
    return {
      text: textOfStruck({ text, stroked, letters, struck }),
      ...{ span, down, across, width, struck: letters > 0 && struck === letters },
      picture: paragraphs.some(({ picture }) => picture),
      nested: nested
        .map((table) => textOf({ table }))
        .filter((text) => text.trim() !== "")
        .join("\n"),
    };
  }
}

/** A cell and the one at its right that is joined with it. */
const acrossBoth = (left: ReadCell, right: ReadCell): ReadCell => ({
  ...left,
  text: [left.text, right.text].filter((text) => text !== "").join("\n"),
  span: left.span + right.span,
  width: left.width > 0 && right.width > 0 ? left.width + right.width : 0,
  struck: left.struck && (right.struck || right.text === ""),
  picture: left.picture || right.picture,
  nested: [left.nested, right.nested].filter((text) => text !== "").join("\n"),
});

/** The current `tcW`, where it is a length and no share of the page. */
function widthOf(xml: XmlScanner): number {
  let width = 0;
  let isLength = true;
  while (xml.attribute()) {
    if (xml.attributeLocalName() === "w") width = Number(xml.attributeText());
    else if (xml.attributeLocalName() === "type") isLength = xml.valueIs("dxa");
  }
  return isLength && width > 0 ? width : 0;
}

/** Grid columns; a table has 63 at most. */
function count(text: string): number {
  const number = Number(text);
  return Number.isInteger(number) && number >= 0 && number <= 1000 ? number : stop("damaged", `"${text}" columns`);
}

/** The texts of paragraphs, a line each; one whose end was deleted goes on with the next. */
function joined(paragraphs: readonly Paragraph[], as: "text" | "stroked"): string[] {
  const lines: string[] = [];
  let open = false;
  for (const paragraph of paragraphs) {
    if (open) lines[lines.length - 1] += paragraph[as];
    else lines.push(paragraph[as]);
    open = paragraph.open;
  }
  return lines;
}

function linesOf(paragraphs: readonly Paragraph[]): DocumentBlock[] {
  const struck = paragraphs.length > 0 && paragraphs.every((one) => one.letters > 0 && one.struck === one.letters);
  return joined(paragraphs, "text")
    .filter((text) => text.trim() !== "")
    .map((text): DocumentBlock => ({ line: { text: text.trim(), struck } }));
}

const textOf = (block: DocumentBlock): string =>
  "line" in block
    ? block.line.text
    : block.table.rows
        .map(({ cells }) => cells.map(({ text, nested }) => `${text} ${nested}`.trim()).join("\t"))
        .join("\n");
