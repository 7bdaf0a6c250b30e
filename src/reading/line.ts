import type { Cell } from "../grid/cell";
import { isError, isPicture } from "../grid/cell";
import { perForm } from "../forms/perForm";
import type { Grid, GridRow } from "../grid/grid";
import { cleanText } from "../text/cleanText";

/** A cell that holds something, with the text a person sees in it. */
export interface Piece {
  readonly column: number;
  readonly cell: Cell;
  /** Cleaned; a number without its format; an error's code. */
  readonly text: string;
  /** A dash alone: written to say that there is nothing. */
  readonly dash: boolean;
}

/** One row of a sheet as text, blank cells left out. */
export interface Line {
  /** 0-based row of the sheet. */
  readonly index: number;
  /** By ascending column. */
  readonly pieces: readonly Piece[];
  /** How many of them are more than a dash. */
  readonly contents: number;
}

/** The rows of a sheet that show something. Choosing a form and reading by it share them. */
export const linesOf = perForm((grid: Grid): readonly Line[] =>
  grid.rows.map(lineOf).filter((line) => line.pieces.length > 0),
);

export function lineOf(row: GridRow): Line {
  const pieces: Piece[] = [];
  let contents = 0;
  for (const cell of row.cells) {
    if (isPicture(cell.value)) continue;
    const text = textOf(cell);
    // A formula that was never computed shows nothing, yet it is there.
    if (text === "" && cell.formula === null) continue;
    const dash = isDash(text);
    if (!dash) contents += 1;
    pieces.push({ column: cell.column, cell, text, dash });
  }
  return { index: row.index, pieces, contents };
}

export function textOf({ value }: Cell): string {
  if (typeof value === "string") return cleanText(value);
  if (value === null) return "";
  if (isError(value)) return value.error;
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}

/** "-", "–", "--", "- -": what people write for none. */
export function isDash(text: string): boolean {
  if (text.length === 0 || text.length > 12) return false;
  let dashes = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isDashCode(code)) dashes += 1;
    else if (code !== 0x20) return false;
  }
  return dashes > 0;
}

/** Hyphens, dashes, the minus sign, and the underscore some use for it. */
const isDashCode = (code: number): boolean =>
  code === 0x2d || (code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0x5f;

export const pieceAt = (line: Line, column: number): Piece | undefined => {
  for (const piece of line.pieces) {
    if (piece.column === column) return piece;
    if (piece.column > column) return undefined;
  }
  return undefined;
};
