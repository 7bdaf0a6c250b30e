import { sumSatang, type Satang } from "../plan/satang";
import { shareOf, type CrossedSum, type PlanSummary, type SummaryLine } from "../summarizing/planSummary";
import type { Language, Words } from "../text/language";
import { boardPicture } from "./boardPicture";
import { plainBar, stackedBars, toneOf, type Picture, type PictureFigures, type PictureRow } from "./picture";
import { pictureWords as words } from "./pictureWords";

/** A plan's pictures in one language, amounts in baht. */
export interface SummaryPictures {
  readonly headings: Picture;
  /** Who of the register is in the plan; null: the form has no register of agencies. */
  readonly board: Picture | null;
  /** null: the rows name no agencies. */
  readonly agencies: Picture | null;
  readonly crossed: Picture | null;
  /** null: the plan's money is in one column. */
  readonly sources: Picture | null;
  /** Of series that are not the plan's sources themselves. */
  readonly series: readonly Picture[];
}

/** Agencies that one picture shows; the rest are one line. */
const mostAgencies = 40;

/** @param most how many agencies are shown each by itself */
export function summaryPictures(
  summary: PlanSummary,
  language: Language,
  figures: PictureFigures,
  most = mostAgencies,
): SummaryPictures {
  const draw = new SummaryDrawing(summary, language, figures);
  const { agencies, absent, sources, series } = summary;
  const own = new Set(sources.map(({ field }) => field));
  return {
    headings: draw.headings(),
    board: absent === null ? null : draw.board(absent),
    agencies: agencies.length === 0 ? null : draw.agencies(most),
    crossed: agencies.length === 0 ? null : draw.crossed(most),
    sources: sources.length < 2 ? null : draw.sources(),
    series: series
      .filter(({ members }) => !members.every(({ field }) => own.has(field)))
      .map(({ members }) => draw.parts(words.bySeries, words.part, members)),
  };
}

class SummaryDrawing {
  /** Of a plan without money, rows are drawn instead. */
  private readonly hasMoney: boolean;

  constructor(
    private readonly summary: PlanSummary,
    private readonly language: Language,
    private readonly figures: PictureFigures,
  ) {
    this.hasMoney = summary.sources.length > 0;
  }

  headings(): Picture {
    const { headings, levels, whole, empty } = this.summary;
    const most = this.longest(headings);
    const deepest = levels.length - 1;
    const notes = empty.length === 0 ? [] : [this.say(words.empty(empty))];
    return {
      ...this.frame(headingsTitle(this.summary), words.heading, whole.unread, notes),
      rows: headings.map((one) => this.line(one, most, deepest > 0 && one.depth === 0 ? "strong" : "plain")),
    };
  }

  board(absent: readonly string[]): Picture {
    const present = this.summary.agencies.filter(({ name }) => name !== null).length;
    const states = [
      { name: this.say(words.inPlan), count: present, tone: "first" as const },
      { name: this.say(words.notInPlan), count: absent.length, tone: "before" as const },
    ];
    const { count } = this.figures;
    const notes = absent.length === 0 ? [] : [this.say(words.absent(namesOf(absent, mostAgencies, count)))];
    return boardPicture(states, this.language, this.figures, notes);
  }

  agencies(most: number): Picture {
    const { agencies, whole } = this.summary;
    const { shown, rest } = largest(agencies, most);
    const longest = this.longest(shown);
    return {
      ...this.frame(agenciesTitle(this.summary), words.agency, whole.unread, this.restNotes(shown.length, rest.length)),
      rows: [
        ...shown.map((one) => this.line(one, longest, "plain")),
        ...(rest.length === 0 ? [] : [this.line(together(rest, this.rest(rest.length)), longest, "plain")]),
      ],
    };
  }

  /** A heat map: an agency a line, a heading a column. */
  crossed(most: number): Picture {
    const { agencies, crossed, headings, whole } = this.summary;
    const tops = headings.filter(({ depth }) => depth === 0);
    const { shown, rest } = largest(agencies, most);
    const lines = crossed.slice(0, shown.length);
    const others = tops.map((_, at) => crossedTogether(crossed.slice(shown.length).map((line) => line[at]!)));
    const darkest = this.longest(lines.flat());
    const row = (name: string, line: readonly CrossedSum[], all: CrossedSum): PictureRow => ({
      ...{ name, depth: 0, tone: "plain", bars: [] },
      figures: [
        ...line.map((one) => ({
          text: one.rows.length === 0 ? "" : this.weightText(one),
          rows: one.rows,
          ...(this.weightOf(one) > 0 && { shade: Math.min(1, this.weightOf(one) / darkest) }),
        })),
        { text: this.weightText(all), rows: all.rows },
      ],
    });
    const hasBlank = this.hasMoney && lines.flat().some(({ rows }) => rows.length === 0);
    const ofAll = row(this.say(words.sum), tops, whole);
    return {
      title: this.say(words.crossed),
      kind: "heat",
      columns: [
        this.say(words.agency),
        ...tops.map((one) => this.nameOf(one)),
        this.say(this.hasMoney ? words.baht : words.rows),
      ],
      rows: [
        ...shown.map((one, at) => row(this.nameOf(one), lines[at]!, one)),
        ...(rest.length === 0 ? [] : [row(this.rest(rest.length), others, crossedTogether(rest))]),
      ],
      foot: unopened(ofAll),
      legend: [],
      notes: [...(hasBlank ? [this.say(words.blankCells)] : []), ...this.restNotes(shown.length, rest.length)],
    };
  }

