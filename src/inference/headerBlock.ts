import type { Area, Position } from "../grid/area";
import type { Grid } from "../grid/grid";
import { longestHeader } from "../reading/headerWords";
import type { Line, Piece } from "../reading/line";
import { monthOf } from "../plan/days";
import { matchKey } from "../text/matchKey";
import { toArabicDigits } from "../text/digits";
import { beginsWithWord, fitsHeader, levelWords, moneyWords, ordinalHeaders, isWord, roleHeaders } from "./roleWords";

/** A column of a table and the header texts that it is under. */
export interface HeaderLeaf {
  readonly column: number;
  /** From the top; the last is its own. */
  readonly path: readonly string[];
  /** The cell of its lowest text. */
  readonly at: Position;
}

/** The header of a sheet's table. */
export interface HeaderBlock {
  /** Indexes of its lines. */
  readonly first: number;
  readonly last: number;
  readonly top: number;
  readonly bottom: number;
  readonly leaves: readonly HeaderLeaf[];
  /** Columns of the table that have no header text. */
  readonly unnamed: readonly number[];
  /** Indexes of lines that say it again, its own included. */
  readonly repeats: ReadonlySet<number>;
}

const mostRows = 4;
const fewestColumns = 3;
/** Lines with as many values show which columns a table has. */
const fewestValues = 3;

/** The header that explains most of what is below it. */
export function headerBlockOf(grid: Grid, lines: readonly Line[]): HeaderBlock | undefined {
  const bottoms = mergedBottoms(grid);
  let best: { readonly block: HeaderBlock; readonly score: number } | undefined;
  for (let at = 0; at < lines.length; at++) {
    if (lines[at]!.contents < 2 || !lines[at]!.pieces.every(isHeaderPiece)) continue;
    const block = blockAt(lines, at, bottoms);
    if (block.leaves.length < fewestColumns) continue;
    const score = scoreOf(block, lines);
    if (!best || score > best.score) best = { block, score };
    // Nothing further down can be better than a header that explains everything.
    if (best.score >= surely && at > best.block.last + patience) break;
  }
  return best?.block;
}

const surely = 2.6;
const patience = 40;

/** Years and words name columns; formulas, amounts and dashes do not. */
const isHeaderPiece = (piece: Piece): boolean => {
  const { value, formula } = piece.cell;
  if (formula !== null || piece.dash) return false;
  if (typeof value === "number") return isYear(value);
  return typeof value === "string" && piece.text.length <= longestHeader;
};

export const isYear = (number: number): boolean =>
  Number.isInteger(number) && ((number >= 2400 && number <= 2700) || (number >= 1950 && number <= 2157));

function mergedBottoms({ merges }: Grid): ReadonlyMap<number, readonly Area[]> {
  const found = new Map<number, Area[]>();
  for (const area of merges) {
    const there = found.get(area.top);
    if (there) there.push(area);
    else found.set(area.top, [area]);
  }
  return found;
}

function blockAt(lines: readonly Line[], first: number, merges: ReadonlyMap<number, readonly Area[]>): HeaderBlock {
  const rows = [lines[first]!];
  while (rows.length < mostRows) {
    const next = lines[first + rows.length];
    const above = rows.at(-1)!;
    if (!next || next.index !== above.index + 1 || !next.pieces.every(isHeaderPiece)) break;
    if (!goesOnHeader(next, rows, merges)) break;
    rows.push(next);
  }
  const last = first + rows.length - 1;
  const named = leavesOf(rows, merges);
  const used = columnsUsed(lines, last + 1);
  const span = [named[0]!.column, named.at(-1)!.column] as const;
  const unnamed = [...used.keys()].filter(
    (column) => used.get(column)! > 1 && !named.some((leaf) => leaf.column === column) && column >= span[0] - 1,
  );
  return {
    ...{ first, last, top: rows[0]!.index, bottom: rows.at(-1)!.index, unnamed },
    leaves: named.filter((leaf) => leaf.path.length > 0),
    repeats: repeatsOf(lines, first, last),
  };
}

/** Whether the header's cells are merged down over a line, or its texts are below ones that reach over several columns. */
function goesOnHeader(next: Line, rows: readonly Line[], merges: ReadonlyMap<number, readonly Area[]>): boolean {
  const deep = rows.flatMap(({ index, pieces }) =>
    (merges.get(index) ?? []).filter(
      ({ left, top, bottom }) =>
        bottom > top && bottom - top < mostRows && pieces.some(({ column }) => column === left),
    ),
  );
  if (deep.some(({ bottom }) => bottom >= next.index)) return true;
  if (next.pieces.length < 2) return false;
  const above = rows.flatMap(({ pieces }) => pieces);
  let grouped = 0;
  for (const piece of next.pieces) {
    if (isUnitNote(piece.text)) {
      grouped += 1;
      continue;
    }
    // The first row whose texts reach over this column without being of it alone.
    const row = rows.at(-1)!;
    const at = row.pieces.findIndex(
      ({ column }, i) => column <= piece.column && (row.pieces[i + 1]?.column ?? Infinity) > piece.column,
    );
    const over = row.pieces[at];
    if (!over) {
      if (above.some(({ column }) => column === piece.column)) return false;
      grouped += 1;
      continue;
    }
    const until = row.pieces[at + 1]?.column ?? Math.max(over.column + 1, next.pieces.at(-1)!.column + 1);
    if (until - over.column < 2) return false;
    grouped += 1;
  }
  return grouped === next.pieces.length;
}

