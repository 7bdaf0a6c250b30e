import type { Position } from "../../grid/area";
import type { Checked, FormUnit } from "../checked";

/** A row's quantity, where it is written, and the form's unit that it counts in. */
export interface QuantityCell {
  readonly number: number;
  readonly at: Position;
  /** undefined where the row gives none, or one the form does not know. */
  readonly unit: FormUnit | undefined;
}

/** The quantities of a sheet that could be read, row by row. */
export function* quantityCells(sheet: Checked): Iterable<QuantityCell> {
  for (const row of sheet.rows) {
    const number = sheet.numberOf(row, "quantity");
    const at = sheet.placeOf(row, "quantity");
    if (number !== undefined && at) yield { number, at, unit: sheet.unitOf(row) };
  }
}
