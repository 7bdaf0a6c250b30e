import { maxRows, type Span } from "./area";
import { sheetPrefix, splitReference } from "./reference";
import { withReferences } from "./shiftFormula";

/** A sheet that is read below others as if they were one. */
export interface StackedSheet {
  readonly sheet: string;
  /** 0-based row of the stack that its first row is. */
  readonly first: number;
  /** How many of its rows are in the stack: down to the last that holds anything, or that a formula reads just below. */
  readonly rows: number;
}

/** Sheets read as one, from the top: a plan that has a sheet for each of its parts. */
export interface SheetStack {
  /** What the stack itself is called; no sheet of the workbook has this name. */
  readonly sheet: string;
  readonly sheets: readonly StackedSheet[];
}

/** The sheet that a row of the stack is on; below the last row the last one. */
export const sheetOfRow = ({ sheets }: SheetStack, row: number): StackedSheet =>
  [...sheets].reverse().find(({ first }) => first <= row) ?? sheets[0]!;

export const stackedSheet = ({ sheets }: SheetStack, name: string): StackedSheet | undefined =>
  sheets.find(({ sheet }) => sheet.toLowerCase() === name.toLowerCase());

/** Rows of the stack, sheet by sheet, as rows of each. */
export const piecesOf = (stack: SheetStack, { first, last }: Span): (Span & { readonly sheet: StackedSheet })[] =>
  stack.sheets.flatMap((sheet, at) => {
    const end = stack.sheets[at + 1]?.first ?? maxRows;
    const from = Math.max(first, sheet.first);
    const to = Math.min(last, end - 1);
    return from > to ? [] : [{ sheet, first: from - sheet.first, last: to - sheet.first }];
  });

/**
 * A formula of the workbook as it reads among the stacked sheets; `home`: the sheet it is on.
 *
 *   ก has 10 rows, ข is below it; on ก: =SUM(E2:E4)+'ข'!E3 → =SUM(E2:E4)+E13
 *
 * References to whole columns, and to what is below all rows of a sheet, stay as they are, with the name of their sheet.
 */
export function onStack(formula: string, home: string, stack: SheetStack): string {
  const isHomeStacked = stackedSheet(stack, home) !== undefined;
  return withReferences(formula, (reference) => {
    const { sheet, cells } = splitReference(reference);
    const target = stackedSheet(stack, sheet ?? home);
    if (!target) return reference;
    const ends = endsOf(cells);
    // Below its last row is another sheet of the stack.
    if (!ends || (ends.rows.last >= target.rows && target !== stack.sheets.at(-1)))
      return sheet === null ? sheetPrefix(target.sheet) + cells : reference;
    // What names its own sheet goes on doing so.
    const isOwn = isHomeStacked && (sheet === null || target !== stackedSheet(stack, home));
    return (isOwn ? "" : sheetPrefix(stack.sheet)) + ends.written((row) => row + target.first);
  });
}

/**
 * The same turned back. `home`: the sheet that the formula is on. An area over several sheets becomes a list of areas.
 *
 *   on ก: =SUM(E2:E4)+E13 → =SUM(E2:E4)+'ข'!E3
 */
export function offStack(formula: string, home: string, stack: SheetStack): string {
  const isHomeStacked = stackedSheet(stack, home) !== undefined;
  const isHome = (sheet: string) => sheet.toLowerCase() === home.toLowerCase();
  return withReferences(formula, (reference) => {
    const { sheet, cells } = splitReference(reference);
    const isOfStack = sheet === null ? isHomeStacked : sheet === stack.sheet;
    if (!isOfStack) return sheet !== null && isHomeStacked && isHome(sheet) ? cells : reference;
    const ends = endsOf(cells);
    if (!ends) return reference;
    return piecesOf(stack, ends.rows)
      .map(
        ({ sheet: { sheet: name }, first, last }) =>
          (isHome(name) && sheet === null ? "" : sheetPrefix(name)) +
          ends.written((row) => (row === ends.rows.first ? first : last)),
      )
      .join(",");
  });
}

/** The last row of a reference such as B5:B9, 0-based; undefined for whole columns. */
export const lastRowOf = (cells: string): number | undefined => endsOf(cells)?.rows.last;

interface Ends {
  readonly rows: Span;
  readonly written: (now: (row: number) => number) => string;
}

const cell = /^(\$?[A-Za-z]*\$?)([0-9]+)$/;

/** The rows of a reference, and how it is written with other ones; undefined for whole columns. */
function endsOf(cells: string): Ends | undefined {
  const [from, separator = "", to] = cells.split(/(\.?:\.?)/) as [string, string?, string?];
  const first = cell.exec(from);
  const last = to === undefined ? null : cell.exec(to);
  if (!first || (to !== undefined && !last)) return undefined;
  const [a, b] = [Number(first[2]) - 1, Number((last ?? first)[2]) - 1];
  const write = (part: RegExpExecArray, row: number) => part[1]! + String(row + 1);
  return {
    rows: { first: Math.min(a, b), last: Math.max(a, b) },
    written: (now) => (last ? write(first, now(a)) + separator + write(last, now(b)) : write(first, now(a))),
  };
}
