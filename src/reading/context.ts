import { cellKey, type Position } from "../grid/area";
import type { Grid } from "../grid/grid";
import { inAnyArea } from "../grid/inAnyArea";
import { agencyRegister } from "../forms/agencyNames";
import { unitRegister, type Register } from "../forms/register";
import type { Form } from "../forms/schema";
import type { Issue } from "../issues/issue";
import type { Assumption, CellRole } from "../plan/submission";
import { rememberKeys } from "../text/matchKey";
import { GatheredRoles } from "./gatheredRoles";
import type { Line } from "./line";
import { SheetMoney } from "./sheetMoney";

/** What one reading of one sheet gathers as it goes. */
export interface Context {
  readonly grid: Grid;
  readonly form: Form;
  readonly agencies: Register;
  readonly units: Register;
  readonly keyOf: (text: string) => string;
  /** Whether a cell carries a hyperlink. */
  readonly isLinked: (at: Position) => boolean;
  readonly issues: Issue[];
  readonly assumptions: Assumption[];
  readonly roles: GatheredRoles;
  /** Of detail rows, and of printed totals. */
  readonly money: { readonly rows: SheetMoney; readonly totals: SheetMoney };
}

export const contextOf = (grid: Grid, form: Form): Context => ({
  grid,
  form,
  agencies: agencyRegister(form),
  units: unitRegister(form),
  keyOf: rememberKeys(),
  isLinked: inAnyArea(grid.links),
  issues: [],
  assumptions: [],
  roles: new GatheredRoles(),
  money: { rows: new SheetMoney(), totals: new SheetMoney() },
});

export function giveRole({ roles }: Context, line: Line, role: CellRole): void {
  for (const { column } of line.pieces) roles.set(cellKey({ row: line.index, column }), role);
}
