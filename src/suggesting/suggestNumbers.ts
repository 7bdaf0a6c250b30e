import { rewrite } from "../change/rewriteCell";
import type { Position } from "../grid/area";
import { suggestions } from "../issues/reasons/suggestions";
import type { ColumnRole, Field } from "../plan/fields";
import { placesIn } from "../plan/rowValues";
import { bahtFromSatang, type Satang } from "../plan/satang";
import type { PlanRow } from "../plan/submission";
import { countsIn, percentUnit } from "../text/counts";
import { bahtFigure, figure } from "../text/figures";
import { toArabicDigits } from "../text/digits";
import type { Suggest, Suggesting, Suggestion } from "./suggestion";

/** 120.000 is a hundred and twenty, or thousands separated by a point. */
export const suggestAmount: Suggest<"amount-point-ambiguous"> = ({ params: { small, large } }, at, sheet) => {
  const field = fieldOfCell(sheet, at);
  return field === undefined ? [] : [small, large].map((amount) => useAmount(sheet, at, field, amount));
};

/** One end of a range, or the other. */
export const suggestOfRange: Suggest<"quantity-range"> = ({ params: { text } }, at, sheet) => {
  const numbers = toArabicDigits(text).match(/[0-9][0-9,]*(\.[0-9]+)?/g) ?? [];
  return numbers.length === 2 ? numbers.map((number) => useNumber(sheet, at, Number(number.replaceAll(",", "")))) : [];
};

export const suggestWhole: Suggest<"quantity-fractional"> = (_, at, sheet) => {
  const row = sheet.rowOf(at.row);
  const number = row && sheet.numberOf(row, "quantity");
  return number === undefined ? [] : [Math.floor(number), Math.ceil(number)].map((one) => useNumber(sheet, at, one));
};

/** What the row's own texts say a percentage is; else all of it. */
export const suggestPercent: Suggest<"percent-over-hundred"> = (_, at, sheet) => {
  const row = sheet.rowOf(at.row);
  const written = row ? numbersInTexts(sheet, row, percentUnit).filter((number) => number <= 100) : [];
  return [...new Set([...written, 100])].map((number) => useNumber(sheet, at, number));
};

/** A quantity that is not there or cannot be read: what the row's own texts count in its unit. */
export const suggestQuantity: Suggest<"quantity-missing" | "quantity-unreadable" | "formula-error"> = (
  _,
  at,
  sheet,
) => {
  const row = sheet.rowOf(at.row);
  const unit = row && sheet.unitOf(row);
  if (!row || !unit) return [];
  return numbersInTexts(sheet, row, unit.name).map((number) => useNumber(sheet, at, number));
};

/** The column that a cell of a row was read for. */
export function fieldOfCell(sheet: Suggesting, at: Position): Field | undefined {
  const row = sheet.rowOf(at.row);
  return row && placesIn(row).find(([, place]) => place.row === at.row && place.column === at.column)?.[0];
}

const telling: readonly ColumnRole[] = ["output", "indicator", "target"];

const numbersInTexts = (sheet: Suggesting, row: PlanRow, unit: string): number[] => [
  ...new Set(
    telling.flatMap((role) =>
      countsIn(sheet.textOf(row, role) ?? "").flatMap((count) => (count.unit === unit ? [count.number] : [])),
    ),
  ),
];

function useAmount(sheet: Suggesting, at: Position, field: Field, amount: Satang): Suggestion {
  const content = { number: bahtFromSatang(amount, sheet.fields.baht[field]) };
  return {
    text: suggestions["use-value"]({ value: bahtFigure(amount) }),
    changes: { steps: rewrite(sheet.grid, at, content, sheet.form.amountFormat) },
  };
}

const useNumber = (sheet: Suggesting, at: Position, number: number): Suggestion => ({
  text: suggestions["use-value"]({ value: figure(number) }),
  changes: { steps: rewrite(sheet.grid, at, { number }, "General") },
});
