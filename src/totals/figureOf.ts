import { decimalOf, numberOf, productOf, quotientOf, sumOf, zero, isZero, type Decimal } from "../computing/decimal";
import type { Field } from "../plan/fields";
import { amountIn, numberIn, textIn } from "../plan/rowValues";
import type { PlanRow } from "../plan/submission";
import type { Comparison, TotalHow } from "../plan/totalHow";
import { matchKey } from "../text/matchKey";

/**
 * What a total that is more than a sum of money comes to over detail rows: amounts in baht, percentages in points; null
 * where it says nothing: a mean of no values, a quotient without a divisor. Of several rows read from one line of the
 * sheet the first counts.
 *
 * @param isPercent whether a quotient is to be in percent
 */
export function figureOf(how: TotalHow, all: readonly PlanRow[], isPercent = false): number | null {
  const rows = all.filter(({ row }, at) => all[at - 1]?.row !== row);
  switch (how.kind) {
    case "sum":
      return numberOf(added(rows, how.of));
    case "mean": {
      const values = rows.flatMap((row) => valueIn(row, how.of) ?? []);
      if (values.length === 0) return null;
      const sum = values.reduce<Decimal>((one, other) => sumOf(one, other), zero);
      return numberOf(quotientOf(sum, whole(values.length)));
    }
    case "count":
      return how.of === null ? rows.length : rowsByHeading(all, how.of).length;
    case "count-where":
      return rows.filter((row) => compares(row, how.of, how.comparison, how.value)).length;
    case "ratio": {
      const [part, divisor] = [added(rows, how.part), added(rows, how.whole)];
      if (isZero(divisor)) return null;
      return numberOf(quotientOf(isPercent ? productOf(part, whole(100)) : part, divisor));
    }
  }
}

const whole = (count: number): Decimal => ({ digits: BigInt(count), scale: 0 });

/** null where the row says nothing; an amount of none says nothing. */
function valueIn(row: PlanRow, field: Field): Decimal | null {
  const amount = amountIn(row, field);
  if (amount !== undefined) return amount === 0 ? null : { digits: BigInt(amount), scale: 2 };
  const number = numberIn(row, field);
  return number === undefined ? null : (decimalOf(number) ?? null);
}

const added = (rows: readonly PlanRow[], field: Field): Decimal =>
  rows.reduce<Decimal>((sum, row) => sumOf(sum, valueIn(row, field) ?? zero), zero);

/** Rows by the different headings of a level that they are under, in the order of the plan; those under none left out. */
export function rowsByHeading(rows: readonly PlanRow[], level: Field): PlanRow[][] {
  const groups = new Map<string, PlanRow[]>();
  for (const row of rows) {
    const at = row.path.findIndex(({ field }) => field === level);
    if (at < 0) continue;
    const path = row.path.slice(0, at + 1);
    const key = path.map(({ field, name }) => `${field} ${matchKey(name)}`).join("\n");
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

function compares(row: PlanRow, field: Field, comparison: Comparison, value: string | number): boolean {
  const amount = amountIn(row, field);
  const own = amount === undefined ? (numberIn(row, field) ?? textIn(row, field)) : amount / 100;
  if (comparison === "is" || comparison === "not") {
    const isSame =
      typeof own === "string" && typeof value === "string" ? matchKey(own) === matchKey(value) : own === value;
    return isSame === (comparison === "is");
  }
  if (typeof own !== "number" || typeof value !== "number") return false;
  if (comparison === "least") return own >= value;
  if (comparison === "most") return own <= value;
  return comparison === "above" ? own > value : own < value;
}
