import type { Position } from "../grid/area";
import type { Cell } from "../grid/cell";
import type { Grid } from "../grid/grid";
import { agencyRegister } from "../forms/agencyNames";
import { unitRegister, type Register } from "../forms/register";
import type { Form } from "../forms/schema";
import type { Issue } from "../issues/issue";
import type { ColumnRole, Field, PlanFields } from "../plan/fields";
import { firstPlace, numberIn, placeIn, textIn } from "../plan/rowValues";
import type { PlanRow, Submission } from "../plan/submission";
import { headingPlaces, type HeadingPlace } from "./headings/headingPlaces";
import { planCells } from "./planArea";
import { numbersByColumn } from "./amounts/numbersByColumn";
import { rowKeys, type RowKey } from "./rows/rowKeys";
import { writtenTexts, type WrittenText } from "./texts/writtenTexts";

export type FormUnit = Form["units"][number];

/** One sheet as every rule sees it: what was read, the sheet it was read from, and the form it is held to. */
export interface Checked {
  readonly submission: Submission;
  readonly grid: Grid;
  readonly form: Form;
  readonly fields: PlanFields;
  /**
   * Rows whose cells are where they were read; a shifted row that could not be set right says nothing in any
   * cell. Of several rows read from one line, the first: their cells are the same.
   */
  readonly rows: readonly PlanRow[];
  /** 0-based sheet rows that are under the wrong headers and were not set right. */
  readonly shifted: ReadonlySet<number>;
  readonly agencies: Register;
  readonly units: Register;
  /** Fields that the form wants filled in for every row. */
  readonly required: ReadonlySet<Field>;
  /** What a row says in the column of a role; undefined where it says nothing or the form has no such column. */
  textOf(row: PlanRow, role: ColumnRole): string | undefined;
  numberOf(row: PlanRow, role: ColumnRole): number | undefined;
  placeOf(row: PlanRow, role: ColumnRole): Position | undefined;
  /** The form's unit that a row counts in; undefined where it gives none, or one the form does not know. */
  unitOf(row: PlanRow): FormUnit | undefined;
  /** 0-based rows of a column that hold a number, ascending; shifted rows left out. */
  numbersIn(column: number): readonly number[];
  /** The headings of levels whose headings the form lists, each with the place it claims there. */
  headingPlaces(): readonly HeadingPlace[];
  /** The texts of headings and rows, each where it was written. */
  writtenTexts(): readonly WrittenText[];
  /** The cells of the plan's table, headers included, row by row. */
  planCells(): readonly Cell[];
  /** As a row is compared with others; worked out for rows in their order. */
  keyOf(row: PlanRow): RowKey;
}

/** One thing that can be wrong with a sheet. */
export type Rule = (sheet: Checked) => Issue[];

export function checkedSheet(submission: Submission, grid: Grid, form: Form, found: readonly Issue[]): Checked {
  const shifted = shiftedRows(found, submission);
  const units = unitRegister(form);
  const unitsByName = new Map(form.units.map((unit) => [unit.name, unit]));
  const columns = form.columns.filter(({ kind, required }) => required && kind !== "ordinal");
  const rows = submission.rows.filter(({ row }, index, all) => !shifted.has(row) && all[index - 1]?.row !== row);
  const { fields } = submission;
  const unitField = fields.roles.unit;
  let places: readonly HeadingPlace[] | undefined;
  let texts: readonly WrittenText[] | undefined;
  let cells: readonly Cell[] | undefined;
  const keys = new Map<PlanRow, RowKey>();
  const newKey = rowKeys(fields);
  return {
    submission,
    grid,
    form,
    fields,
    rows,
    shifted,
    agencies: agencyRegister(form),
    units,
    required: new Set(columns.map(({ field }) => field)),
    textOf: (row, role) => textIn(row, fields.roles[role]),
    numberOf: (row, role) => numberIn(row, fields.roles[role]),
    placeOf: (row, role) => placeIn(row, fields.roles[role]),
    unitOf(row) {
      const unit = textIn(row, unitField);
      return unit === undefined ? undefined : unitsByName.get(units.find(unit)?.name ?? "");
    },
    numbersIn: numbersByColumn(grid, shifted),
    headingPlaces: () => (places ??= headingPlaces(submission, form)),
    writtenTexts: () => (texts ??= writtenTexts(submission, rows, grid)),
    planCells: () => (cells ??= planCells(submission, grid)),
    keyOf(row) {
      let key = keys.get(row);
      if (!key) keys.set(row, (key = newKey(row)));
      return key;
    },
  };
}

function shiftedRows(found: readonly Issue[], { assumptions }: Submission): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const { code, area } of found) {
    if (code !== "row-shifted" || !area) continue;
    for (let row = area.top; row <= area.bottom; row++) rows.add(row);
  }
  for (const { code, at } of assumptions) if (code === "row-realigned") rows.delete(at.row);
  return rows;
}

/** Where a row's issues are that are about no field: its innermost heading's cell, or the first it has. */
export function firstCell({ fields }: Checked, row: PlanRow): Position {
  const levels = fields.levels.flatMap((level) => placeIn(row, level) ?? []);
  return levels.at(-1) ?? firstPlace(row) ?? { row: row.row, column: 0 };
}
