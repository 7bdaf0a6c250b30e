import type { Field } from "../plan/fields";
import { amountIn } from "../plan/rowValues";
import { noMoney, sumSatang, type Satang } from "../plan/satang";
import type { Submission } from "../plan/submission";

/** The sum of each column of amounts that the form has, over these rows; what could not be read counts nothing. */
export const totalsOfRows = ({ rows, fields }: Pick<Submission, "rows" | "fields">): Record<Field, Satang> =>
  Object.fromEntries(
    fields.amounts.map((field) => [field, sumSatang(rows.map((row) => amountIn(row, field) ?? noMoney))]),
  );
