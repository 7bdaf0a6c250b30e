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
  const parts: (string | Part)[] = [];
  for (const token of tokenize(formula, { withLocation: false })) {
    if (isReference(token)) parts.push(...referenceParts(token.value));
    else parts.push(token.value);
  }
  return (rows, columns) => {
    let text = "";
    for (const part of parts) {
      if (typeof part === "string") text += part;
      else if (part.axis === "row") text += wrap(part.at + rows, maxRows) + 1;
      else text += columnName(wrap(part.at + columns, maxColumns));
    }
    return text;
  };
}

/** A relative row or column, 0-based. */
interface Part {
  readonly axis: "row" | "column";
  readonly at: number;
}

const isReference = ({ type }: Token): boolean => type === "range" || type === "range_beam";

const wrap = (at: number, size: number): number => ((at % size) + size) % size;

/** `แผน!B$9:C10` → "แผน!", column 1, "$9:", column 2, row 9 */
function referenceParts(reference: string): (string | Part)[] {
  const sheetEnd = reference.lastIndexOf("!") + 1;
  const parts: (string | Part)[] = [reference.slice(0, sheetEnd)];
  for (const [text, fixed, letters] of reference
    .slice(sheetEnd)
    .matchAll(/(\$?)(?:([A-Za-z]+)|[0-9]+)|[^$A-Za-z0-9]+/g)) {
    if (fixed !== "") parts.push(text);
    else if (letters) parts.push({ axis: "column", at: columnIndex(letters) });
    else parts.push({ axis: "row", at: Number(text) - 1 });
  }
  return parts;
}
