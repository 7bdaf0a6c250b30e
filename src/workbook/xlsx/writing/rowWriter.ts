import { isNothing } from "../../../change/content";
import type { RowChange } from "../../../change/rowChanges";
import type { Content } from "../../../change/step";
import { toA1 } from "../../../grid/area";
import type { XmlScanner } from "../xmlScanner";
import { ByteWriter } from "./byteWriter";
import { CellCopier } from "./cellCopier";
import { cellXml } from "./cellXml";
import type { Columns } from "./columns";
import { FittedHeights } from "./fittedHeights";
import { attributesLike, attributesWritten, readRowModel, readRowTag, type RowModel } from "./rowModel";
import { expandedFormulas } from "./sharedFormulas";
import type { SheetJob } from "./sheetJob";
import type { RowSurvey, SurveyedRow } from "./surveyRows";

/** What is known of a sheet before its rows are written. */
export interface RowsOutline {
  /** Of the sheet's elements, with its colon. */
  readonly prefix: string;
  readonly survey: RowSurvey;
  readonly columns: Columns;
  /** Rows that are not written are hidden. */
  readonly hidesUnlisted: boolean;
}

/** A cell to be put into a row: what it holds; undefined: what it held, or nothing. */
interface NewCell {
  readonly column: number;
  readonly style: number;
  readonly content: Content;
}

/**
 * Writes the rows of a sheet as they are to be: runs of rows that nothing happens to are copied at once, rows that only
 * move get new numbers, and no other row is touched.
 */
export class RowWriter {
  private readonly prefix: string;
  private readonly copier: CellCopier;
  private readonly cells = new ByteWriter(4096);
  private readonly models = new Map<number, RowModel | undefined>();
  private readonly rowByIndex: ReadonlyMap<number, SurveyedRow>;
  private readonly heights: FittedHeights;

  /** `xml` stands within `<sheetData>`, between two rows. */
  constructor(
    private readonly xml: XmlScanner,
    private readonly outline: RowsOutline,
    private readonly job: SheetJob,
    private readonly out: ByteWriter,
  ) {
    const { prefix, survey, columns } = outline;
    this.prefix = prefix;
    this.copier = new CellCopier(xml, job, expandedFormulas(survey, job));
    this.heights = new FittedHeights(job, columns);
    const wanted = new Set(job.changes.map(({ like }) => like));
    this.rowByIndex = new Map(survey.rows.filter(({ index }) => wanted.has(index)).map((row) => [row.index, row]));
  }

  write(): void {
    const { changes, moves } = this.job;
    const { bytes } = this.xml;
    let next = 0;
    let [runStart, runEnd] = [0, 0];
    const flush = () => {
      this.out.copy(bytes, runStart, runEnd);
      runStart = runEnd = 0;
    };
    for (const row of this.outline.survey.rows) {
      const index = moves ? moves.start(row.index) : row.index;
      if (moves && index > moves.end(row.index)) continue;
      for (; next < changes.length && changes[next]!.index < index; next++) {
        flush();
        this.newRow(changes[next]!);
      }
      const change = changes[next]?.index === index ? changes[next++] : undefined;
      if (!change && index === row.index && !row.hasFormula && row.isNumbered) {
        if (runEnd !== row.from) flush();
        if (runEnd === 0) runStart = row.from;
        runEnd = row.to;
        continue;
      }
      flush();
      this.xml.jump(row.from);
      this.xml.next();
      if (change) this.changedRow(row, index, change);
      else this.movedRow(row, index);
    }
    flush();
    for (; next < changes.length; next++) this.newRow(changes[next]!);
  }

  /** A row that keeps its cells. */
  private movedRow(row: SurveyedRow, index: number): void {
    const { xml, out, copier } = this;
    let at = row.from;
    const nameEnd = xml.elementStart + `<${this.prefix}row`.length;
    while (xml.attribute()) {
      if (!xml.attributeIs("r")) continue;
      out.copy(xml.bytes, at, xml.valueOffset);
      out.integer(index + 1);
      at = xml.valueEndOffset;
    }
    if (!row.isNumbered) {
      out.copy(xml.bytes, at, nameEnd);
      out.text(` r="${index + 1}"`);
      at = nameEnd;
    }
    out.copy(xml.bytes, at, xml.offset);
    at = xml.offset;
    for (copier.beginRow(row.index); copier.next(); at = xml.offset) {
      out.copy(xml.bytes, at, copier.from);
      copier.copy(out, index);
    }
    out.copy(xml.bytes, at, xml.offset);
  }

