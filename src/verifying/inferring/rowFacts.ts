import type { Grid, GridRow } from "../../grid/grid";
import { toArabicDigits } from "../../text/digits";
import type { FigureColumn } from "./sheetFigures";
import { isMeasureHeader, isMoney, isShareRow, levelWordOf, totalLabelOf, type InferredTotalLabel } from "./totalLabel";

/** What kind of row it is, recognized from its words, its fill and from which of its cells are filled. */
export interface RowFacts {
  readonly label: InferredTotalLabel | undefined;
  /** The first words that are not a number. */
  readonly text: string;
  /** Rows of one kind have the same: their words begin in the same column, numbered alike. */
  readonly kind: string;
  /** Where its words begin, how they are numbered and how it is coloured, whatever else is filled. */
  readonly level: string;
  /** What its figures are counted in, where one cell says so: "บาท", "คน"; "" where none does. */
  readonly countedIn: string;
  /** Whether they are shares or means of others, as its words say. */
  readonly isShare: boolean;
  /** 0-based columns with words, ascending. */
  readonly words: readonly number[];
}

/** Where more rows than that are coloured, colours are stripes for the eye and show no levels. */
const mostColoured = 0.4;

/** The facts of every row that holds something; by 0-based row. */
export function rowFacts(grid: Grid, columns: readonly FigureColumn[]): Map<number, RowFacts> {
  const codes = new Set(columns.filter(({ adds }) => !adds).map(({ column }) => column));
  const { rowFills } = grid;
  const fills = rowFills && rowFills.size <= mostColoured * grid.rows.length ? rowFills : undefined;
  const measures = measureColumns(grid);
  return new Map(grid.rows.map((row) => [row.index, factsOf(row, codes, measures, fills?.get(row.index))]));
}

/** 0-based columns headed as the unit that the figures of a row are counted in. */
const measureColumns = ({ rows }: Grid): Set<number> =>
  new Set(
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ column, value }) => (typeof value === "string" && isMeasureHeader(value) ? [column] : [])),
    ),
  );

function factsOf(
  { cells }: GridRow,
  codes: ReadonlySet<number>,
  measures: ReadonlySet<number>,
  fill: string | undefined,
): RowFacts {
  let label: InferredTotalLabel | undefined;
  let text = "";
  let level = "";
  const filled: string[] = [];
  const words: number[] = [];
  const said: string[] = [];
  let isShare = false;
  for (const { column, value } of cells) {
    if (typeof value === "number") {
      if (codes.has(column)) filled.push(`#${column}`);
      continue;
    }
    if (typeof value !== "string" || saysNothing(value)) continue;
    label ??= totalLabelOf(value);
    if (/\p{L}/u.test(value)) words.push(column);
    isShare ||= isShareRow(value);
    if (text !== "" && (measures.has(column) || isMoney(value))) said.push(value.trim());
    if (text === "") {
      text = value;
      level = `${column}${numberingOf(value)}${levelWordOf(value)}`;
      filled.push(level);
    } else filled.push(String(column));
  }
  if (fill !== undefined) {
    level += `~${fill}`;
    filled.push(`~${fill}`);
  }
  const countedIn = said.length === 1 ? said[0]! : "";
  // Pieces and tons are among the rows of one total, for their price is added up; persons are not among baht.
  if (isMoney(countedIn)) filled.push("$");
  if (isShare) filled.push("%");
  return { label, text: text.trim(), kind: label ?? filled.join(" "), level, countedIn, isShare, words };
}

/**
 * Whether a row is of another kind than the ones that a total counts, as its words say: persons or days between amounts
 * in baht, a share between figures.
 */
export function apartFrom(counted: readonly number[], facts: ReadonlyMap<number, RowFacts>): (row: number) => boolean {
  const like = counted.flatMap((row) => facts.get(row) ?? []);
  const ofShares = like.some(({ isShare }) => isShare);
  const units = like.flatMap(({ countedIn }) => (countedIn === "" ? [] : [isMoney(countedIn)]));
  return (row) => {
    const { countedIn = "", isShare = false } = facts.get(row) ?? {};
    const isOtherUnit = countedIn !== "" && units.length > 0 && !units.includes(isMoney(countedIn));
    return isOtherUnit || (isShare && !ofShares);
  };
}

/** Of totals, those that are worded like the ones counted; any other row. */
export function sameSaying(row: number, like: readonly number[], facts: ReadonlyMap<number, RowFacts>): boolean {
  const own = facts.get(row);
  if (own?.label === undefined) return true;
  const stem = (text: string): string => text.replace(/[0-9๐-๙.()\s]/g, "").slice(0, 7);
  return like.some((one) => stem(facts.get(one)?.text ?? "") === stem(own.text));
}

/** Blank, or a dash for nothing. */
const saysNothing = (text: string): boolean => /^\s*[-–—]?\s*$/.test(text);

/**
 * How a text is numbered and how deep it is set in.
 *
 *   "1. ก" → 1.    "1.2 ก" → 1.1    "1) ก" → 1)    "(1) ก" → (1)    "ก. ข" → ก.    "- ก" → -    "  ก" → two spaces
 */
function numberingOf(text: string): string {
  const plain = toArabicDigits(text);
  const indent = /^[\s\u00a0]*/.exec(plain)![0].length;
  const numbered = /^\s*(\(?)([0-9]+(?:\.[0-9]+)*|[A-Za-zก-ฮ])([.)]{0,2})(?=\s|$|[^0-9A-Za-z.)])/.exec(plain);
  let style = /^\s*[-–•*]/.test(plain) ? "-" : "";
  if (numbered) {
    const [, open = "", number = "", close = ""] = numbered;
    const isLetter = !/[0-9]/.test(number);
    if (close !== "" || open !== "" || (!isLetter && /^\s*[0-9.]+\s/.test(plain))) {
      style = `${open}${isLetter ? "ก" : number.replace(/[0-9]+/g, "1")}${close}`;
    }
  }
  return `:${style}${indent > 0 ? `>${indent}` : ""}`;
}
