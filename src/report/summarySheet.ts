import type { ChangeSet } from "../change/changeSet";
import type { SheetChart } from "../change/sheetChart";
import type { Content, Step } from "../change/step";
import { pictureColours } from "../drawing/pictureColours";
import { pictureWords } from "../drawing/pictureWords";
import { toneOf } from "../drawing/picture";
import { agenciesTitle, headingsTitle, summaryLineName } from "../drawing/summaryPictures";
import { areaToA1, toA1, type Area } from "../grid/area";
import { freeSheetName } from "../grid/freeSheetName";
import type { Grid } from "../grid/grid";
import type { Field } from "../plan/fields";
import { bahtFromSatang, type Satang } from "../plan/satang";
import type { Submission } from "../plan/submission";
import { shareOf, type SummaryLine } from "../summarizing/planSummary";
import type { Words } from "../text/language";
import type { Language } from "../words/language";
import { plainText } from "./plainText";
import { text } from "./sheetRows";
import { SummaryFormulas } from "./summaryFormulas";
import { summaryVerdict, type ReportedSummary } from "./summaryPage";
import { summaryWords as words } from "./summaryWords";
import { thaiMoment } from "./thaiMoment";

export interface SummarySheet {
  readonly sheet: string;
  readonly changes: ChangeSet;
  readonly charts: readonly SheetChart[];
}

/** Bars of a chart; the table has every line. */
const mostBars = 15;
/** Rows of a chart: for its title, axis and legend, and for each bar. */
const chartRows = (bars: number): number => 6 + Math.ceil(bars * 1.5);
const nameWidth = 76;
const figureWidth = 18;

/**
 * A plan's summary as one more sheet of its workbook, with the charts to draw beside its tables. Sums are formulas that read
 * the plan.
 *
 * @param plan the plan's sheet, or its sheets read as one, and what was read of it
 * @param sheets names of the workbook's sheets
 */
export function summarySheet(
  reported: ReportedSummary,
  plan: { readonly grid: Grid; readonly submission: Pick<Submission, "rows" | "fields"> },
  sheets: readonly string[],
  language: Language,
): SummarySheet {
  const sheet = freeSheetName(words.sheetName[language], sheets);
  const writing = new SheetWriting(sheet, reported, new SummaryFormulas(plan.grid, plan.submission, sheet), language);
  return writing.written();
}

class SheetWriting {
  private readonly rows: Content[][] = [];
  private readonly formats: { readonly area: Area; readonly after: string }[] = [];
  private readonly charts: SheetChart[] = [];

  constructor(
    private readonly sheet: string,
    private readonly reported: ReportedSummary,
    private readonly formulas: SummaryFormulas,
    private readonly language: Language,
  ) {}

  written(): SummarySheet {
    const { form, file, when, summary } = this.reported;
    const { headings, agencies, sources, series } = summary;
    this.title(`${this.say(words.title)} ${form.title[this.language]}`);
    this.line(this.say(summaryVerdict(this.reported)));
    const noteRow = this.line("");
    this.line(this.say(words.source(file, thaiMoment(when, this.language))));
    const tops = headings.filter(({ depth }) => depth === 0);
    this.lines(headingsTitle(summary), pictureWords.heading, tops, true);
    if (headings.length > tops.length) {
      this.lines(headingsTitle(summary), pictureWords.heading, headings, false);
    }
    if (sources.length > 1) this.members(pictureWords.bySource, pictureWords.source, sources);
    const own = new Set(sources.map(({ field }) => field));
    for (const { members } of series) {
      if (members.every(({ field }) => own.has(field))) continue;
      this.members(pictureWords.bySeries, pictureWords.part, members);
    }
    if (agencies.length > 0) {
      this.lines(agenciesTitle(summary), pictureWords.agency, agencies, true);
      this.crossed();
    }
    const { values } = this.formulas;
    const note = values > 0 ? `${this.say(words.live)} ${this.say(words.fixed(values))}` : this.say(words.live);
    this.rows[noteRow] = [text(note)];
    return { sheet: this.sheet, changes: { steps: this.steps() }, charts: this.charts };
  }

