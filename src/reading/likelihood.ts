import type { Form, FormLevel, TaxonomyNode } from "../forms/schema";
import type { HeaderRows } from "./headerRows";
import { labelledHeading } from "./headingLine";
import { headingNames } from "./headingNames";
import { readLabelled, readNumbered } from "./headingText";
import { pieceAt, type Line } from "./line";
import { yearOf } from "./titleLine";

/** A line of more than a name and its number is not a heading without a label. */
const mostOfBare = 2;

/**
 * How much of a sheet's own words are a form's: how many headings of its taxonomy are where the form has headings,
 * and whether the year is its. Forms with the same columns are distinguished by it before the sheet is read by one of them.
 *
 * @param header the form's, among these lines
 */
export function likelihood(lines: readonly Line[], header: HeaderRows, form: Form): number {
  const names = headingNames(form);
  const listed = form.levels.filter(({ field }) => names.listsAnywhere(field));
  const known = new Set<TaxonomyNode>();
  const asked = new Set<string>();
  const look = (text: string, level: FormLevel): void => {
    const key = `${level.field} ${text}`;
    if (asked.has(key)) return;
    asked.add(key);
    const { name } = readLabelled(text, level) ?? readNumbered(text, level);
    const node = name === "" ? undefined : names.anywhere(level.field, name);
    if (node) known.add(node);
  };

  const bare = listed.filter(({ place, labels }) => place === "row" && labels.length === 0);
  const inColumns = listed.flatMap((level) =>
    header.named.flatMap(({ name, piece }) => (name === level.field ? [{ level, column: piece.column }] : [])),
  );
  for (const line of lines) {
    const labelled = labelledHeading(line, form);
    if (labelled) {
      const node = listed.includes(labelled.level) && names.anywhere(labelled.level.field, labelled.text.name);
      if (node) known.add(node);
      continue;
    }
    const name = line.contents <= mostOfBare ? line.pieces.filter(({ dash }) => !dash).at(-1) : undefined;
    if (name) for (const level of bare) look(name.text, level);
    for (const { level, column } of inColumns) {
      const piece = pieceAt(line, column);
      if (piece) look(piece.text, level);
    }
  }
  const title = lines.filter(({ index }) => index < header.area.top);
  return known.size + (yearOf(title, form) === form.fiscalYear ? 1 : 0);
}
