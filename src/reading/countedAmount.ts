import { cellArea } from "../grid/area";
import { issue } from "../issues/make";
import type { Field } from "../plan/fields";
import type { Satang } from "../plan/satang";
import { readAmount, type CellPlace, type Read } from "./cellValues";
import type { Context } from "./context";
import type { SheetMoney } from "./sheetMoney";

/** An amount, counted with those of its sheet that were read before; reported where together they are too much. */
export function readCountedAmount(context: Context, field: Field, place: CellPlace, counted: SheetMoney): Read<Satang> {
  const read = readAmount(context, field, place);
  if (read.value === undefined || counted.takes(read.value)) return read;
  const where = { sheet: context.grid.sheet, area: cellArea(place.at), found: place.piece?.text ?? null };
  return { issue: issue("amount-too-large", { ...where, params: { amount: read.value } }) };
}
