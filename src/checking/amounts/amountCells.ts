import type { Position } from "../../grid/area";
import type { Field } from "../../plan/fields";
import { amountIn, placeIn } from "../../plan/rowValues";
import type { PlanRow } from "../../plan/submission";
import type { Satang } from "../../plan/satang";
import type { Checked } from "../checked";

/** An amount of a row, zero included, and where it is. */
export interface AmountCell {
  readonly row: PlanRow;
  readonly field: Field;
  readonly amount: Satang;
  readonly at: Position;
}

/** The amounts of a sheet that could be read, row by row, in the order of the form's columns. */
export function* amountCells({ rows, fields }: Checked): Iterable<AmountCell> {
  for (const row of rows) {
    for (const field of fields.amounts) {
      const amount = amountIn(row, field);
      const at = placeIn(row, field);
      if (amount !== undefined && at) yield { row, field, amount, at };
    }
  }
}
