import type { Form } from "../forms/schema";
import type { PlanRow, TotalRow } from "../plan/submission";
import { amountIn, numberIn, placeIn } from "../plan/rowValues";
import { bahtFromSatang } from "../plan/satang";
import type { Context } from "./context";
import type { HeadingLine } from "./headingLine";
import { readLabelled, readNumbered } from "./headingText";
import { pieceAt, type Line } from "./line";
import type { Table } from "./table";

/**
 * A heading of a level whose total is beside it, in a line that is filled in as a row is: "โครงการ… | … | 300,000".
 * Known by the text where the names of the innermost level are.
 */
export function besideHeading(line: Line, { levels, totals }: Form, table: Table): HeadingLine | undefined {
  const column = table.header.columns[levels.at(-1)!.field];
  const piece = column === undefined ? undefined : pieceAt(line, column);
  if (!piece || typeof piece.cell.value !== "string") return undefined;
  for (const level of levels) {
    if (!totals.beside.includes(level.field)) continue;
    const numbered = readNumbered(piece.text, level);
    const isNamed = level.begins.some((word) => numbered.name.startsWith(word));
    const text = readLabelled(piece.text, level) ?? (isNamed ? numbered : undefined);
    if (text) return { level, text, piece, rest: [], certain: true };
  }
  return undefined;
}

/** The total of a heading, from the cells that are beside it; a blank one says nothing. */
export function totalBeside({ fields }: Context, line: Line, row: PlanRow, column: number): TotalRow {
  const printed = fields.summed.flatMap((field) => {
    const at = placeIn(row, field);
    const piece = at && pieceAt(line, at.column);
    if (!at || !piece || piece.dash) return [];
    return [[field, { at, value: amountIn(row, field) ?? null, formula: piece.cell.formula }] as const];
  });
  const figures = Object.keys(fields.figures).flatMap((field) => {
    const at = placeIn(row, field);
    const piece = at && pieceAt(line, at.column);
    if (!at || !piece || piece.dash) return [];
    const amount = amountIn(row, field);
    const value = amount === undefined ? (numberIn(row, field) ?? null) : bahtFromSatang(amount);
    return [[field, { at, value, formula: piece.cell.formula }] as const];
  });
  return {
    ...{ kind: "subtotal", row: line.index, label: { row: line.index, column } },
    amounts: Object.fromEntries(printed),
    figures: Object.fromEntries(figures),
  };
}
