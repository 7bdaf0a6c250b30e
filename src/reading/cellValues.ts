import { rewrite } from "../change/rewriteCell";
import { cellArea, cellKey, type Area, type Position } from "../grid/area";
import { isError } from "../grid/cell";
import { isDateFormat, isPercentFormat } from "../grid/numberFormat";
import type { Issue } from "../issues/issue";
import { issue } from "../issues/make";
import { withName, type Field, type NamedField } from "../plan/fields";
import { bahtFromSatang, noMoney, nearestSatang, satangFromBaht, type Satang } from "../plan/satang";
import type { Assumption } from "../plan/submission";
import type { Context } from "./context";
import type { Piece } from "./line";
import { numberInText, readNumberText, satangOf, type DecimalText, type NumberText } from "./numberText";

/** A value, or why there is none; both absent where the cell says that there is nothing. */
export interface Read<T> {
  readonly value?: T;
  readonly issue?: Issue;
  readonly assumption?: Assumption;
}

/** A field's cell: its piece, and where it is. */
export interface CellPlace {
  readonly piece: Piece | undefined;
  readonly at: Position;
}

/** A million million baht: a fraction of it is a nation's budget, and dozens of such slips still add up exactly. */
const largestBaht = 1e12;

/** An amount of money in satang. Blank and "-" are nothing to pay; a formula's error is left to the check. */
export function readAmount(context: Context, field: Field, { piece, at }: CellPlace): Read<Satang> {
  if (!piece || piece.dash) return pictureAt(context, field, at) ?? { value: noMoney };
  const wrong = wrongKind(context, field, piece, at);
  if (wrong) return wrong;
  const { cell } = piece;
  const { value, format } = cell;
  const each = context.fields.baht[field] ?? 1;
  const sheet = context.grid.sheet;
  const where = { sheet, area: cellArea(at), found: piece.text };
  if (typeof value === "number") {
    // Half of what? A share of some sum is not an amount of baht.
    const isShare = value !== 0 && isPercentFormat(format);
    if (isShare || Math.abs(value) * each > largestBaht) {
      const text = isShare ? `${percentOf(value)}%` : piece.text;
      return {
        issue: issue("amount-unreadable", {
          ...where,
          found: text,
          params: { column: withName(context.fields, field), text },
        }),
      };
    }
    // What a formula works out in thousands or millions has no last place to be held to.
    const isScaled = cell.formula !== null && each > 1;
    const satang = isScaled ? nearestSatang(value, each) : satangFromBaht(value, each);
    // Where a formula leaves a trace of a satang, amounts cancelled out; typed, it is an amount that went wrong.
    const isTrace = satang === noMoney && value !== 0 && cell.formula === null;
    return satang === undefined || isTrace
      ? { issue: issue("amount-below-satang", { ...where, params: { text: piece.text } }) }
      : { value: satang };
  }
  const text = numberTextOf(piece, piece.text);
  if (text.kind === "none") return { value: noMoney };
  if (text.kind === "number") {
    const satang = satangOf(text.decimal, each);
    if (satang === undefined || Math.abs(satang) > largestBaht * 100) {
      return { issue: unkept(where, withName(context.fields, field), piece.text, text.decimal, each) };
    }
    return {
      value: satang,
      assumption: { code: "amount-from-text", at, found: piece.text, taken: String(bahtFromSatang(satang, each)) },
    };
  }
  if (text.kind === "letters") {
    const suggestion = satangOf(text.meant, each);
    if (suggestion !== undefined) {
      const number = { number: bahtFromSatang(suggestion, each) };
      const expected = String(number.number);
      const fix = { steps: rewrite(context.grid, at, number, context.form.amountFormat) };
      const params = { text: piece.text, suggestion };
      return { issue: issue("amount-letter-for-digit", { ...where, expected, params, fix }) };
    }
  }
  if (text.kind === "point") {
    const large = satangOf(text.large, each);
    // Twenty and a half, or with its third decimal cut off: either way the smaller reading.
    const small = satangOf({ ...text.small, fraction: text.small.fraction.slice(0, 2) }, each);
    if (small !== undefined && large !== undefined) {
      return { issue: issue("amount-point-ambiguous", { ...where, params: { text: piece.text, small, large } }) };
    }
  }
  return {
    issue: issue("amount-unreadable", {
      ...where,
      params: { column: withName(context.fields, field), text: piece.text },
    }),
  };
}

/** Digits on two lines of a cell are two numbers: fixed into one line they would read as one far larger. */
function numberTextOf({ cell: { value } }: Piece, text: string): NumberText {
  const lines = typeof value === "string" && /[\n\r]/.test(value) ? value.split(/[\n\r]+/) : [];
  return lines.filter((line) => /[0-9๐-๙]/.test(line)).length > 1 ? { kind: "words" } : readNumberText(text);
}

