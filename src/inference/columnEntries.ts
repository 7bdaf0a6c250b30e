import type { ColumnFile, LevelColumnFile, SeriesFile } from "../forms/formFile";
import type { ColumnRole, Field } from "../plan/fields";
import { matchKey } from "../text/matchKey";
import { roleOfHeader, suitsRole } from "./columnGuess";
import { idOfText, type LevelDraft } from "./levelDraft";
import { agencyWords, beginsWithWord, budgetWords, holdsWord } from "./roleWords";
import { seriesOf, withPlaceholder, type FoundSeries, type SeriesYears } from "./seriesFound";
import type { DraftColumn, SheetFindings } from "./sheetFindings";
import { unitIn } from "./titlesFound";

export type ColumnEntry = ColumnFile | LevelColumnFile | SeriesFile;

/** A column of the sheet in the form: its entry in the file, and its id once that is read. */
export interface PlacedColumn {
  readonly column: DraftColumn;
  readonly entry: number;
  readonly field: Field;
  readonly role: ColumnRole | null;
  readonly isSum: boolean;
}

/** The columns of the form's file in the order of the sheet. */
export function columnEntries(
  { columns }: SheetFindings,
  levels: readonly LevelDraft[],
  years: SeriesYears,
): { readonly entries: ColumnEntry[]; readonly placed: PlacedColumn[] } {
  const levelOf = new Map(levels.flatMap(({ column, file }) => (column === null ? [] : [[column, file] as const])));
  const roles = rolesOf(columns.filter(({ leaf }) => !levelOf.has(leaf.column)));
  const mayBeSeries = (column: DraftColumn): boolean =>
    !levelOf.has(column.leaf.column) && (roles.get(column) ?? "budget") === "budget";
  const found = seriesAmong(columns, mayBeSeries, years);
  const taken = new Set<string>(levels.map(({ file }) => file.id));
  const claim = (id: string): string => {
    let free = id;
    for (let count = 2; taken.has(free); count++) free = `${id.slice(0, 37)}${count}`;
    taken.add(free);
    return free;
  };
  const entries: ColumnEntry[] = [];
  const placed: PlacedColumn[] = [];
  for (let at = 0; at < columns.length;) {
    const column = columns[at]!;
    const series = found.get(at);
    const entry = entries.length;
    if (series) {
      const id = claim(series.file.series);
      const unit = unitOf(columns.slice(at, at + series.length));
      entries.push({ ...series.file, series: id, ...unit, ...signOf(column) });
      series.fields.forEach((field, i) => {
        const own = field.slice(series.file.series.length);
        const isSum = /^\.(?:sum|q[1-4])(?:\.|$)/.test(own);
        placed.push({ column: columns[at + i]!, entry, field: id + own, role: null, isSum });
      });
      at += series.length;
      continue;
    }
    const level = levelOf.get(column.leaf.column);
    if (level) {
      entries.push(levelEntry(column, level.id, String(level.name), years));
      placed.push({ column, entry, field: level.id, role: null, isSum: false });
    } else {
      const role = roles.get(column) ?? null;
      const isOnly = role !== null && [...roles.values()].filter((other) => other === role).length === 1;
      const id = claim(isOnly ? role : idOfText(column.leaf.path.at(-1)!) || column.guess.kind);
      entries.push(columnEntry(column, id, role, years));
      placed.push({ column, entry, field: id, role, isSum: false });
    }
    at += 1;
  }
  return { entries, placed };
}

/** A role is of one column; a budget of several. */
function rolesOf(columns: readonly DraftColumn[]): ReadonlyMap<DraftColumn, ColumnRole> {
  const roles = new Map<DraftColumn, ColumnRole>();
  const taken = new Set<ColumnRole>();
  for (const column of columns) {
    const { leaf, guess } = column;
    const own =
      guess.kind === "amount" && holdsWord(leaf.path.join(" "), budgetWords) ? "budget" : roleOfHeader(leaf.path);
    if (own === null || !suitsRole(own, guess.kind) || (own !== "budget" && taken.has(own))) continue;
    taken.add(own);
    roles.set(column, own);
  }
  if (!taken.has("agency")) {
    const sender = columns.find((column) => !roles.has(column) && isOfAgencies(column));
    if (sender) roles.set(sender, "agency");
  }
  // A number of something says of what beside it; without that it is a number like any other.
  if (!taken.has("unit")) for (const [column, role] of roles) if (role === "quantity") roles.delete(column);
  return roles;
}

