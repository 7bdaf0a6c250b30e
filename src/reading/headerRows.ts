import type { Area } from "../grid/area";
import type { Field } from "../plan/fields";
import { perForm } from "../forms/perForm";
import type { Grid } from "../grid/grid";
import { longestHeader, type HeaderWord, type HeaderWords } from "./headerWords";
import type { Line, Piece } from "./line";

/** A header cell and the column it names. */
export interface NamedColumn {
  readonly name: Field;
  readonly piece: Piece;
  readonly row: number;
  /** By a wrong or nearly right text. */
  readonly doubtful: boolean;
}

/** One or two rows (four at most) that name columns. */
export interface HeaderRows {
  readonly area: Area;
  /** In column order; one column can be named twice, and two columns can carry one name. */
  readonly named: readonly NamedColumn[];
  /** Texts that may mean several columns. */
  readonly ambiguous: readonly {
    readonly piece: Piece;
    readonly row: number;
    readonly columns: readonly Field[];
  }[];
  /** Texts that name no column. */
  readonly unknown: readonly { readonly piece: Piece; readonly row: number }[];
}

const fewestWords = 3;
const mostRows = 4;

/** Whether a line holds enough of a form's header texts to be looked at as the first of a header. */
export function mayBeHeader(line: Line, words: HeaderWords, keyOf: (text: string) => string): boolean {
  if (line.contents < 2) return false;
  const texts = line.pieces.reduce((count, piece) => (isText(piece) ? count + 1 : count), 0);
  let known = 0;
  let strange = 0;
  for (const piece of line.pieces) {
    if (!isText(piece)) continue;
    const mayBe = piece.text.length <= words.longest && words.mayBe(piece.text);
    if (mayBe && words.find(keyOf(piece.text))) known += 1;
    else if ((strange += 1) * 2 > texts) return false;
  }
  return known >= 2;
}

/** A number, a date or a formula in a header is the name of a column nobody knows; only words make a header. */
const isText = ({ cell, dash }: Piece): boolean => typeof cell.value === "string" && !dash;

const isHeaderText = (piece: Piece): boolean => isText(piece) && piece.text.length <= longestHeader;

/**
 * The header that begins at `lines[from]`; undefined where too little of it is known. A row below belongs to it as
 * long as its texts are mostly header texts or are under ones that group columns, or where the header's own cells
 * are merged down over it. What else is in these rows, or beside them, never ends a header.
 */
export function headerRowsAt(
  grid: Grid,
  lines: readonly Line[],
  from: number,
  words: HeaderWords,
  keyOf: (text: string) => string,
): HeaderRows | undefined {
  const first = lines[from]!;
  const deep = lastMergedRow(grid, first, words, keyOf);
  const rows = [first];
  while (rows.length < mostRows) {
    const below = lines[from + rows.length];
    const above = rows[rows.length - 1]!;
    if (!below || below.index !== above.index + 1 || repeats(below, first)) break;
    if (below.index > deep && !continues(below, above, words, keyOf)) break;
    rows.push(below);
  }
  const found = nameColumns(rows, words, keyOf);
  return found.named.length + found.ambiguous.length >= fewestWords ? found : undefined;
}

/** A header may be right below itself, where a page ends between it and its rows. */
const repeats = (line: Line, other: Line): boolean =>
  line.pieces.length === other.pieces.length &&
  line.pieces.every(({ column, text }, at) => column === other.pieces[at]!.column && text === other.pieces[at]!.text);

/** Areas merged over several rows, by their first row. */
const deepMerges = perForm(({ merges }: Grid): ReadonlyMap<number, readonly Area[]> => {
  const found = new Map<number, Area[]>();
  for (const area of merges) {
    if (area.top === area.bottom || area.bottom - area.top >= mostRows) continue;
    const there = found.get(area.top);
    if (there) there.push(area);
    else found.set(area.top, [area]);
  }
  return found;
});

/** The row down to which at least half of a line's header texts are merged; the line's own where they are not. */
function lastMergedRow(grid: Grid, line: Line, words: HeaderWords, keyOf: (text: string) => string): number {
  const areas = deepMerges(grid).get(line.index);
  if (!areas) return line.index;
  const bottoms = new Map(areas.map(({ left, bottom }) => [left, bottom]));
  const reached = line.pieces
    .filter((piece) => isHeaderText(piece) && words.find(keyOf(piece.text)))
    .map(({ column }) => bottoms.get(column) ?? line.index)
    .sort((a, b) => b - a);
  return reached[Math.ceil(reached.length / 2) - 1] ?? line.index;
}

/** A year that was written as a number names its column as well. */
const numberWord = ({ cell: { value, formula }, text }: Piece, words: HeaderWords): HeaderWord | undefined =>
  typeof value === "number" && formula === null ? words.find(text) : undefined;

/**
 * Its texts between the columns known above mostly header texts; or one at least, where all are below texts that group
 * columns. An agency's row is neither: it names its activity.
 */
