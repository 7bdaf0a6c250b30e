import { cellKey, type Position } from "../grid/area";
import { isPicture } from "../grid/cell";
import type { Grid } from "../grid/grid";
import { inAnyArea } from "../grid/inAnyArea";
import { agencyRegister } from "../forms/agencyNames";
import { fieldsOf } from "../forms/planFields";
import type { PlanFields } from "../plan/fields";
import { unitRegister, type Register } from "../forms/register";
import type { Form } from "../forms/schema";
import { IssueList } from "../issues/limited";
import type { Assumption, CellRole } from "../plan/submission";
import { rememberKeys } from "../text/matchKey";
import { GatheredRoles } from "./gatheredRoles";
import type { Line } from "./line";
import { SheetMoney } from "./sheetMoney";

/** What one reading of one sheet gathers as it goes. */
export interface Context {
  readonly grid: Grid;
  readonly form: Form;
  readonly fields: PlanFields;
  readonly agencies: Register;
  readonly units: Register;
  readonly keyOf: (text: string) => string;
  /** Cells that hold a picture and nothing to read; by cellKey. */
  readonly pictures: ReadonlySet<number>;
  /** Whether a cell carries a hyperlink. */
  readonly isLinked: (at: Position) => boolean;
  readonly issues: IssueList;
  readonly assumptions: Assumption[];
  readonly roles: GatheredRoles;
  /** Of detail rows, and of printed totals. */
  readonly money: { readonly rows: SheetMoney; readonly totals: SheetMoney };
}

export const contextOf = (grid: Grid, form: Form): Context => ({
  grid,
  form,
  fields: fieldsOf(form),
  agencies: agencyRegister(form),
  units: unitRegister(form),
  keyOf: rememberKeys(),
  pictures: picturesIn(grid),
  isLinked: inAnyArea(grid.links),
  issues: new IssueList(),
  assumptions: [],
  roles: new GatheredRoles(),
  money: { rows: new SheetMoney(), totals: new SheetMoney() },
});

function picturesIn({ rows }: Grid): Set<number> {
  const pictures = new Set<number>();
  for (const { cells } of rows) for (const cell of cells) if (isPicture(cell.value)) pictures.add(cellKey(cell));
  return pictures;
}

export function giveRole({ roles }: Context, line: Line, role: CellRole): void {
  for (const { column } of line.pieces) roles.set(cellKey({ row: line.index, column }), role);
}
