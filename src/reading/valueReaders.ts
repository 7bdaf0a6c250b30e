import { cellArea } from "../grid/area";
import { isDateFormat } from "../grid/numberFormat";
import { perForm } from "../forms/perForm";
import { registerOf } from "../forms/register";
import type { Form, FormColumn } from "../forms/schema";
import { issue } from "../issues/make";
import { withName, type ColumnKind, type Field } from "../plan/fields";
import { dayIn, dayOfSerial, fiscalDays, isBefore, isoDay, periodIn } from "../plan/days";
import { readText, wrongKind, type CellPlace, type Read } from "./cellValues";
import type { Context } from "./context";
import { readNumberText } from "./numberText";
import { toArabicDigits } from "../text/digits";

/** Reads a cell of a kind that a row keeps as text. */
type ValueReader = (context: Context, column: FormColumn, place: CellPlace) => Read<string>;

const columnsByField = perForm(
  ({ columns }: Form): ReadonlyMap<Field, FormColumn> => new Map(columns.map((column) => [column.field, column])),
);

const listRegister = perForm(registerOf);

/** What a cell says in a column whose values a row keeps as text. */
export function readValue(context: Context, field: Field, place: CellPlace): Read<string> {
  const column = columnsByField(context.form).get(field)!;
  return readers[column.kind]!(context, column, place);
}

const text: ValueReader = (context, { field }, place) => readText(context, field, place);

/** One of the form's list: by its own name. */
const choice: ValueReader = (context, column, place) => {
  const read = readText(context, column.field, place);
  const { list, open } = column.values;
  const entries = list === null ? [] : (context.form.lists[list] ?? []);
  if (read.value === undefined || entries.length === 0) return read;
  const register = listRegister(entries);
  const found = register.find(read.value);
  if (!found) {
    if (open) return read;
    const params = { column: withName(context.fields, column.field), text: read.value };
    const nearest = register.suggest(read.value);
    const facts = { ...at(context, place), expected: nearest, params: { ...params, nearest } };
    return { ...read, issue: issue("choice-unknown", facts) };
  }
  if (found.how === "exact") return { ...read, value: found.name };
  const assumption = { code: "choice-spelling", at: place.at, found: read.value, taken: found.name } as const;
  return { ...read, value: found.name, assumption };
};

/** An ISO day. */
const date: ValueReader = (context, { field }, place) => {
  const { piece } = place;
  if (!piece || piece.dash) return {};
  const { value, format } = piece.cell;
  const day =
    typeof value === "number" && isDateFormat(format)
      ? dayOfSerial(value)
      : typeof value === "string"
        ? dayIn(piece.text)
        : undefined;
  if (day !== undefined && day !== "ambiguous") return { value: isoDay(day) };
  if (typeof value !== "number" && typeof value !== "string") return wrongKind(context, field, piece, place.at) ?? {};
  const facts = { ...at(context, place), params: { column: withName(context.fields, field), text: piece.text } };
  return { issue: issue(day === "ambiguous" ? "date-ambiguous" : "date-unreadable", facts) };
};

/** As it is written. */
const period: ValueReader = (context, { field }, place) => {
  const read = readText(context, field, place);
  if (read.value === undefined) return read;
  const about = { column: withName(context.fields, field), text: read.value };
  const found = periodIn(read.value);
  if (!found) return { ...read, issue: issue("period-unreadable", { ...at(context, place), params: about }) };
  if (isBefore(found.to, found.from)) {
    return { ...read, issue: issue("period-backwards", { ...at(context, place), params: about }) };
  }
  const { fiscalYear: first, lastYear: last } = context.form;
  const years = fiscalDays(first, last);
  if (!isBefore(found.from, years.from) && !isBefore(years.to, found.to)) return read;
  const params = { ...about, first, last };
  return { ...read, issue: issue("period-outside-plan", { ...at(context, place), params }) };
};

const noMarks = new Set(["0", "ไม่", "ไม่ใช่", "no", "false"]);

/** The form's sign, or nothing. */
const mark: ValueReader = (context, { field, values }, place) => {
  const { piece } = place;
  if (!piece || piece.dash || piece.text === "") return {};
  const { value } = piece.cell;
  const number = typeof value === "number" ? value : numberOf(piece.text);
  if (number !== undefined && number !== 0 && number !== 1) {
    const params = { column: withName(context.fields, field), number };
    return { issue: issue("mark-is-number", { ...at(context, place), params }) };
  }
  if (value !== true && typeof value !== "string" && typeof value !== "number") {
    return wrongKind(context, field, piece, place.at) ?? {};
  }
  return noMarks.has(toArabicDigits(piece.text).toLowerCase()) ? {} : { value: values.sign };
};

const numberOf = (written: string): number | undefined => {
  const read = readNumberText(written);
  return read.kind === "number" ? Number(`${read.decimal.whole}.${read.decimal.fraction || "0"}`) : undefined;
};

/** Its digits, with the zeros in front that a number has lost. */
const code: ValueReader = (context, { field, values: { digits } }, place) => {
  const read = readText(context, field, place);
  if (read.value === undefined || digits === null) return read;
  const plain = toArabicDigits(read.value).replace(/\s/g, "");
  if (/^[0-9]+$/.test(plain) && plain.length === digits) return { ...read, value: plain };
  const isNumber = typeof place.piece?.cell.value === "number";
  if (isNumber && /^[0-9]+$/.test(plain) && plain.length < digits) {
    const taken = plain.padStart(digits, "0");
    return { ...read, value: taken, assumption: { code: "code-zeros", at: place.at, found: read.value, taken } };
  }
  const params = { column: withName(context.fields, field), text: read.value, digits };
  return { ...read, issue: issue("code-unreadable", { ...at(context, place), params }) };
};

const at = (context: Context, place: CellPlace) => ({
  ...{ sheet: context.grid.sheet, area: cellArea(place.at), found: place.piece?.text ?? null },
});

const readers: Partial<Record<ColumnKind, ValueReader>> = { text, list: choice, date, period, mark, code };
