import { amountIn, numberIn, textIn } from "../plan/rowValues";
import type { Field } from "../plan/fields";
import type { PlanRow, Submission } from "../plan/submission";
import type { Origin } from "../verifying/provenance/origin";
import type { ExportValue, FormTables } from "./exportTable";
import type { Province } from "./provinces";

/** A master's plan and what is known of it beside what its rows say. */
export interface PlanToExport {
  readonly tables: FormTables;
  readonly submission: Submission;
  /** Buddhist Era. */
  readonly fiscalYear: number;
  readonly province: Province;
  /** "": it is not at hand as a file. */
  readonly master: { readonly file: string; readonly sha256: string };
  /** By 0-based row of the plan. */
  readonly origins: ReadonlyMap<number, Origin>;
}

/** A plan as rows of the form's tables, values in the order of their columns. */
export interface ExportedPlan {
  readonly rows: readonly (readonly ExportValue[])[];
  readonly members: readonly (readonly ExportValue[])[];
}

const betweenEras = 543;

export function exportedPlan(plan: PlanToExport): ExportedPlan {
  return {
    rows: plan.submission.rows.map((row) => rowValues(row, plan)),
    members: plan.submission.rows.flatMap((row) => memberRows(row, plan)),
  };
}

function rowValues(row: PlanRow, { tables, submission, fiscalYear, province, master, origins }: PlanToExport) {
  const { form, levels, values } = tables;
  const origin = origins.get(row.row);
  return [
    ...[fiscalYear, province.code, fiscalYear - betweenEras, province.th, form.id, form.version, row.agency],
    ...levels.flatMap(({ field }) => {
      const heading = row.path.find((one) => one.field === field);
      return [heading?.number ?? null, heading?.name ?? null];
    }),
    ...values.map(({ field }) => valueIn(row, field)),
    ...[master.file || null, master.sha256 || null, submission.sheet, row.row + 1],
    ...(origin
      ? [origin.agency, origin.file, origin.sha256, origin.sheet, origin.sourceRow + 1]
      : [null, null, null, null, null]),
    ...[origin?.merge?.when ?? null, origin?.merge?.hash ?? null],
  ];
}

/** One row for each member that says something; amounts and numbers of different series share no column that anyone would add up. */
function memberRows(row: PlanRow, { tables, fiscalYear, province }: PlanToExport): ExportValue[][] {
  const columnOf = new Map(tables.values.map(({ field, column }) => [field, column.name]));
  return tables.form.series.flatMap(({ id, members }) =>
    members.flatMap(({ field, member, second }) => {
      const of = [amountIn(row, field) ?? null, numberIn(row, field) ?? null, textIn(row, field) ?? null];
      return of.every((value) => value === null)
        ? []
        : [[fiscalYear, province.code, row.row + 1, columnOf.get(field)!, id, member, second, ...of]];
    }),
  );
}

const valueIn = (row: PlanRow, field: Field): ExportValue =>
  amountIn(row, field) ?? numberIn(row, field) ?? textIn(row, field) ?? null;