function continues(line: Line, above: Line, words: HeaderWords, keyOf: (text: string) => string): boolean {
  const overs = above.pieces.filter((piece) => isHeaderText(piece) && words.find(keyOf(piece.text)));
  const [left, right] = [overs[0]?.column ?? 0, overs.at(-1)?.column ?? -1];
  let known = 0;
  let strange = 0;
  let grouped = 0;
  let next = 0;
  for (const piece of line.pieces) {
    if (!isText(piece)) {
      if (numberWord(piece, words)) known += 1;
      continue;
    }
    const key = isHeaderText(piece) ? keyOf(piece.text) : undefined;
    const isKnown = key !== undefined && (words.find(key) ?? words.near(key)) !== undefined;
    if (isKnown) known += 1;
    else if (piece.column < left || piece.column > right) continue;
    else strange += 1;
    while (next < above.pieces.length && above.pieces[next]!.column <= piece.column) next += 1;
    const over = above.pieces[next - 1];
    if (over && (words.find(keyOf(over.text))?.grouped.size ?? 0) > 0) grouped += 1;
  }
  return known > strange || (known > 0 && grouped === known + strange);
}

/** A header text and what it means, if anything. */
interface HeaderCell {
  readonly piece: Piece;
  readonly row: number;
  readonly word: HeaderWord | undefined;
  /** Whether header texts are below it, up to the next text of its row: then it may group their columns. */
  readonly covers: boolean;
  /** Of the texts above that its column is under. */
  readonly over: readonly HeaderWord[];
}

/** Of the columns that a text may name, those that are under what is above it, as far as that distinguishes them. */
function underTheSame({ named, grouped }: HeaderWord, over: readonly HeaderWord[]): readonly Field[] {
  const candidates = [...(named.size > 0 ? named : grouped)];
  return over.reduce<readonly Field[]>((left, above) => {
    const fitting = left.filter((field) => above.grouped.has(field));
    return left.length > 1 && fitting.length > 0 ? fitting : left;
  }, candidates);
}

function nameColumns(rows: readonly Line[], words: HeaderWords, keyOf: (text: string) => string): HeaderRows {
  const named: NamedColumn[] = [];
  const ambiguous: { piece: Piece; row: number; columns: readonly Field[] }[] = [];
  const unknown: { piece: Piece; row: number }[] = [];
  for (const cells of byColumn(rows, words, keyOf)) {
    const naming = lowest(
      cells,
      ({ word, covers }) => !!word && word.named.size > 0 && !(covers && word.grouped.size > 0),
    );
    const grouping = lowest(cells, ({ word, covers }) => !!word && !covers);
    const { piece, row, word, over } = naming ?? grouping ?? cells[cells.length - 1]!;
    if (word && (naming ?? grouping)) {
      const [name, ...more] = underTheSame(word, over);
      if (more.length === 0) named.push({ name: name!, piece, row, doubtful: word.doubtful });
      else ambiguous.push({ piece, row, columns: [name!, ...more] });
    } else if (!piece.dash && !cells.every(({ covers }) => covers)) unknown.push({ piece, row });
  }
  return { area: areaOf(rows), named, ambiguous, unknown };
}

/** The header's texts column by column, from the upper to the lower. */
function byColumn(rows: readonly Line[], words: HeaderWords, keyOf: (text: string) => string): HeaderCell[][] {
  const exact = new Set<Field>();
  for (const { pieces } of rows) {
    for (const { text } of pieces) for (const name of words.find(keyOf(text))?.named ?? []) exact.add(name);
  }
  // A text that is nearly a name is not taken for it where the name itself is too.
  const nearly = (key: string): HeaderWord | undefined => {
    const word = words.near(key);
    return word && [...word.named].some((name) => exact.has(name)) ? undefined : word;
  };
  const over = (at: number, column: number): HeaderWord[] =>
    rows.slice(0, at).flatMap(({ pieces }) => {
      const above = pieces.filter((piece) => piece.column <= column && !piece.dash).at(-1);
      return (above && words.find(keyOf(above.text))) ?? [];
    });
  const columns = new Map<number, HeaderCell[]>();
  rows.forEach((line, at) => {
    const below = rows.slice(at + 1).flatMap(({ pieces }) => pieces.map(({ column }) => column));
    below.sort((a, b) => a - b);
    let next = 0;
    line.pieces.forEach((piece, place) => {
      const until = line.pieces[place + 1]?.column ?? Infinity;
      while (next < below.length && below[next]! < piece.column) next += 1;
      const covers = next < below.length && below[next]! < until;
      const key = isText(piece) ? keyOf(piece.text) : undefined;
      const word = key === undefined ? numberWord(piece, words) : (words.find(key) ?? nearly(key));
      const cell = { piece, row: line.index, word, covers, over: over(at, piece.column) };
      const cells = columns.get(piece.column);
      if (cells) cells.push(cell);
      else columns.set(piece.column, [cell]);
    });
  });
  return [...columns].sort(([a], [b]) => a - b).map(([, cells]) => cells);
}

const lowest = (cells: readonly HeaderCell[], fits: (cell: HeaderCell) => boolean): HeaderCell | undefined =>
  [...cells].reverse().find(fits);

const areaOf = (rows: readonly Line[]): Area => ({
  top: rows[0]!.index,
  left: Math.min(...rows.map((line) => line.pieces[0]!.column)),
  bottom: rows[rows.length - 1]!.index,
  right: Math.max(...rows.map((line) => line.pieces[line.pieces.length - 1]!.column)),
});
