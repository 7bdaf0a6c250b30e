import { tokenize } from "@borgar/fx/xlsx";
import { columnIndex, columnName, maxColumns, maxRows } from "./area";
import { isReference } from "./reference";

/** A formula as it reads in a cell that lies that many rows and columns away from its own. */
export type Rehomed = (rows: number, columns: number) => string;

/**
 * A formula made ready to be written out for other cells, as Excel does when a formula is filled down
 * or a shared formula is read: relative references move along, those with `$` stay.
 *
 *   =SUM(B2:B$9)+แผน!A1   one row down and one column right → =SUM(C3:C$9)+แผน!B2
 *
 * A reference that leaves the sheet comes in again on the other side, as in Excel.
 */
export function rehomeFormula(formula: string): Rehomed {
  const written: Written = { pieces: [], rows: [], columns: [] };
  for (const token of tokenize(formula, { withLocation: false })) {
    if (isReference(token)) takeApart(token.value, written);
    else written.pieces.push(token.value);
  }
  const { pieces } = written;
  let [rowsNow, columnsNow] = [0, 0];
  return (rows, columns) => {
    // A block is written line by line, so one of the two has mostly not changed.
    if (rows !== rowsNow) for (const { piece, at } of written.rows) pieces[piece] = `${wrap(at + rows, maxRows) + 1}`;
    if (columns !== columnsNow) {
      for (const { piece, at } of written.columns) pieces[piece] = columnName(wrap(at + columns, maxColumns));
    }
    [rowsNow, columnsNow] = [rows, columns];
    // Joined, not added up: a text of many additions keeps them all, and a sheet can have a million such formulas.
    return pieces.join("");
  };
}

/** A formula in pieces, of which some are relative rows and columns. */
interface Written {
  readonly pieces: string[];
  readonly rows: Relative[];
  readonly columns: Relative[];
}

interface Relative {
  readonly piece: number;
  /** 0-based. */
  readonly at: number;
}

const wrap = (at: number, size: number): number => ((at % size) + size) % size;

/** `แผน!B$9:C10` → "แผน!", column B, "$9", ":", column C, row 10 */
function takeApart(reference: string, { pieces, rows, columns }: Written): void {
  const sheetEnd = reference.lastIndexOf("!") + 1;
  pieces.push(reference.slice(0, sheetEnd));
  const parts = reference.slice(sheetEnd).matchAll(/(\$?)(?:([A-Za-z]+)|[0-9]+)|[^$A-Za-z0-9]+/g);
  for (const [text, fixed, letters] of parts) {
    if (fixed === "" && letters) columns.push({ piece: pieces.length, at: columnIndex(letters) });
    else if (fixed === "") rows.push({ piece: pieces.length, at: Number(text) - 1 });
    pieces.push(text);
  }
}
