import { tokenize, type Token } from "@borgar/fx/xlsx";
import { columnIndex, columnName, maxColumns, maxRows } from "./area";

/** A formula as it reads in a cell that lies so many rows and columns away from its own. */
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
  const pieces: string[] = [];
  const parts: Part[] = [];
  for (const token of tokenize(formula, { withLocation: false })) {
    if (isReference(token)) takeApart(token.value, pieces, parts);
    else pieces.push(token.value);
  }
  return (rows, columns) => {
    for (const { piece, axis, at } of parts) {
      pieces[piece] =
        axis === "row" ? String(wrap(at + rows, maxRows) + 1) : columnName(wrap(at + columns, maxColumns));
    }
    // Joined, not added up: a text of many additions keeps them all, and a sheet can have a million such formulas.
    return pieces.join("");
  };
}

/** A relative row or column, 0-based, and which piece of the formula it is. */
interface Part {
  readonly piece: number;
  readonly axis: "row" | "column";
  readonly at: number;
}

const isReference = ({ type }: Token): boolean => type === "range" || type === "range_beam";

const wrap = (at: number, size: number): number => ((at % size) + size) % size;

/** `แผน!B$9:C10` → "แผน!", column B, "$9", ":", column C, row 10 */
function takeApart(reference: string, pieces: string[], parts: Part[]): void {
  const sheetEnd = reference.lastIndexOf("!") + 1;
  pieces.push(reference.slice(0, sheetEnd));
  for (const [text, fixed, letters] of reference
    .slice(sheetEnd)
    .matchAll(/(\$?)(?:([A-Za-z]+)|[0-9]+)|[^$A-Za-z0-9]+/g)) {
    if (fixed === "" && letters) parts.push({ piece: pieces.length, axis: "column", at: columnIndex(letters) });
    else if (fixed === "") parts.push({ piece: pieces.length, axis: "row", at: Number(text) - 1 });
    pieces.push(text);
  }
}
