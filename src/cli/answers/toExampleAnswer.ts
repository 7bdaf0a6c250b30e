import type { ExampleDifference, FormExample } from "../../app/tryForm";
import type { FormTestAnswer } from "./formTestAnswer";

/** How a form's example reads now, beside how it did. */
export function toExampleAnswer(
  { sheet, rows }: FormExample,
  { lost, added, totals }: ExampleDifference,
): FormTestAnswer["example"] {
  return {
    ...{ sheet, rows: rows.length, same: lost.length + added.length + totals.length === 0 },
    ...{ lost: [...lost], added: [...added] },
    totals: [...totals],
  };
}