  sources(): Picture {
    const { sources, whole } = this.summary;
    const lines = sources.map((source) => ({ ...source, sum: whole.sums[source.field]! }));
    return this.parts(words.bySource, words.source, lines);
  }

  parts(title: Words, of: Words, lines: readonly { readonly name: Words; readonly sum: Satang }[]): Picture {
    const all = sumSatang(lines.map(({ sum }) => sum));
    const most = Math.max(...lines.map(({ sum }) => sum), 0);
    const row = (name: string, sum: Satang, bars: PictureRow["bars"]): PictureRow => ({
      ...{ name, depth: 0, tone: "plain", bars },
      figures: [{ text: this.figures.baht(sum) }, { text: percent(sum, all) }],
    });
    return {
      title: this.say(title),
      kind: "bars",
      columns: [of, words.baht, words.share].map(this.say),
      rows: lines.map(({ name, sum }) => row(this.say(name), sum, [plainBar(sum, most, "first")])),
      foot: row(this.say(words.sum), all, []),
      legend: [],
      notes: [],
    };
  }

  private frame(title: Words, of: Words, unread: number, notes: readonly string[]): Omit<Picture, "rows"> {
    const { sources, whole } = this.summary;
    return {
      title: this.say(title),
      kind: "bars",
      columns: [of, words.rows, ...(this.hasMoney ? [words.baht] : []), words.share].map(this.say),
      foot: unopened({ ...this.line(whole, 0, "plain"), name: this.say(words.sum), bars: [] }),
      legend: sources.length > 1 ? sources.map(({ name }, at) => ({ tone: toneOf(at), name: this.say(name) })) : [],
      notes: [...(unread > 0 ? [this.say(words.unread(this.figures.count(unread)))] : []), ...notes],
    };
  }

  private line(line: SummaryLine, most: number, tone: PictureRow["tone"]): PictureRow {
    const { summary, figures } = this;
    const parts = this.hasMoney ? summary.sources.map(({ field }) => line.sums[field] ?? 0) : [line.rows.length];
    const share = percent(this.weightOf(line), this.weightOf(summary.whole));
    const money = this.hasMoney ? [figures.baht(line.sum)] : [];
    return {
      ...{ name: this.nameOf(line), depth: line.depth, tone, bars: [stackedBars(parts, most)] },
      figures: [
        { text: figures.count(line.rows.length), rows: line.rows },
        ...[...money, share].map((text) => ({ text })),
      ],
    };
  }

  private readonly weightOf = ({ rows, sum }: CrossedSum): number => (this.hasMoney ? sum : rows.length);
  private readonly longest = (lines: readonly CrossedSum[]): number => Math.max(...lines.map(this.weightOf), 0);

  private weightText({ rows, sum }: CrossedSum): string {
    return this.hasMoney ? this.figures.baht(sum) : this.figures.count(rows.length);
  }

  private readonly nameOf = (line: SummaryLine): string => summaryLineName(line, this.language, this.figures.count);

  private restNotes(shown: number, rest: number): string[] {
    const { count } = this.figures;
    return rest === 0 ? [] : [this.say(words.restNote(count(shown), count(rest)))];
  }

  private readonly rest = (count: number): string => this.say(words.rest(this.figures.count(count)));
  private readonly say = (some: Words): string => some[this.language];
}

/** A line's name with the number before it; words of its own where it has none. */
export function summaryLineName(
  { name, number }: Pick<SummaryLine, "name" | "number">,
  language: Language,
  count: PictureFigures["count"] = String,
): string {
  if (name === null) return words.unnamed[language];
  return number === null ? name : `${count(number)}. ${name}`;
}

/** What a picture of headings is of: money, or of a plan without it rows. */
export const headingsTitle = ({ sources }: PlanSummary): Words =>
  sources.length > 0 ? words.byHeading : words.rowsByHeading;
export const agenciesTitle = ({ sources }: PlanSummary): Words =>
  sources.length > 0 ? words.byAgency : words.rowsByAgency;

const crossedTogether = (some: readonly CrossedSum[]): CrossedSum => ({
  rows: some.flatMap(({ rows }) => rows),
  sum: sumSatang(some.map(({ sum }) => sum)),
});

/** Those shown each by itself, and the rest; one alone is never the rest. */
function largest(lines: readonly SummaryLine[], most: number) {
  const at = lines.length > most ? most - 1 : lines.length;
  return { shown: lines.slice(0, at), rest: lines.slice(at) };
}

const together = (lines: readonly SummaryLine[], name: string): SummaryLine => ({
  ...{ name, number: null, depth: 0 },
  rows: lines.flatMap(({ rows }) => rows),
  sums: Object.fromEntries(
    Object.keys(lines[0]!.sums).map((field) => [field, sumSatang(lines.map(({ sums }) => sums[field]!))]),
  ),
  sum: sumSatang(lines.map(({ sum }) => sum)),
  unread: lines.reduce((sum, { unread }) => sum + unread, 0),
});

/** A row of which nothing is opened or shaded: of all of a plan, the plan itself is to be looked at. */
const unopened = (row: PictureRow): PictureRow => ({ ...row, figures: row.figures.map(({ text }) => ({ text })) });

/** The first of many names, and how many more there are. */
function namesOf(names: readonly string[], most: number, count: PictureFigures["count"]) {
  const shown = names.slice(0, most);
  return { names: shown, more: names.length > most ? count(names.length - most) : null };
}

/** With one decimal; shares that are not nothing never look like it. */
const percent = (sum: number, whole: number): string => {
  const share = shareOf(sum, whole);
  return share > 0 && share < 0.05 ? "<0.1" : share.toFixed(1);
};
