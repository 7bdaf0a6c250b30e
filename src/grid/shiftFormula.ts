import { tokenize, type Token } from "@borgar/fx/xlsx";
import { columnIndex, maxColumns, maxRows, type Span } from "./area";
import { isReference, splitReference } from "./reference";
import type { RowMoves } from "./rowMoves";

/** The moves of a sheet by its name (any case); undefined where none of its rows has moved. */
export type MovesOf = (sheet: string) => RowMoves | undefined;

/** Which rows of a formula are places, and what they are for: see shiftFormula. */
export type ShiftedRows = "all" | "fixed" | "filled" | "print" | "headed";

/**
 * A formula as Excel rewrites it after rows were inserted or deleted; `sheet` is the one it is on.
 * With or without its `=`. Only references that moved are rewritten; all else keeps its spelling.
 *
 *   rows 3:4 inserted into แผน; the formula is on แผน
 *   =SUM(B2:B9)+B$1            → =SUM(B2:B11)+B$1
 *   ='แผน'!$B$3&รวม!B9&A:A     → ='แผน'!$B$5&รวม!B9&A:A
 *   rows 2:9 deleted
 *   =SUM(B2:B9)+5:12           → =SUM(#REF!)+2:4
 *
 * Not moved, as in Excel: names, table references, other workbooks, references through several
 * sheets (one:three!A1), text that INDIRECT would read.
 *
 * @param rows the formula of a name has no cell of its own, so only its rows with `$` are places: "fixed". In names for
 *   what is printed ("print") or filtered below its headers ("headed") all rows are. "filled": a formula that is then
 *   written out for another row keeps its rows without `$`; the `$` end of a range (B$4:B9) moves as that of any range.
 */
export function shiftFormula(formula: string, sheet: string, movesOf: MovesOf, rows: ShiftedRows = "all"): string {
  const own = movesOf(sheet);
  const qualified = formula.includes("!");
  if (!own && !qualified) return formula;
  if (!qualified && own && own.first > 0 && largestNumber(formula) <= own.first) return formula;

  return withReferences(formula, (reference) => shiftReference(reference, own, movesOf, rows));
}

/** A formula with each of its references written as `now` says; all else keeps its spelling. */
export function withReferences(formula: string, now: (reference: string) => string): string {
  let written = "";
  let copied = 0;
  let at = 0;
  let before: Token | undefined;
  for (const token of tokensOf(formula)) {
    if (isReference(token) && !isQualifiedApart(before)) {
      const reference = now(token.value);
      if (reference !== token.value) {
        written += formula.slice(copied, at) + reference;
        copied = at + token.value.length;
      }
    }
    at += token.value.length;
    before = token;
  }
  return copied === 0 ? formula : written + formula.slice(copied);
}

/** A qualifier the tokenizer left apart, or that is itself lost (#REF!A1): the reference is not ours to move. */
const isQualifiedApart = (before: Token | undefined): boolean =>
  before !== undefined && (before.value === "!" || before.value === "#REF!");

function tokensOf(formula: string): Token[] {
  const tokens = tokenize(formula, { withLocation: false });
  if (!tokens.some((token) => token.type === "unknown")) return tokens;
  // The path of another workbook, 'C:\plans\[a.xlsx]แผน'!A1, is unknown to the tokenizer: hidden behind as many letters.
  const hidden = formula.replace(/'[^'"]*[\\/:][^'"]*'(?=!)/g, (path) => "_".repeat(path.length));
  let at = 0;
  return tokenize(hidden, { withLocation: false }).map((token) => {
    const value = formula.slice(at, at + token.value.length);
    at += token.value.length;
    return { ...token, value };
  });
}

/** The largest run of digits as a number: no row that the formula names is beyond it. */
function largestNumber(formula: string): number {
  let largest = 0;
  let number = 0;
  for (let i = 0; i < formula.length; i++) {
    const digit = formula.charCodeAt(i) - 48;
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : 0;
    if (number > largest) largest = number;
  }
  return largest;
}

function shiftReference(reference: string, own: RowMoves | undefined, movesOf: MovesOf, rows: ShiftedRows): string {
  const { sheet, cells } = splitReference(reference);
  // Rows of another workbook, or of several sheets at once, are not ours to move.
  const moves = sheet === null ? own : /[[\]:\\/]/.test(sheet) ? undefined : movesOf(sheet);
  if (!moves) return reference;

  const prefix = reference.slice(0, reference.length - cells.length);
  const [from, separator, to] = cells.split(/(\.?:\.?)/) as [string, string?, string?];
  const first = rowPart.exec(from);
  const last = to === undefined ? first : rowPart.exec(to);
  if (!first || !last) return reference;
  if ((rows === "fixed" || rows === "filled") && !(isFixed(first) && isFixed(last))) {
    if (rows === "fixed" || isFixed(first) === isFixed(last)) return reference;
    return `${prefix}${withFixedEnd(moves, first, last).join(separator)}`;
  }
  const a = rowOf(first, 0);
  const b = rowOf(last, maxRows - 1);
  const [top, bottom] = a <= b ? [a, b] : [b, a];
  const moved = movedRows(moves, { first: top, last: bottom }, to === undefined ? undefined : [first, last], rows);
  if (!moved) return `${prefix}#REF!`;
  const { first: start, last: end } = moved;
  // Whole columns have no ends that could move.
  if (top === 0 && bottom === maxRows - 1) return reference;
  if (start === top && end === bottom) return reference;
  if (to === undefined) return prefix + withRow(first, start);
  const [newA, newB] = a <= b ? [start, end] : [end, start];
  return prefix + withRow(first, newA) + separator + withRow(last, newB);
}

/** The two ends of B$4:B9, of which the fixed one moves as that of a range to the first or last row of the sheet. */
function withFixedEnd(moves: RowMoves, first: RegExpExecArray, last: RegExpExecArray): [string, string] {
  const isStart = isFixed(first);
  const run = isStart ? { first: rowOf(first, 0), last: maxRows - 1 } : { first: 0, last: rowOf(last, maxRows - 1) };
  const moved = movedRows(moves, run, [first, last], "filled");
  if (!moved) return [first[0], last[0]];
  return isStart ? [withRow(first, moved.first), last[0]] : [first[0], withRow(last, moved.last)];
}

/** One cell goes where its row goes; an area may cover a whole. */
function movedRows(
  moves: RowMoves,
  run: Span,
  corners: readonly [RegExpExecArray, RegExpExecArray] | undefined,
  rows: ShiftedRows,
): Span | undefined {
  if (!corners) {
    if (run.first !== run.last) return { first: moves.start(run.first), last: moves.end(run.last) };
    const row = moves.row(run.first);
    return row === undefined ? undefined : { first: row, last: row };
  }
  const [a, b] = corners.map(columnOf) as [number, number];
  const columns = a < 0 ? { first: 0, last: maxColumns - 1 } : { first: Math.min(a, b), last: Math.max(a, b) };
  return moves.covered(run, { columns, use: rows === "print" || rows === "headed" ? rows : "range" });
}

const columnOf = (part: RegExpExecArray): number => columnIndex(part[1]!.replaceAll("$", ""));

/** `$B$7` as column and `$`, and row; no row in a reference to whole columns. */
const rowPart = /^(\$?[A-Za-z]*\$?)([0-9]*)$/;

const isFixed = (part: RegExpExecArray): boolean => part[2] === "" || part[1]!.endsWith("$");
const rowOf = (part: RegExpExecArray, none: number): number => (part[2] === "" ? none : Number(part[2]) - 1);
const withRow = (part: RegExpExecArray, row: number): string => part[1]! + String(row + 1);
