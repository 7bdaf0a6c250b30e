import { inArea, maxColumns, type Area, type Position } from "../grid/area";
import type { Grid } from "../grid/grid";
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
  isLinked: linkedCells(grid.links),
  issues: [],
  assumptions: [],
  roles: new GatheredRoles(),
  money: { rows: new SheetMoney(), totals: new SheetMoney() },
});

/** The key of a cell in `roles`. */
export const roleKey = ({ row, column }: Position): number => row * maxColumns + column;

export function giveRole({ roles }: Context, line: Line, role: CellRole): void {
  for (const { column } of line.pieces) roles.set(roleKey({ row: line.index, column }), role);
}

/** Whether a cell carries a hyperlink. Most links are on one cell, so those are looked up and not searched. */
function linkedCells(links: readonly Area[]): (at: Position) => boolean {
  if (links.length === 0) return () => false;
  const cells = new Set<number>();
  const larger: Area[] = [];
  for (const area of links) {
    if (area.top === area.bottom && area.left === area.right) cells.add(roleKey({ row: area.top, column: area.left }));
    else larger.push(area);
  }
  return (at) => cells.has(roleKey(at)) || larger.some((area) => inArea(area, at));
}
