import { isError, isPicture, type Cell } from "../../grid/cell";
import type { Position } from "../../grid/area";
import type { Grid, GridRow } from "../../grid/grid";
import { isDateFormat, isPercentFormat } from "../../grid/numberFormat";
import type { Measured } from "../../issues/words";
import { toArabicDigits } from "../../text/digits";
import { satangFromBaht } from "../../plan/satang";
import { numberInText, readNumberText } from "../../reading/numberText";
import { countUpTo } from "../../grid/countWhile";
import { sumTerms, type SumTerms } from "../../grid/sumTerms";
import { withoutNames } from "../../grid/withoutNames";
import { stepOf } from "./stepOf";
import { isNoSumHeader } from "./totalLabel";

/** A cell that shows a number. */
export interface SheetFigure {
  readonly at: Position;
  readonly cell: Cell;
  /** In the unit of its column. */
  readonly value: number;
  /** Its terms, where it is a formula that only adds. */
  readonly terms: SumTerms | undefined;
}

/** The figures of one column, by ascending row. */
export interface FigureColumn {
  readonly column: number;
  readonly unit: Measured;
  /** The least amount by which its figures can differ; Infinity where it is not known. */
  readonly step: number;
  readonly figures: readonly SheetFigure[];
  /** 0-based rows of them. */
  readonly rows: readonly number[];
  /** 0-based rows with a number typed as text, which no formula counts, and what each says in the column's unit. */
  readonly texts: ReadonlyMap<number, number>;
  /** 0-based rows of those. */
  readonly textRows: readonly number[];
  /** The two texts right above its first figure. */
  readonly header: string;
  /** 0-based rows with words in the column: a table of its own may begin below each. */
  readonly breaks: readonly number[];
  /** Whether its figures can be added up: no shares, codes, years or numbers for the eye. */
  readonly adds: boolean;
  /** The sum of its figures in some rows, both included. */
  sum(top: number, bottom: number): number;
}

export interface SheetFigures {
  /** By ascending column. */
  readonly columns: readonly FigureColumn[];
  readonly errors: readonly Cell[];
  /** Formulas that do more than add, or were never computed. */
  readonly others: readonly Cell[];
  /** Numbers shown as a percentage or a date, which are not added up. */
  readonly shares: readonly Cell[];
  readonly dates: readonly Cell[];
  /** Columns of amounts typed as text, among which there is no number. */
  readonly written: readonly WrittenColumn[];
  readonly cells: number;
}

/** A column of amounts that are all text, which no formula counts. */
export interface WrittenColumn {
  readonly column: number;
  readonly unit: Measured;
  /** By ascending 0-based row, in that unit. */
  readonly amounts: ReadonlyMap<number, number>;
}

/** A longer text above a column is a sentence about the page. */
const longestHeader = 40;

/** Everything in a sheet that could be added up, gone through once. */
export function sheetFigures(grid: Grid): SheetFigures {
  const cells = new Map<number, Cell[]>();
  const texts = new Map<number, Cell[]>();
  const headers = new Map<number, readonly string[]>();
  const words = new Map<number, number[]>();
  const errors: Cell[] = [];
  const others: Cell[] = [];
  const shares: Cell[] = [];
  const dates: Cell[] = [];
  let count = 0;
  for (const row of grid.rows) {
    count += row.cells.length;
    for (const cell of row.cells) {
      const { value, column } = cell;
      if (typeof value === "number") {
        if (isDateFormat(cell.format)) dates.push(cell);
        else if (isPercentFormat(cell.format)) shares.push(cell);
        else listAt(cells, column).push(cell);
      } else if (typeof value === "string") {
        if (value.trim() === "") continue;
        if (mayBeNumber(value)) listAt(texts, column).push(cell);
        if (!cells.has(column)) headers.set(column, [...(headers.get(column) ?? []).slice(-1), value.trim()]);
        if (/\p{L}/u.test(value)) listAt(words, column).push(cell.row);
      } else if (isError(value)) {
        if (!isPicture(value)) errors.push(cell);
      } else if (value === null && cell.formula !== null) others.push(cell);
    }
  }
  const columns = [...cells.keys()]
    .sort((a, b) => a - b)
    .map((column) => {
      const found = cells.get(column)!;
      if (isYears(found[0]!, grid.rows)) found.shift();
      const said = { headers: headers.get(column) ?? [], breaks: words.get(column) ?? [] };
      return columnOf(column, found, texts.get(column) ?? [], said, grid, others);
    });
  const written = [...texts.keys()]
    .filter((column) => !cells.has(column))
    .sort((a, b) => a - b)
    .flatMap((column) => writtenColumn(column, texts.get(column)!, headers.get(column) ?? []));
  return {
    ...{ columns: columns.filter(({ figures }) => figures.length > 0), written },
    ...{ errors, others, shares, dates, cells: count },
  };
}

function listAt<T>(lists: Map<number, T[]>, at: number): T[] {
  let list = lists.get(at);
  if (!list) lists.set(at, (list = []));
  return list;
}