  /** A row of which some cells hold something else, or show it otherwise. */
  private changedRow(row: SurveyedRow, index: number, change: RowChange): void {
    const { contents, formats } = change;
    const { xml, cells, copier } = this;
    const tag = readRowTag(xml);
    const columns = [...new Set([...contents.keys(), ...formats.keys()])].sort((a, b) => a - b);
    const styles = new Map<number, number>();
    let next = 0;
    cells.clear();
    const putBefore = (column: number) => {
      for (; next < columns.length && columns[next]! < column; next++) {
        const own = this.ownStyle(tag.style, columns[next]!);
        styles.set(columns[next]!, own);
        const style = this.styleWith(own, formats.get(columns[next]!));
        const content = contents.get(columns[next]!) ?? null;
        cells.text(this.cell(index, tag.style, { column: columns[next]!, style, content }));
      }
    };
    for (copier.beginRow(row.index); copier.next();) {
      const { column } = copier;
      putBefore(column);
      if (columns[next] === column) next++;
      styles.set(column, copier.style);
      const style = this.styleWith(copier.style, formats.get(column));
      const content = contents.get(column);
      if (content === undefined) {
        copier.copy(cells, index, style, true);
      } else {
        copier.drop();
        cells.text(this.cell(index, tag.style, { column, style, content }));
      }
    }
    putBefore(Infinity);
    for (const { from, to } of copier.others) cells.copy(xml.bytes, from, to);
    this.putRow(index, this.heights.fit(attributesWritten(tag, columns), change, styles));
  }

  /** A row that is inserted, or of which the file says nothing yet. */
  private newRow(change: RowChange): void {
    const { index, like, fit, contents, formats } = change;
    const model = like === null ? undefined : this.model(like);
    const rowStyle = model?.style ?? null;
    const own = model?.cells ?? new Map<number, number>();
    const isMore = (column: number) => !own.has(column);
    const more = [...contents.keys(), ...formats.keys()].filter(isMore);
    const styles =
      more.length === 0 ? own : new Map([...own, ...more.map((at) => [at, this.ownStyle(rowStyle, at)] as const)]);
    const columns = more.length === 0 ? own.keys() : [...styles.keys()].sort((a, b) => a - b);
    let cells = "";
    for (const column of columns) {
      const style = this.styleWith(styles.get(column)!, formats.get(column));
      cells += this.cell(index, rowStyle, { column, style, content: contents.get(column) ?? null });
    }
    this.cells.clear();
    this.cells.text(cells);
    const attributes: ReadonlyMap<string, string> = model ? attributesLike(model, fit) : new Map();
    this.putRow(index, this.heights.fit(attributes, change, styles));
  }

  /** A blank cell is written only where it looks otherwise than its row or column would have it. */
  private cell(row: number, rowStyle: number | null, { column, style, content }: NewCell): string {
    if (isNothing(content) && style === this.ownStyle(rowStyle, column)) return "";
    return cellXml(this.prefix, toA1({ row, column }), style, content);
  }

  /** A row that says nothing and holds nothing is left out, unless it would be hidden then. */
  private putRow(index: number, attributes: ReadonlyMap<string, string>): void {
    const { out, cells, prefix } = this;
    const says = [...attributes.keys()].some((name) => name !== "spans" && !name.includes(":"));
    if (cells.size === 0 && !says && !this.outline.hidesUnlisted) return;
    const written = [...attributes].map(([name, value]) => ` ${name}="${value}"`).join("");
    out.text(`<${prefix}row r="${index + 1}"${written}`);
    if (cells.size === 0) return out.text("/>");
    out.text(">");
    out.append(cells);
    out.text(`</${prefix}row>`);
  }

  private model(like: number): RowModel | undefined {
    const row = this.rowByIndex.get(like);
    if (row && !this.models.has(like)) {
      this.xml.jump(row.from);
      this.xml.next();
      this.models.set(like, readRowModel(this.xml, like));
    }
    return this.models.get(like);
  }

  /** The style of a cell that the file does not write. */
  private ownStyle(rowStyle: number | null, column: number): number {
    return rowStyle ?? this.outline.columns.style(column);
  }

  private styleWith(style: number, format: string | undefined): number {
    return format === undefined ? style : this.job.styles().withFormat(style, format);
  }
}