/** "(บาท)" below a header text goes on from it. */
const isUnitNote = (text: string): boolean => text.length <= 20 && /^\([^()0-9๐-๙]+\)$/.test(text);

function leavesOf(rows: readonly Line[], merges: ReadonlyMap<number, readonly Area[]>): HeaderLeaf[] {
  const columns = [...new Set(rows.flatMap(({ pieces }) => pieces.map(({ column }) => column)))].sort((a, b) => a - b);
  const right = columns.at(-1)!;
  const reach = rows.flatMap(({ index }) => merges.get(index) ?? []);
  const last = Math.max(right, ...reach.filter(({ left }) => columns.includes(left)).map((area) => area.right));
  const all = Array.from({ length: last - columns[0]! + 1 }, (_, i) => columns[0]! + i);
  /** For each row, the piece that a column is under. */
  const over = new Map<number, (Piece | undefined)[]>(all.map((column) => [column, []]));
  rows.forEach((row, at) => {
    let current: Piece | undefined;
    let next = 0;
    for (const column of all) {
      if (row.pieces[next]?.column === column) current = row.pieces[next++];
      else if (current) {
        // A text reaches on only under what its own first column is under.
        const [own, here] = [over.get(current.column)!, over.get(column)!];
        const area = reach.find(({ top, left }) => top === row.index && left === current!.column);
        const isBeyond = area !== undefined && column > area.right;
        if (isBeyond || own.slice(0, at).some((piece, above) => piece !== here[above])) current = undefined;
      }
      over.get(column)!.push(current);
    }
  });
  return all.flatMap((column): HeaderLeaf[] => {
    const texts: { readonly piece: Piece; readonly row: number }[] = [];
    over.get(column)!.forEach((piece, at) => {
      if (piece) texts.push({ piece, row: rows[at]!.index });
    });
    const isOwn = texts.some(({ piece }) => piece.column === column);
    // What a wide cell says of its further columns it has said of the first.
    if (!isOwn && !isSpare(column, over, all)) return [];
    const lowest = texts.at(-1);
    if (!lowest) return [];
    const path = texts
      .map(({ piece }) => piece.text)
      .filter((text, i, list) => matchKey(text) !== matchKey(list[i - 1] ?? ""));
    return [{ column, path: isOwn ? path : [], at: { row: lowest.row, column: lowest.piece.column } }];
  });
}

const isSpare = (
  column: number,
  over: ReadonlyMap<number, readonly (Piece | undefined)[]>,
  all: readonly number[],
): boolean => over.get(column)!.every((piece) => piece === undefined) && column !== all[0];

/** How many lines from here on that hold several values hold one in each column. */
function columnsUsed(lines: readonly Line[], from: number): ReadonlyMap<number, number> {
  const used = new Map<number, number>();
  for (let at = from; at < lines.length; at++) {
    if (lines[at]!.pieces.length < fewestValues) continue;
    for (const { column } of lines[at]!.pieces) used.set(column, (used.get(column) ?? 0) + 1);
  }
  return used;
}

function repeatsOf(lines: readonly Line[], first: number, last: number): ReadonlySet<number> {
  const found = new Set<number>();
  const depth = last - first + 1;
  const keyOf = (line: Line | undefined): string =>
    line?.pieces.map(({ column, text }) => `${column} ${matchKey(text)}`).join("|") ?? "";
  const keys = lines.slice(first, last + 1).map(keyOf);
  for (let at = first; at < lines.length; at++) {
    if (lines[at]!.pieces.length !== lines[first]!.pieces.length || keyOf(lines[at]) !== keys[0]) continue;
    for (let row = 0; row < depth && keyOf(lines[at + row]) === keys[row]; row++) found.add(at + row);
  }
  return found;
}

/** Share of the values below that are under a header text, share of texts that headers usually are, and repetition. */
function scoreOf({ first, last, leaves, repeats }: HeaderBlock, lines: readonly Line[]): number {
  const columns = new Set(leaves.map(({ column }) => column));
  let under = 0;
  let all = 0;
  for (let at = 0; at < lines.length; at++) {
    const { pieces } = lines[at]!;
    if (repeats.has(at) || pieces.length < fewestValues) continue;
    all += pieces.length;
    if (at > last) under += pieces.filter(({ column }) => columns.has(column)).length;
  }
  const known = leaves.filter(({ path }) => path.some(isHeaderWord)).length / leaves.length;
  const distinct = new Set(leaves.map(({ path }) => path.map(matchKey).join("|"))).size / leaves.length;
  const again = repeats.size > last - first + 1 ? 0.4 : 0;
  return (all === 0 ? 1 : under / all) + known + again + 0.3 * distinct + Math.min(leaves.length, 10) / 25;
}

const isHeaderWord = (text: string): boolean =>
  roleHeaders.some(([, pattern]) => fitsHeader(text, pattern)) ||
  isWord(text, ordinalHeaders) ||
  beginsWithWord(text, moneyWords) ||
  levelWords.some(({ word }) => beginsWithWord(text, [word, `ชื่อ${word}`]) && text.length <= word.length + 30) ||
  yearIn(text) !== undefined ||
  monthOf(text) !== undefined;

/** The year (Buddhist Era) that a text holds. */
export function yearIn(text: string): number | undefined {
  const match = /(?<![0-9])([0-9]{4})(?![0-9])/.exec(toArabicDigits(text));
  const year = match ? Number(match[1]) : undefined;
  if (year === undefined || !isYear(year)) return undefined;
  return year < 2400 ? year + 543 : year;
}
