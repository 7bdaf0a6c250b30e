import { isKeptAsText, type ColumnKind, type Field } from "../plan/fields";
import { readCount } from "./headingText";
import type { Line, Piece } from "./line";
import type { Table } from "./table";

/**
 * Whether a line is a row of the table: it names something in a level column, or says who, how much or what for.
 * A lone remark under the indicator or outcome is none, nor are zeros alone.
 */
export function isDetailLine(line: Line, table: Table): boolean {
  const { fields } = table;
  const meaningful = [fields.roles.unit, fields.roles.agency];
  let described = 0;
  for (const piece of line.pieces) {
    if (piece.dash) continue;
    const field = fieldAt(table, piece.column);
    if (field === undefined || isZero(piece)) continue;
    if (!isKeptAsText(fields.kinds[field]) || meaningful.includes(field)) return true;
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
    return kindAt(table, piece.column) === "amount" || isFigure(table, piece.column);
  });
}

/** Whether totals show something else than a sum of amounts in a column. */
export function isFigure(table: Table, column: number): boolean {
  const field = fieldAt(table, column);
  return field !== undefined && table.fields.figures[field] !== undefined;
}

export function fieldAt({ header }: Table, column: number): Field | undefined {
  for (const field in header.columns) {
    if (header.columns[field] === column) return field;
  }
  return undefined;
}

/** What a column of the sheet holds; undefined for one that the form does not have. */
export function kindAt(table: Table, column: number): ColumnKind | undefined {
  const field = fieldAt(table, column);
  return field === undefined ? undefined : table.fields.kinds[field];
}

const isZero = ({ cell }: Piece): boolean => cell.value === 0;
