import type { Position } from "../grid/area";
import { isDateFormat, isPercentFormat } from "../grid/numberFormat";
import { dayIn, periodIn } from "../plan/days";
import { readCount } from "../reading/headingText";
import { pieceAt, type Line, type Piece } from "../reading/line";
import { numberInText, readNumberText } from "../reading/numberText";
import { toArabicDigits } from "../text/digits";

/** One cell of a column in a row of the plan. */
export interface LeafValue {
  readonly at: Position;
  readonly piece: Piece;
  /** null where the cell says no number. */
  readonly number: number | null;
}

/** What the rows of a plan hold in one column. */
export interface LeafValues {
  readonly column: number;
  /** Without blanks and dashes. */
  readonly filled: readonly LeafValue[];
  readonly dashes: number;
  readonly rows: number;
  readonly distinct: ReadonlyMap<string, number>;
}

export function leafValues(column: number, rows: readonly Line[]): LeafValues {
  const filled: LeafValue[] = [];
  const distinct = new Map<string, number>();
  let dashes = 0;
  for (const line of rows) {
    const piece = pieceAt(line, column);
    if (!piece) continue;
    if (piece.dash) {
      dashes += 1;
      continue;
    }
    filled.push({ at: { row: line.index, column }, piece, number: numberInPiece(piece) });
    distinct.set(piece.text, (distinct.get(piece.text) ?? 0) + 1);
  }
  return { column, filled, dashes, rows: rows.length, distinct };
}

export function numberInPiece({ cell, text }: Piece): number | null {
  if (typeof cell.value === "number") {
    if (isDateFormat(cell.format)) return null;
    return isPercentFormat(cell.format) ? Math.round(cell.value * 1e10) / 1e8 : cell.value;
  }
  if (typeof cell.value !== "string") return cell.formula !== null && cell.value === null ? 0 : null;
  const read = readNumberText(text.replace(/ ?%$/, ""));
  return read.kind === "number" ? numberInText(read.decimal) : null;
}

export const isDateValue = ({ piece: { cell, text } }: LeafValue): boolean =>
  typeof cell.value === "number"
    ? isDateFormat(cell.format)
    : typeof cell.value === "string" && dayIn(text) !== undefined;

export const isPeriodValue = ({ piece: { text } }: LeafValue): boolean => periodIn(text) !== undefined;

/** One or two signs without a word: ✓, ●, /, x. */
export const isMarkValue = ({ piece: { cell, text } }: LeafValue): boolean =>
  cell.value === true || (typeof cell.value === "string" && text.length <= 2 && /^[^0-9๐-๙ก-ฮa-wyzA-WYZ]+$/.test(text));

export const isPercentValue = ({ piece: { cell, text } }: LeafValue): boolean =>
  (typeof cell.value === "number" && isPercentFormat(cell.format)) || /^[0-9๐-๙.,]+ ?%$/.test(text);

/** Digits that are kept as text. */
export const isCodeText = ({ piece: { cell, text } }: LeafValue): boolean =>
  typeof cell.value === "string" && /^[0-9]{2,}$/.test(toArabicDigits(text).replace(/[\s.-]/g, ""));

export const isCountValue = ({ piece: { text } }: LeafValue): boolean => readCount(text) !== undefined;