  /** A table with a line for each heading or agency. `drawn`: with a chart beside it. */
  private lines(title: Words, of: Words, lines: readonly SummaryLine[], drawn: boolean): void {
    const { sources, whole } = this.reported.summary;
    const several = sources.length > 1;
    const columns = [
      this.say(pictureWords.rows),
      ...(several ? sources.map(({ name }) => name[this.language]) : []),
      ...(sources.length > 0 ? [this.say(pictureWords.baht)] : []),
      this.say(pictureWords.share),
    ];
    const top = this.head(title, of, columns);
    const sumColumn = columns.length - 1;
    const footRow = top + lines.length;
    for (const line of lines) {
      const row = this.rows.length;
      this.rows.push([
        text(`${"    ".repeat(line.depth)}${this.nameOf(line)}`),
        { number: line.rows.length },
        ...this.amounts(line, row),
        this.share(this.weightOf(line), row, sumColumn, footRow),
      ]);
    }
    const outermost = lines.flatMap(({ depth }, at) => (depth === 0 ? [top + at] : []));
    const added = (column: number, result: number): Content => ({
      formula: addedCells(outermost, column),
      result,
    });
    this.rows.push([
      text(this.say(pictureWords.sum)),
      added(1, whole.rows.length),
      ...(several ? sources.map(({ field }, at) => added(2 + at, bahtFromSatang(whole.sums[field]!))) : []),
      ...(sources.length > 0 ? [added(sumColumn, bahtFromSatang(whole.sum))] : []),
      this.share(this.weightOf(whole), footRow, sumColumn, footRow),
    ]);
    this.format({ top, left: 1, bottom: footRow, right: 1 }, "#,##0");
    if (sources.length > 0) this.format({ top, left: 2, bottom: footRow, right: sumColumn }, "#,##0.00");
    this.format({ top, left: sumColumn + 1, bottom: footRow, right: sumColumn + 1 }, "0.0");
    if (!drawn) return;
    const shown = lines.slice(0, mostBars);
    const first = several ? 2 : sumColumn;
    this.chart(
      this.say(lines.length > mostBars ? pictureWords.first(title, String(mostBars)) : title),
      top,
      shown.map((line) => this.nameOf(line)),
      several
        ? sources.map(({ field, name }, at) => ({
            ...{ name: name[this.language], column: first + at },
            values: shown.map((line) => bahtFromSatang(line.sums[field]!)),
          }))
        : [{ name: columns[sumColumn - 1]!, column: first, values: shown.map((line) => this.inColumn(line)) }],
      columns.length,
    );
  }

  /** Satang, or of a plan without money rows: what shares and bars are of. */
  private weightOf({ rows, sum }: Pick<SummaryLine, "rows" | "sum">): number {
    return this.reported.summary.sources.length > 0 ? sum : rows.length;
  }

  /** The same as its column has it. */
  private inColumn(line: SummaryLine): number {
    return this.reported.summary.sources.length > 0 ? bahtFromSatang(line.sum) : line.rows.length;
  }

  private amounts(line: SummaryLine, row: number): Content[] {
    const { sources } = this.reported.summary;
    const each = sources.map(({ field }) => this.formulas.sum(line.rows, [field], line.sums[field]!));
    if (sources.length < 2) return each;
    const area = areaToA1({ top: row, left: 2, bottom: row, right: 1 + sources.length });
    return [...each, { formula: `=SUM(${area})`, result: bahtFromSatang(line.sum) }];
  }

  /** A table with a line for each of some columns of the plan. */
  private members(title: Words, of: Words, members: readonly { readonly field: Field; readonly name: Words }[]): void {
    const { summary } = this.reported;
    const top = this.head(title, of, [this.say(pictureWords.baht), this.say(pictureWords.share)]);
    const footRow = top + members.length;
    const sums = members.map(({ field }) => this.sumOf(field));
    const all = sums.reduce((sum, one) => sum + one, 0) as Satang;
    members.forEach(({ field, name }, at) => {
      this.rows.push([
        text(name[this.language]),
        this.formulas.sum(summary.whole.rows, [field], sums[at]!),
        this.share(sums[at]!, top + at, 1, footRow, all),
      ]);
    });
    const rows = members.map((_, at) => top + at);
    this.rows.push([
      text(this.say(pictureWords.sum)),
      { formula: addedCells(rows, 1), result: bahtFromSatang(all) },
      this.share(all, footRow, 1, footRow, all),
    ]);
    this.format({ top, left: 1, bottom: footRow, right: 1 }, "#,##0.00");
    this.format({ top, left: 2, bottom: footRow, right: 2 }, "0.0");
    const names = members.map(({ name }) => name[this.language]);
    const values = sums.map((sum) => bahtFromSatang(sum));
    this.chart(this.say(title), top, names, [{ name: this.say(pictureWords.baht), column: 1, values }], 2);
  }

  private sumOf(field: Field): Satang {
    const { series, whole } = this.reported.summary;
    const member = series.flatMap(({ members }) => members).find((one) => one.field === field);
    return whole.sums[field] ?? member!.sum;
  }

