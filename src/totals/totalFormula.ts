import { areaToA1, toA1, type Span } from "../grid/area";
import { sumOfRows } from "./sumFormula";

/** What Excel lets a cell hold. */
export const longestFormula = 8_192;
/** Arguments of one function. */
export const mostArguments = 255;

/**
 * The live formula of a subtotal: SUM over the body of its section, from the first row below the header to the last
 * above the total, so that rows put in anywhere between are counted. Where a number is in the body that is not a
 * detail amount, SUM over exactly the detail rows.
 *
 * @param body 0-based rows of the section; empty where last is before first
 * @param rows 0-based detail rows, ascending
 * @param strangers 0-based rows of the body with a number in this column that is not a detail amount, ascending
 *
 *   column E, body 8..11, details anywhere in it → =SUM(E9:E12)
 */
export function subtotalFormula(
  column: number,
  { first, last }: Span,
  rows: readonly number[],
  strangers: readonly number[],
): string {
  if (last < first) return "=0";
  if (strangers.length > 0) return sumOfRows(column, rows, strangers);
  const from = toA1({ row: first, column });
  return first === last ? `=SUM(${from})` : `=SUM(${from}:${toA1({ row: last, column })})`;
}

export interface PartOfTotal extends Span {
  readonly column?: number;
}

/**
 * The live formula of a grand total: its parts added up. undefined where they are more than a formula can name.
 *
 * @param column where a part is that does not say otherwise: a section may have its columns in another order
 * @param parts 0-based rows: a subtotal's cell, or the body of a section that has none; ascending
 *
 *   column E, 12 and 20              → =E13+E21
 *   column E, 12 and 20..29          → =E13+SUM(E21:E30)
 *   more than fit with plus signs    → =SUM(SUM(E13,E21,…),SUM(…))
 */
export function grandTotalFormula(column: number, parts: readonly PartOfTotal[]): string | undefined {
  if (parts.length === 0) return "=0";
  const named = parts.map(({ first, last, column: at = column }) =>
    areaToA1({ top: first, left: at, bottom: last, right: at }),
  );
  const plus = `=${named.map((cells) => (cells.includes(":") ? `SUM(${cells})` : cells)).join("+")}`;
  if (plus.length <= longestFormula) return plus;
  const sums: string[] = [];
  for (let at = 0; at < named.length; at += mostArguments) {
    sums.push(`SUM(${named.slice(at, at + mostArguments).join(",")})`);
  }
  const nested = `=SUM(${sums.join(",")})`;
  return nested.length <= longestFormula && sums.length <= mostArguments ? nested : undefined;
}
