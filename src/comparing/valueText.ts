import { baht, figure, quoted } from "../issues/words";
import type { Value } from "../merging/tree/mergedRow";
import { isAmountField, type Field } from "../plan/fields";
import type { Satang } from "../plan/satang";

/** What a row says for a field, as people write it: `("budget", 12345650) → "123,456.50"`, `("unit", "คน") → "“คน”"`. */
export function valueText(field: Field, value: Value): string {
  if (value === null) return "–";
  if (typeof value === "string") return quoted(value);
  return isAmountField(field) ? baht(value as Satang) : figure(value);
}
