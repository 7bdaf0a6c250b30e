import type { Position } from "../../grid/area";
import type { FormColumn } from "../../forms/schema";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { withName } from "../../plan/fields";
import { amountIn, numberIn, placeIn } from "../../plan/rowValues";
import { bahtFromSatang } from "../../plan/satang";
import { aboutCell } from "../cellFacts";
import type { Checked, Rule } from "../checked";

const mostDecimals = 6;
/** Of a percentage. */
const mostPercentDecimals = 8;

/**
 * A number that is finer than is kept, broken where only whole ones count, below the form's lowest or above its highest
 * (number-too-fine, number-not-whole, value-below-least, value-above-most).
 *
 * Why: a form says what its numbers can be; what is outside was mistyped, or is meant otherwise.
 */
export const numberLimits: Rule = (sheet) => {
  const limited = sheet.form.columns.filter(isLimited);
  const issues: Issue[] = [];
  for (const row of limited.length === 0 ? [] : sheet.rows) {
    for (const column of limited) {
      const amount = amountIn(row, column.field);
      const number = amount === undefined ? numberIn(row, column.field) : bahtFromSatang(amount);
      const at = placeIn(row, column.field);
      // An amount of none is left out, not too low.
      if (number !== undefined && at && amount !== 0) issues.push(...faultOf(sheet, column, number, at));
    }
  }
  return issues;
};

/** How fine a column with a role is, its own checks say. */
const isLimited = ({ kind, role, values: { whole, least, most } }: FormColumn): boolean =>
  whole || least !== null || most !== null || (role === null && (kind === "number" || kind === "percent"));

function faultOf(
  { grid, fields }: Checked,
  { field, kind, role, values: { whole, least, most } }: FormColumn,
  number: number,
  at: Position,
): Issue[] {
  const about = aboutCell(grid, at);
  const params = { column: withName(fields, field), number };
  const decimals = kind === "percent" ? mostPercentDecimals : mostDecimals;
  if (kind !== "amount" && role === null && isFiner(number, decimals))
    return [issue("number-too-fine", { ...about, params })];
  if (whole && !Number.isInteger(number)) return [issue("number-not-whole", { ...about, params })];
  if (least !== null && number < least) return [issue("value-below-least", { ...about, params: { ...params, least } })];
  if (most !== null && number > most) return [issue("value-above-most", { ...about, params: { ...params, most } })];
  return [];
}

/** Noise of computing, far beyond the last place that is kept, makes no number finer. */
function isFiner(number: number, decimals: number): boolean {
  const scaled = number * 10 ** decimals;
  return Math.abs(scaled - Math.round(scaled)) > Math.max(1e-4, Math.abs(scaled) * 1e-12);
}
