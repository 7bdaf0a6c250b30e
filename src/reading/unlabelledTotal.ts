import { cellArea, type Area, type Position } from "../grid/area";
import { sumTerms } from "../grid/sumTerms";
import type { Form } from "../forms/schema";
import { totalLabel } from "../forms/totalLabel";
import type { ColumnKind } from "../plan/fields";
import { rewriteText } from "../change/rewriteCell";
import { issue } from "../issues/make";
import type { Heading, TotalRow } from "../plan/submission";
import type { Context } from "./context";
import { isFigure, kindAt } from "./detailLine";
import { readOrdinal } from "./headingText";
import type { Line, Piece } from "./line";
import type { Table } from "./table";

/**
 * Whether a line is a total that is not called one, its label deleted or written over: nothing but sums of rows above,
 * and perhaps one text before them. As a row of the plan its money would count twice.
 */
export function isUnlabelledTotal({ index, pieces }: Line, table: Table, sheet: string): boolean {
  if (pieces.every(({ cell }) => cell.formula === null)) return false;
  let sums = 0;
  let names = 0;
  for (const piece of pieces) {
    if (piece.dash) continue;
    const kind = kindAt(table, piece.column);
    if (kind === "amount") {
      if (addsUpAbove(piece, index, sheet)) sums += 1;
      else if (piece.cell.value !== 0) return false;
    } else if (isFigure(table, piece.column) && piece.cell.formula !== null) continue;
    else if (mayBeLabel(piece, kind) && sums === 0) names += 1;
    else return false;
  }
  return sums > 0 && names <= 1;
}

/** The cell the label belongs in: where it was written over, or under that of the sheet's other totals. */
export const labelColumn = ({ pieces }: Line, { first }: Table, usual: number | undefined): number =>
  pieces.find(({ cell, dash }) => !dash && typeof cell.value === "string" && cell.formula === null)?.column ??
  usual ??
  first;

/** Reports it at the cell of its label; the fix writes the label. */
export function reportUnlabelled(
  context: Context,
  at: Position,
  kind: TotalRow["kind"],
  headings: readonly Heading[],
): void {
  const { grid, form } = context;
  const label = labelOf(form, kind, headings);
  const fix = label === null ? null : rewriteText(grid, at, label);
  const where = { sheet: grid.sheet, area: cellArea(at), expected: label };
  context.issues.push(issue("total-unlabelled", { ...where, params: {}, fix }));
}

function labelOf(form: Form, kind: TotalRow["kind"], headings: readonly Heading[]): string | null {
  const { level, subtotalLabels, grandTotalLabels } = form.totals;
  const [label = null] = kind === "subtotal" ? subtotalLabels : grandTotalLabels;
  const heading = headings.find(({ field }) => field === level);
  return label !== null && heading ? totalLabel(form, label, heading) : label;
}

/** A sum, and nothing but a sum, of cells further up in its own column. */
function addsUpAbove({ cell: { formula }, column }: Piece, row: number, sheet: string): boolean {
  const terms = formula === null ? undefined : sumTerms(formula, sheet);
  if (!terms || terms.typed !== 0 || terms.elsewhere.length > 0) return false;
  const isAbove = ({ left, right, bottom }: Area) => left === column && right === column && bottom < row;
  // "=F9" takes over an amount.
  return terms.areas.every(isAbove) && (terms.areas.length > 1 || /SUM/i.test(formula!));
}

/** Words where labels and names are. A number before them makes them a row's own. */
const mayBeLabel = ({ cell, text }: Piece, kind: ColumnKind | undefined): boolean =>
  typeof cell.value === "string" &&
  (kind === undefined || kind === "level") &&
  readOrdinal(text) === undefined &&
  !/^[\s(]*[0-9๐-๙]/.test(text);
