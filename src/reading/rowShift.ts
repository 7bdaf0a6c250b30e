import type { ColumnRole } from "../plan/fields";
import type { Context } from "./context";
import { pieceAt, type Line } from "./line";
import { readNumberText } from "./numberText";
import type { Table } from "./table";

/**
 * By how many columns a whole row is beside its header: -1 one to the left, 1 one to the right, 0 where it does
 * not or it is not certain.
 *
 * Certain means: as it is the row cannot be right (a number for the unit, words for an amount …) and one column
 * further every cell fits its column, the quantity is a number, and the agency or the unit is one of the form's.
 */
export function shiftOf(context: Context, line: Line, table: Table): -1 | 0 | 1 {
  const agencyColumn = columnOfRole(table, "agency");
  if (agencyColumn === undefined || columnOfRole(table, "quantity") === undefined) return 0;
  const agency = pieceAt(line, agencyColumn);
  if (agency && context.agencies.find(agency.text)) return 0;
  if (fits(context, line, table, 0) !== "no") return 0;
  for (const shift of [-1, 1] as const) if (fits(context, line, table, shift) === "surely") return shift;
  return 0;
}

function fits(context: Context, line: Line, table: Table, shift: number): "no" | "maybe" | "surely" {
  const columnOf = (role: ColumnRole): number | undefined => columnOfRole(table, role);
  const kind = (role: ColumnRole) => contentAt(line, columnOf(role), shift);
  if (kind("unit") === "number" || kind("quantity") === "words" || kind("agency") === "number") return "no";
  const { columns } = table.header;
  if (table.fields.amounts.some((field) => contentAt(line, columns[field], shift) === "words")) return "no";
  if (kind("indicator") === "number" && kind("quantity") === "blank") return "no";
  if (kind("quantity") !== "number") return "maybe";
  const [agency, unit] = (["agency", "unit"] as const).map((role) => {
    const column = columnOf(role);
    return column === undefined ? undefined : pieceAt(line, column + shift);
  });
  const known = (agency && context.agencies.find(agency.text)) ?? (unit && context.units.find(unit.text));
  return known ? "surely" : "maybe";
}

function columnOfRole({ fields, header }: Table, role: ColumnRole): number | undefined {
  const field = fields.roles[role];
  return field === undefined ? undefined : header.columns[field];
}

function contentAt(line: Line, column: number | undefined, shift: number): "blank" | "number" | "words" {
  const piece = column === undefined ? undefined : pieceAt(line, column + shift);
  if (!piece || piece.dash) return "blank";
  const { value } = piece.cell;
  if (typeof value !== "string") return typeof value === "number" ? "number" : "blank";
  const { kind } = readNumberText(piece.text);
  return kind === "number" ? "number" : kind === "none" ? "blank" : "words";
}
