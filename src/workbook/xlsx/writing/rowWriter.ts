import type { ByColumn } from "../../../change/byColumn";
import { isNothing } from "../../../change/content";
import type { RowChange } from "../../../change/rowChanges";
import type { Content } from "../../../change/step";
import { inSpans } from "../../../grid/area";
import type { XmlScanner } from "../xmlScanner";
import { ByteWriter } from "./byteWriter";
import { CellCopier } from "./cellCopier";
import { CellWriter } from "./cellWriter";
import type { Columns } from "./columns";
import { FittedHeights } from "./fittedHeights";
import { attributesWritten, noModel, readRowModel, readRowTag, type RowAttributes, type RowModel } from "./rowModel";
import { expandedFormulas } from "./sharedFormulas";
import type { SheetJob } from "./sheetJob";
import type { PartWriter } from "./partWriter";
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

/** What a new row says of which columns. */
interface RowColumns {
  readonly model: RowModel;
  readonly formats: ReadonlyMap<number, string>;
  readonly filled: readonly number[];
  readonly columns: readonly number[];
}

/**
 * Writes the rows of a sheet as they are to be: runs of rows that nothing happens to are copied at once, rows that only
 * move get new numbers, and no other row is touched.
 */
export class RowWriter {
  private readonly prefix: string;
  private readonly copier: CellCopier;
  private readonly writer: CellWriter;
  private readonly out: ByteWriter;
  /** Those of a changed row: what its tag says depends on them. */
  private readonly cells = new ByteWriter(4096);
  private readonly models = new Map<number, RowModel | undefined>();
  private readonly rowByIndex: ReadonlyMap<number, SurveyedRow>;
  private readonly heights: FittedHeights;
  /** Of the new row written last. */
  private last: RowColumns | undefined;

  /** `xml` is within `<sheetData>`, between two rows. */
  constructor(
    private readonly xml: XmlScanner,
    private readonly outline: RowsOutline,
    private readonly job: SheetJob,
    private readonly part: PartWriter,
  ) {
    const { prefix, survey, columns } = outline;
    this.prefix = prefix;
    this.out = part.out;
    this.copier = new CellCopier(xml, job, expandedFormulas(survey, job));
    this.writer = new CellWriter(prefix);
    this.heights = new FittedHeights(job, columns);
    const wanted = new Set(job.changes.map(({ like }) => like));
    this.rowByIndex = new Map(survey.rows.filter(({ index }) => wanted.has(index)).map((row) => [row.index, row]));
  }

  async write(): Promise<void> {
    const { part } = this;
    const { changes, moves } = this.job;
    let next = 0;
    let [runStart, runEnd] = [0, 0];
    const flush = async () => {
      await part.copy(runStart, runEnd);
      runStart = runEnd = 0;
    };
    const newRowsBefore = async (index: number) => {
      for (; next < changes.length && changes[next]!.index < index; next++) {
        this.newRow(changes[next]!);
        if (part.isFull) await part.pack();
      }
    };
    for (const row of this.outline.survey.rows) {
      const index = moves ? moves.start(row.index) : row.index;
      if (moves && index > moves.end(row.index)) continue;
      if (next < changes.length && changes[next]!.index < index) {
        await flush();
        await newRowsBefore(index);
      }
      const change = changes[next]?.index === index ? changes[next++] : undefined;
      if (!change && index === row.index && !row.hasFormula && row.isNumbered) {
        if (runEnd !== row.from) await flush();
        if (runEnd === 0) runStart = row.from;
        runEnd = row.to;
        continue;
      }
      await flush();
      this.xml.jump(row.from);
      this.xml.next();
      if (change) this.changedRow(row, index, change);
      else this.movedRow(row, index);
      if (part.isFull) await part.pack();
    }
    await flush();
    await newRowsBefore(Infinity);
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
    cells.cut(0);
    const putBefore = (column: number) => {
      for (; next < columns.length && columns[next]! < column; next++) {
        const own = this.ownStyle(tag.style, columns[next]!);
        styles.set(columns[next]!, own);
        const style = this.styleWith(own, formats.get(columns[next]!));
        this.putCell(cells, index, tag.style, columns[next]!, style, contents.get(columns[next]!) ?? null);
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
        this.putCell(cells, index, tag.style, column, style, content);
      }
    }
    putBefore(Infinity);
    for (const { from, to } of copier.others) cells.copy(xml.bytes, from, to);
    this.heights.begin(index);
    for (const { column, value } of change.cells) {
      if (typeof value === "string") this.heights.add(column, styles.get(column) ?? 0, value);
    }
    const attributes = attributesWritten(tag, columns);
    const height = this.heightOf(attributes);
    if (cells.size === 0) return this.putEmptyRow(index, attributes, height);
    this.openRow(index, attributes, height);
    this.out.text(">");
    this.out.append(cells);
    this.out.text(`</${this.prefix}row>`);
  }