  /** An agency a line, a heading of the outermost level a column. */
  private crossed(): void {
    const { agencies, crossed, headings, sources } = this.reported.summary;
    const tops = headings.filter(({ depth }) => depth === 0);
    const level = this.reported.summary.levels[0]!.name[this.language];
    const short = (line: SummaryLine) => (line.number === null ? this.nameOf(line) : `${level} ${line.number}`);
    const columns = [...tops.map(short), this.say(sources.length > 0 ? pictureWords.baht : pictureWords.rows)];
    const top = this.head(pictureWords.crossed, pictureWords.agency, columns);
    const main = sources.map(({ field }) => field);
    agencies.forEach((agency, at) => {
      const row = top + at;
      const cells = crossed[at]!.map(({ rows, sum }): Content => {
        if (rows.length === 0) return null;
        if (sources.length === 0) return { number: rows.length };
        return this.formulas.sum(rows, main, sum);
      });
      const area = areaToA1({ top: row, left: 1, bottom: row, right: tops.length });
      this.rows.push([
        text(this.nameOf(agency)),
        ...cells,
        { formula: `=SUM(${area})`, result: this.inColumn(agency) },
      ]);
    });
    const rows = agencies.map((_, at) => top + at);
    const sums = [...tops, this.reported.summary.whole].map((line) => this.inColumn(line));
    this.rows.push([
      text(this.say(pictureWords.sum)),
      ...sums.map((sum, at): Content => ({ formula: addedCells(rows, 1 + at), result: sum })),
    ]);
    const figures = { top, left: 1, bottom: top + agencies.length, right: columns.length };
    this.format(figures, sources.length > 0 ? "#,##0.00" : "#,##0");
  }

  private share(
    sum: number,
    row: number,
    column: number,
    footRow: number,
    whole = this.weightOf(this.reported.summary.whole),
  ) {
    const [part, all] = [toA1({ row, column }), toA1({ row: footRow, column })];
    return { formula: `=IF(${all}=0,0,${part}/${all}*100)`, result: shareOf(sum, whole) };
  }

  /** A table's title and head; the answer is the 0-based row below them. */
  private head(title: Words, of: Words, columns: readonly string[]): number {
    this.rows.push([]);
    this.title(this.say(title));
    const row = this.rows.length;
    this.rows.push([this.say(of), ...columns].map(text));
    this.format({ top: row, left: 0, bottom: row, right: 0 }, "[Blue]@");
    this.format({ top: row, left: 1, bottom: row, right: columns.length }, "[Blue]* @");
    return row + 1;
  }

  private title(words: string): void {
    const row = this.line(words);
    this.format({ top: row, left: 0, bottom: row, right: 0 }, "[Blue]@");
  }

  private line(words: string): number {
    this.rows.push([text(words)]);
    return this.rows.length - 1;
  }

  /** Puts a chart below the table that ends at the last row. `top`: the table's first row below its head. */
  private chart(
    title: string,
    top: number,
    names: readonly string[],
    series: readonly { readonly name: string; readonly column: number; readonly values: readonly number[] }[],
    lastColumn: number,
  ): void {
    const bottom = top + names.length - 1;
    const from = this.rows.length + 1;
    const to = from + chartRows(names.length) - 1;
    this.charts.push({
      title: plainText(title),
      names: { top, left: 0, bottom, right: 0 },
      series: series.map(({ name, column }) => ({
        name: plainText(name),
        values: { top, left: column, bottom, right: column },
      })),
      at: { top: from, left: 0, bottom: to, right: lastColumn },
      shown: { names: names.map(plainText), values: series.map(({ values }) => values) },
      colours: series.map((_, at) => pictureColours.light[toneOf(at)].slice(1).toUpperCase()),
    });
    while (this.rows.length <= to) this.rows.push([]);
  }

  private format(area: Area, after: string): void {
    this.formats.push({ area, after });
  }

  private steps(): Step[] {
    const { sheet } = this;
    const width = Math.max(...this.rows.map((row) => row.length));
    const after = this.rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
    const nothing = Array.from({ length: width }, () => null);
    const widths = [nameWidth, ...Array.from({ length: width - 1 }, () => figureWidth)];
    return [
      { kind: "insert-sheet", sheet, visibility: "visible", widths },
      ...this.formats.map((one): Step => ({ kind: "set-formats", sheet, before: "General", ...one })),
      { kind: "write-cells", sheet, row: 0, column: 0, before: after.map(() => nothing), after },
    ];
  }

  private readonly nameOf = (line: SummaryLine): string => summaryLineName(line, this.language);

  private readonly say = (some: Words): string => some[this.language];
}

/** Cells of a column added up: as one range where their rows follow each other. */
function addedCells(rows: readonly number[], column: number): string {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return "=0";
  if (last - first + 1 === rows.length) {
    return `=SUM(${areaToA1({ top: first, left: column, bottom: last, right: column })})`;
  }
  return `=${rows.map((row) => toA1({ row, column })).join("+")}`;
}
