import { tokenize } from "@borgar/fx/xlsx";

/**
 * A formula with what its defined names stand for in their place.
 *
 *   =SUM(รายการ)+B9, รายการ standing for 'งบ'!$B$2:$B$8 → =SUM('งบ'!$B$2:$B$8)+B9
 *
 * @param names what each stands for, without `=`; by name in lower case
 */
export function withoutNames(formula: string, names: ReadonlyMap<string, string> | undefined): string {
  if (!names || names.size === 0) return formula;
  return tokenize(formula, { withLocation: false })
    .map(({ type, value }) => (type === "range_named" ? (names.get(value.toLowerCase()) ?? value) : value))
    .join("");
}
