import { baht, quoted } from "../issues/words";
import { figure } from "../text/figures";
import type { Value } from "../merging/tree/mergedRow";
import type { ColumnKind } from "../plan/fields";
import type { Satang } from "../plan/satang";

/** What a row says in a column of a kind, as people write it: `("amount", 12345650) → "123,456.50"`, `("text", "คน") → "“คน”"`. */
export function valueText(kind: ColumnKind | undefined, value: Value): string {
  if (value === null) return "–";
  if (typeof value === "string") return quoted(value);
  return kind === "amount" ? baht(value as Satang) : figure(value);
}