/** Most of its values begin as the names of offices do. */
function isOfAgencies({ guess: { kind }, values: { filled } }: DraftColumn): boolean {
  if (!suitsRole("agency", kind) || filled.length === 0) return false;
  return (
    filled.filter(({ piece }) => beginsWithWord(piece.text.replace(/^[-–] ?/, ""), agencyWords)).length >=
    filled.length * 0.8
  );
}

function seriesAmong(
  columns: readonly DraftColumn[],
  mayBe: (column: DraftColumn) => boolean,
  years: SeriesYears,
): ReadonlyMap<number, FoundSeries> {
  const found = new Map<number, FoundSeries>();
  for (let first = 0; first < columns.length;) {
    let last = first;
    while (last < columns.length && mayBe(columns[last]!)) last += 1;
    const run = columns.slice(first, last).map(({ leaf, guess }) => ({ leaf, kind: guess.kind }));
    for (const series of seriesOf(run, years, idOfText)) found.set(first + series.first, series);
    first = last + 1;
  }
  return found;
}

export const oneOrMore = (texts: readonly string[]): string | string[] => (texts.length === 1 ? texts[0]! : [...texts]);

/** A header text as next year's sheet has it. */
const ofYear = (text: string, { first }: SeriesYears): string =>
  withPlaceholder(text, first) === text
    ? text
    : withPlaceholder(text, first).includes("{year}")
      ? withPlaceholder(text, first)
      : text;

function headed({ leaf: { path } }: DraftColumn, name: string, years: SeriesYears) {
  const own = ofYear(path.at(-1)!, years);
  const groups = path.slice(0, -1).map((text) => ofYear(text, years));
  return {
    ...(matchKey(own) === matchKey(name) && own === name ? {} : { headers: own }),
    ...(groups.length === 0 ? {} : { groups: oneOrMore(groups) }),
  };
}

const levelEntry = (column: DraftColumn, level: string, name: string, years: SeriesYears): LevelColumnFile => ({
  level,
  ...headed(column, name, years),
});

function columnEntry(column: DraftColumn, id: string, role: ColumnRole | null, years: SeriesYears): ColumnFile {
  const { leaf, guess, values } = column;
  const own = leaf.path.at(-1)!;
  const name = /^\(.*\)$/.test(own) && leaf.path.length > 1 ? leaf.path.slice(-2).join(" ") : own;
  const { kind } = guess;
  return {
    ...{ id, name, kind },
    ...(role === null ? {} : { role }),
    ...headed(column, name, years),
    ...(kind === "list" ? { list: id, open: true } : {}),
    ...(kind === "code" ? digitsOf(values.filled.map(({ piece }) => piece.text)) : {}),
    ...unitOf([column]),
    ...signOf(column),
  };
}

/** Codes of one length keep it. */
function digitsOf(codes: readonly string[]): Pick<ColumnFile, "digits"> {
  const lengths = new Set(codes.map((code) => code.replace(/\s/g, "").length));
  const [length] = lengths;
  return lengths.size === 1 && codes.length > 1 && codes.every((code) => /^[0-9๐-๙]+$/.test(code)) && length! <= 20
    ? { digits: length! }
    : {};
}

function unitOf(columns: readonly DraftColumn[]): Pick<ColumnFile, "unit"> {
  const unit = columns[0]!.guess.kind === "amount" ? unitIn(columns[0]!.leaf.path.join(" ")) : null;
  return unit === null ? {} : { unit };
}

/** The sign that most cells of marks hold. */
function signOf({ guess: { kind }, values }: DraftColumn): Pick<ColumnFile, "sign"> {
  if (kind !== "mark") return {};
  const [most] = [...values.distinct].sort(([, a], [, b]) => b - a);
  return most && most[0] !== "✓" ? { sign: most[0] } : {};
}

/** Without what follows from the rest: the kind of its role, an id that is its role or its header. */
export function shortColumn(entry: ColumnEntry): ColumnEntry {
  if ("series" in entry || "level" in entry) return entry;
  const { id, kind, ...rest } = entry;
  const header = typeof rest.headers === "string" ? rest.headers : rest.headers?.[0];
  const usual = rest.role ?? idOfText(header ?? String(rest.name));
  const kindOf =
    rest.role === undefined
      ? "text"
      : rest.role === "budget"
        ? "amount"
        : rest.role === "quantity" || rest.role === "achievement"
          ? "number"
          : "text";
  const isUsual = kind === kindOf || (kind === "list" && rest.role === undefined);
  return { ...(id === usual ? {} : { id: id! }), ...(isUsual ? {} : { kind: kind! }), ...rest };
}