  /** A row that is inserted, or of which the file says nothing yet. */
  private newRow(change: RowChange): void {
    const { index, like, fit, contents, formats } = change;
    const model = (like === null ? undefined : this.model(like)) ?? noModel;
    const { out } = this;
    const { style: rowStyle, cells } = model;
    const columns = this.columnsOf(model, contents, formats);
    this.heights.begin(index);
    for (const column of columns) {
      const text = shownText(contents.get(column) ?? null);
      if (text !== "") this.heights.add(column, cells.get(column) ?? this.ownStyle(rowStyle, column), text);
    }
    const attributes = fit ? model.fittedAttributes : model.attributes;
    const height = this.heightOf(attributes);
    const before = out.size;
    const isHidden = change.origin === null && inSpans(this.job.visibility?.hidden ?? [], index);
    this.openRow(index, attributes, height, isHidden);
    out.text(">");
    const opened = out.size;
    for (const column of columns) {
      const own = cells.get(column) ?? this.ownStyle(rowStyle, column);
      const style = this.styleWith(own, formats.get(column));
      this.putCell(out, index, rowStyle, column, style, contents.get(column) ?? null);
    }
    if (out.size > opened) return out.text(`</${this.prefix}row>`);
    out.cut(before);
    this.putEmptyRow(index, attributes, height);
  }

  /** Rows that follow one another mostly have something to say in the same columns. */
  private columnsOf(model: RowModel, contents: ByColumn<Content>, formats: ReadonlyMap<number, string>) {
    const { last } = this;
    const isKnown =
      last?.model === model &&
      last.formats === formats &&
      last.filled.length === contents.size &&
      last.filled.every((column) => contents.has(column));
    if (!isKnown) {
      const columns = columnsWith(model.columns, model.cells, contents, formats);
      this.last = { model, formats, filled: [...contents.keys()], columns };
    }
    return this.last!.columns;
  }

  /** A blank cell is written only where it looks differently from its row or column would have it. */
  private putCell(
    out: ByteWriter,
    row: number,
    rowStyle: number | null,
    column: number,
    style: number,
    content: Content,
  ): void {
    if (isNothing(content) && style === this.ownStyle(rowStyle, column)) return;
    this.writer.write(out, row, column, style, content);
  }

  private heightOf(attributes: RowAttributes): number | undefined {
    return attributes.hasHeight ? undefined : this.heights.height();
  }

  /** The row's tag up to its end. */
  private openRow(index: number, attributes: RowAttributes, height: number | undefined, isHidden = false): void {
    const { out, prefix } = this;
    out.text(`<${prefix}row r="`);
    out.integer(index + 1);
    out.text('"');
    out.text(attributes.text);
    if (height !== undefined) out.text(` ht="${height}"`);
    if (isHidden) out.text(' hidden="1"');
  }

  /** A row that says nothing and holds nothing is left out, unless it would be hidden then. */
  private putEmptyRow(index: number, attributes: RowAttributes, height: number | undefined): void {
    if (!attributes.matters && height === undefined && !this.outline.hidesUnlisted) return;
    this.openRow(index, attributes, height);
    this.out.text("/>");
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

/** The text that a cell shows with this content; empty where it shows none. */
function shownText(content: Content): string {
  if (content === null) return "";
  if ("text" in content) return content.text;
  return "formula" in content && typeof content.result === "string" ? content.result : "";
}

/** The columns of a model and those of which more is to be said, in their order. */
function columnsWith(
  columns: readonly number[],
  cells: ReadonlyMap<number, number>,
  contents: ByColumn<Content>,
  formats: ReadonlyMap<number, string>,
): readonly number[] {
  const more: number[] = [];
  for (const column of contents.keys()) if (!cells.has(column)) more.push(column);
  for (const column of formats.keys()) if (!cells.has(column) && !contents.has(column)) more.push(column);
  return more.length === 0 ? columns : [...columns, ...more].sort((a, b) => a - b);
}
