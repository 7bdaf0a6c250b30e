import { flatForm } from "../../src/forms/flatForm";
import type { Form } from "../../src/forms/schema";
import type { Grid } from "../../src/grid/grid";
import { amountIn, numberIn, textIn } from "../../src/plan/rowValues";
import { bahtFromSatang } from "../../src/plan/satang";
import { readWorkbook } from "../../src/reading/readWorkbook";
import { gridOf, type CellSpec } from "./grids";

/**
 * The flat table of what a sheet says: a row for each of its rows, under the names of the form's columns. A sheet of a
 * form that is one table anyway is it already.
 */
export function flatTableOf(grid: Grid, form: Form): Grid {
  if (form.layout === "flat") return grid;
  const [plan] = readWorkbook([grid], [form]).plans;
  const { rows, fields } = plan!.submission;
  const columns = flatForm(form).columns.filter(({ kind }) => kind !== "ordinal");
  const table = rows.map((row) =>
    columns.map(({ field, values }): CellSpec => {
      const heading = row.path.find((one) => one.field === field);
      if (heading) return heading.number === null ? heading.name : `${heading.number}) ${heading.name}`;
      if (fields.texts.includes(field)) return textIn(row, field) ?? null;
      if (fields.numbers.includes(field)) return numberIn(row, field) ?? null;
      const amount = fields.amounts.includes(field) ? amountIn(row, field) : undefined;
      return amount === undefined ? null : bahtFromSatang(amount, values.baht);
    }),
  );
  return gridOf("ตาราง", [columns.map(({ name }) => name.th), ...table]);
}
