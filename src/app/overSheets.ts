import type { Form } from "../forms/schema";

/** Of the sheet in front, where a form names none. */
const summaryName = "สรุป";

/** The level whose headings may have a sheet each: the outermost, where the form lists at least two of its headings. */
export function levelOfSheets({ levels: [outermost], taxonomy }: Form): Form["levels"][number] | null {
  if (!outermost || outermost.place !== "row") return null;
  return taxonomy.filter(({ field }) => field === outermost.field).length < 2 ? null : outermost;
}

/** The same form with a sheet for each heading of its outermost level and a summary in front; null where it has none. */
export function overSheets(form: Form): Form | null {
  const level = levelOfSheets(form);
  return level && { ...form, id: `${form.id}-sheets`, sheets: { level: level.field, summary: summaryName } };
}
