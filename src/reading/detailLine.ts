import { isAmountField, isLevelField, isNumberField, type Field } from "../plan/fields";
import { readCount } from "./headingText";
import type { Line, Piece } from "./line";
import type { Table } from "./table";

/**
 * Whether a line is a row of the table: it names something in a level column, or says who, how much or what for.
 * A lone remark under the indicator or outcome is none, nor are zeros alone.
 */
export function isDetailLine(line: Line, table: Table): boolean {
  let described = 0;
  for (const piece of line.pieces) {
    if (piece.dash) continue;
    const field = fieldAt(table, piece.column);
    if (field === undefined || isZero(piece)) continue;
    if (isLevelField(field) || isAmountField(field) || isNumberField(field)) return true;
    if (field === "unit" || field === "agency") return true;
    described += 1;
  }
  return described >= 2;
}

/** A line of the form that was numbered and left blank. */
export const isUnfilledLine = (line: Line, { ordinal }: Table): boolean =>
  ordinal !== undefined &&
  line.pieces.every(({ column, dash, text }) => dash || (column === ordinal && readCount(text) !== undefined));

/** A total's line holds its label and amounts: no other words. */
export function isTotalLine(line: Line, label: Piece, table: Table): boolean {
  return line.pieces.every((piece) => {
    if (piece === label || piece.dash || typeof piece.cell.value !== "string") return true;
    const field = fieldAt(table, piece.column);
    return field !== undefined && isAmountField(field);
  });
}

export function fieldAt({ header }: Table, column: number): Field | undefined {
  for (const field in header.columns) {
    if (header.columns[field as Field] === column) return field as Field;
  }
  return undefined;
}

const isZero = ({ cell }: Piece): boolean => cell.value === 0;
