import { maxColumns, type Position } from "../grid/area";
import type { Grid } from "../grid/grid";
import { agencyRegister, unitRegister, type Register } from "../forms/register";
import type { Form } from "../forms/schema";
import type { Issue } from "../issues/issue";
import type { Assumption, CellRole } from "../plan/submission";
import { rememberKeys } from "../text/matchKey";
import type { Line } from "./line";

/** What one reading of one sheet gathers as it goes. */
export interface Context {
  readonly grid: Grid;
  readonly form: Form;
  readonly agencies: Register;
  readonly units: Register;
  readonly keyOf: (text: string) => string;
  readonly issues: Issue[];
  readonly assumptions: Assumption[];
  readonly roles: Map<number, CellRole>;
}

export const contextOf = (grid: Grid, form: Form): Context => ({
  grid,
  form,
  agencies: agencyRegister(form),
  units: unitRegister(form),
  keyOf: rememberKeys(),
  issues: [],
  assumptions: [],
  roles: new Map(),
});

/** The key of a cell in `roles`. */
export const roleKey = ({ row, column }: Position): number => row * maxColumns + column;

export function giveRole({ roles }: Context, line: Line, role: CellRole): void {
  for (const { column } of line.pieces) roles.set(roleKey({ row: line.index, column }), role);
}
