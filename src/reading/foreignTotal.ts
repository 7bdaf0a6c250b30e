import type { ColumnKind } from "../plan/fields";
import { issue } from "../issues/make";
import type { Context } from "./context";
import { kindAt } from "./detailLine";
import type { Line, Piece } from "./line";
import { beginsAsNote } from "./noteLine";
import type { Table } from "./table";
import type { TotalLabels } from "./totalRow";

/**
 * Whether a line adds up what the form does not: "รวมสองงบ" below a total, or a sum of its own below the grand total. As
 * a row of the plan its money would count twice. Only a line that says no more than a name and amounts: an activity that
 * is called "รวมพลัง…" says who does it and how much of it.
 */
export function isForeignTotal(line: Line, table: Table, labels: TotalLabels, ended: boolean): boolean {
  const isCalledOne = labels.begins(line);
  if ((!isCalledOne && !ended) || !saysOnlyAmounts(line, table)) return false;
  return isCalledOne || amountsOf(line, table).every(({ cell }) => cell.formula !== null);
}

/** Whether it is a remark below the plan that names an amount: "หมายเหตุ ได้รับจัดสรร | 3,000,000". */
export const isRemarkWithAmount = (line: Line, table: Table, ended: boolean): boolean =>
  ended && beginsAsNote(line) && saysOnlyAmounts(line, table);

export function reportForeignTotal(context: Context, { index, pieces }: Line): void {
  const { sheet } = context.grid;
  const text = pieces.find(({ dash }) => !dash)!.text;
  const area = { top: index, bottom: index, left: pieces[0]!.column, right: pieces.at(-1)!.column };
  context.issues.push(issue("total-foreign", { sheet, area, found: text, params: { text } }));
}

/** In a table that asks for more than names and amounts: a name, and amounts that are not none. */
function saysOnlyAmounts(line: Line, table: Table): boolean {
  const asksMore = Object.keys(table.header.columns).some((field) => !namesOrPays(table.fields.kinds[field]));
  if (!asksMore || amountsOf(line, table).length === 0) return false;
  return line.pieces.every(({ column, dash }) => {
    const kind = kindAt(table, column);
    return dash || kind === undefined || namesOrPays(kind);
  });
}

const namesOrPays = (kind: ColumnKind | undefined): boolean => kind === "level" || kind === "amount";

const amountsOf = ({ pieces }: Line, table: Table): Piece[] =>
  pieces.filter(({ column, dash, cell }) => !dash && cell.value !== 0 && kindAt(table, column) === "amount");