/** Why digits are not an amount: finer than a satang, or beyond all plans. */
function unkept(
  where: { readonly sheet: string; readonly area: Area; readonly found: string },
  column: NamedField,
  text: string,
  decimal: DecimalText,
  each: number,
): Issue {
  const tooFine = satangOf({ ...decimal, fraction: "" }, each) !== undefined && satangOf(decimal, each) === undefined;
  return tooFine
    ? issue("amount-below-satang", { ...where, params: { text } })
    : issue("amount-unreadable", { ...where, params: { column, text } });
}

/** A quantity or percentage. `unit` is the row's own: it may be repeated behind the number. */
export function readNumber(
  context: Context,
  field: Field,
  { piece, at }: CellPlace,
  unit: string | undefined,
): Read<number> {
  if (!piece || piece.dash) return pictureAt(context, field, at) ?? {};
  const wrong = wrongKind(context, field, piece, at);
  if (wrong) return wrong;
  const { value, format } = piece.cell;
  if (typeof value === "number") {
    if (!isPercentFormat(format)) return { value };
    const percent = percentOf(value);
    if (context.fields.kinds[field] === "percent") return { value: percent };
    return {
      value: percent,
      assumption: { code: "quantity-from-text", at, found: `${percent}%`, taken: `${percent}` },
    };
  }
  const own = context.fields.kinds[field] === "percent" ? "%" : unit;
  const text = numberTextOf(piece, withoutUnit(piece.text, own));
  if (text.kind === "none") return {};
  if (text.kind === "number") {
    const number = numberInText(text.decimal);
    return { value: number, assumption: { code: "quantity-from-text", at, found: piece.text, taken: String(number) } };
  }
  const where = { sheet: context.grid.sheet, area: cellArea(at), found: piece.text };
  const params = { column: withName(context.fields, field), text: piece.text };
  return { issue: issue(text.kind === "range" ? "quantity-range" : "quantity-unreadable", { ...where, params }) };
}

/** A text. Numbers are their digits; what is not text for an officer (a date, true or false) is reported. */
export function readText(context: Context, field: Field, { piece, at }: CellPlace): Read<string> {
  if (!piece || piece.dash) return pictureAt(context, field, at) ?? {};
  const { value, format } = piece.cell;
  if (typeof value === "string") return piece.text === "" ? {} : { value: piece.text };
  if (typeof value === "number" && !isDateFormat(format)) return { value: piece.text };
  return wrongKind(context, field, piece, at) ?? {};
}

/** Why a cell can hold no number; undefined for numbers and text. An error value is absent here and reported by the check. */
export function wrongKind(
  context: Context,
  field: Field,
  { cell, text }: Piece,
  at: Position,
): Read<never> | undefined {
  const { value, format } = cell;
  if (isError(value)) return {};
  const where = { sheet: context.grid.sheet, area: cellArea(at) };
  if (value === null) {
    const formula = cell.formula ?? "";
    return {
      issue: issue("formula-uncomputed", {
        ...where,
        found: formula,
        params: { column: withName(context.fields, field), formula },
      }),
    };
  }
  const kind =
    typeof value === "boolean"
      ? "boolean"
      : typeof value === "number" && isDateFormat(format)
        ? "date"
        : context.isLinked(at)
          ? "link"
          : undefined;
  if (kind === undefined) return undefined;
  return {
    issue: issue("value-of-wrong-kind", {
      ...where,
      found: text,
      params: { column: withName(context.fields, field), kind, text },
    }),
  };
}

/** What a picture shows in place of a value cannot be read. */
function pictureAt({ pictures, grid, fields }: Context, field: Field, at: Position): Read<never> | undefined {
  if (!pictures.has(cellKey(at))) return undefined;
  const params = { column: withName(fields, field), kind: "picture", text: "" } as const;
  return { issue: issue("value-of-wrong-kind", { sheet: grid.sheet, area: cellArea(at), params }) };
}

/** 0.8 in a cell that shows per cent is 80. */
const percentOf = (value: number): number => Math.round(value * 1e10) / 1e8;

const percentWords = ["%", "ร้อยละ", "เปอร์เซ็นต์"];

/** "๕ คน" in a row that counts people, "๘๐%" and "ร้อยละ ๘๐" in one that counts percent. */
function withoutUnit(text: string, unit: string | undefined): string {
  if (unit === undefined) return text;
  for (const word of percentWords.includes(unit) ? percentWords : [unit]) {
    if (text.endsWith(word) && text.length > word.length) return text.slice(0, -word.length).trim();
    if (text.startsWith(word) && text.length > word.length) return text.slice(word.length).trim();
  }
  return text;
}