/** Cheap enough to ask of every text: a digit first or last. */
const mayBeNumber = (text: string): boolean => text.length < 40 && /^\s*[-(]?[0-9๐-๙]|[0-9๐-๙]\s*$/.test(text);

const isYear = (value: unknown): boolean =>
  typeof value === "number" &&
  Number.isInteger(value) &&
  ((value > 2400 && value < 2700) || (value > 1900 && value < 2100));

/** Whether the topmost number of a column is in a header of years: a row in which every number is one. */
function isYears(first: Cell, rows: readonly GridRow[]): boolean {
  if (!isYear(first.value)) return false;
  const numbers = rows.find(({ index }) => index === first.row)!.cells.filter(({ value }) => typeof value === "number");
  return numbers.length > 1 && numbers.every(({ value }) => isYear(value));
}

function columnOf(
  column: number,
  cells: readonly Cell[],
  written: readonly Cell[],
  { headers, breaks }: { readonly headers: readonly string[]; readonly breaks: readonly number[] },
  { sheet, names }: Grid,
  others: Cell[],
): FigureColumn {
  const satang = cells.map(({ value }) => satangFromBaht(value as number));
  const unit: Measured = satang.includes(undefined) ? "number" : "satang";
  const prefix = [0];
  const figures = cells.map((cell, index): SheetFigure => {
    const value = unit === "satang" ? satang[index]! : (cell.value as number);
    prefix.push(prefix[index]! + value);
    const terms = cell.formula === null ? undefined : sumTerms(withoutNames(cell.formula, names), sheet);
    if (cell.formula !== null && !terms) others.push(cell);
    return { at: { row: cell.row, column }, cell, value, terms: isSum(terms, cell) ? terms : undefined };
  });
  const rows = cells.map(({ row }) => row);
  const texts = textNumbers(written, unit);
  const ownFigures = () => figures.filter(({ terms }) => !terms).map(({ value }) => value);
  return {
    step: unit === "satang" ? 1 : stepOf(ownFigures()),
    ...{ column, unit, figures, rows, header: headers.join(" "), breaks, texts, textRows: [...texts.keys()] },
    adds:
      !headers.some((text) => text.length <= longestHeader && isNoSumHeader(text)) &&
      !isCounting(figures, unit === "satang" ? 100 : 1) &&
      !cells.every(({ value, formula }) => formula === null && isYear(value)),
    sum: (top, bottom) => prefix[countUpTo(rows, bottom)]! - prefix[countUpTo(rows, top - 1)]!,
  };
}

/**
 * One cell and a number (=A4+1) are a count, and one cell of another column is a copy; one of its own column may be the
 * only entry of a total, as SUM over one cell is.
 */
function isSum(terms: SumTerms | undefined, { formula, row, column }: Cell): boolean {
  if (!terms || formula === null) return false;
  if (terms.areas.length + terms.elsewhere.length > 1) return true;
  const [area] = terms.areas;
  const isRange = area !== undefined && (area.top < area.bottom || area.left < area.right);
  const isOwn = area?.left === column && area.top !== row;
  return isRange || (area !== undefined && ((isOwn && terms.typed === 0) || /SUM\(/i.test(formula)));
}

/** That many texts that read as amounts make a column of them. */
const enoughAmounts = 3;

function writtenColumn(column: number, cells: readonly Cell[], headers: readonly string[]): WrittenColumn[] {
  const numbers = textNumbers(cells, "number");
  const inSatang = [...numbers].map(([row, value]) => [row, satangFromBaht(value)] as const);
  const unit: Measured = inSatang.some(([, satang]) => satang === undefined) ? "number" : "satang";
  const amounts = unit === "number" ? numbers : new Map(inSatang as readonly (readonly [number, number])[]);
  const one = unit === "satang" ? 100 : 1;
  const values = [...amounts.values()];
  const isAmounts =
    !areCodes(cells.map(({ value }) => String(value).trim())) &&
    values.length >= enoughAmounts &&
    values.some((value) => value >= 1000 * one) &&
    !values.every((value) => isYear(value / one)) &&
    !headers.some((text) => text.length <= longestHeader && isNoSumHeader(text));
  return isAmounts ? [{ column, unit, amounts }] : [];
}

/** Whether texts are numbers of accounts or papers: many digits without a comma, as many in each, not all of them round. */
const areCodes = (texts: readonly string[]): boolean =>
  texts.every((text) => /^[0-9๐-๙]{7,}$/.test(text) && text.length === texts[0]!.length) &&
  !texts.every((text) => /[0๐]$/.test(text));

/** "0812345678", "0042": nobody begins an amount so; of a telephone, a house or a document it is the number. */
const isCodeText = (text: string): boolean => /^\s*[0๐][0-9๐-๙]/.test(text);

/** "2565": four digits without a comma. */
const isYearText = (text: string): boolean => /^\s*[0-9๐-๙]{4}\s*$/.test(text) && isYear(Number(toArabicDigits(text)));

function textNumbers(cells: readonly Cell[], unit: Measured): Map<number, number> {
  const numbers = new Map<number, number>();
  for (const { row, value } of cells) {
    const read = readNumberText(String(value).trim());
    // "20.500" is what a spreadsheet would take it for: it is not counted either way.
    const decimal = read.kind === "number" ? read.decimal : read.kind === "point" ? read.small : undefined;
    const number = decimal && numberInText(decimal);
    const inUnit = number === undefined || unit === "number" ? number : satangFromBaht(number);
    const isAmount = inUnit !== undefined && inUnit !== 0 && !isYearText(String(value)) && !isCodeText(String(value));
    if (isAmount) numbers.set(row, inUnit);
  }
  return numbers;
}

/** 1, 2, 3 … or 101, 102, 103 …, beginning again now and then: numbers of rows, not amounts. */
function isCounting(figures: readonly SheetFigure[], one: number): boolean {
  let steps = 0;
  for (let at = 1; at < figures.length; at++) {
    const [value, before] = [figures[at]!.value, figures[at - 1]!.value];
    if (value - before === one || (value < before && value === figures[0]!.value)) steps += 1;
  }
  return figures.length >= 3 && steps >= 0.8 * (figures.length - 1);
}
