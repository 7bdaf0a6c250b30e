import { rewriteText } from "../change/rewriteCell";
import { shown } from "../checking/cellFacts";
import type { HeadingPlace } from "../checking/headings/headingPlaces";
import type { ChangeSet } from "../change/changeSet";
import type { Position } from "../grid/area";
import { cellAt, type Grid } from "../grid/grid";
import { suggestions } from "../issues/reasons/suggestions";
import { toThaiDigits } from "../text/digits";
import { mostSuggestions, type Suggest, type Suggesting } from "./suggestion";

/** The headings that the form has at this place: those like the one written, or all where they are few. */
export const suggestHeading: Suggest<"heading-unknown"> = ({ params: { name } }, at, sheet) => {
  const place = placeAt(sheet, at);
  const allowed = place?.allowed;
  if (!place || !allowed) return [];
  const alike = allowed.register.alike(name);
  const names =
    alike.length > 0 || allowed.nodes.length > mostSuggestions ? alike : allowed.nodes.map((node) => node.name);
  return names.flatMap((listed) => {
    const node = allowed.nodes.find((one) => one.name === listed);
    const changes = node && rewritten(sheet.grid, place, { name: node.name, number: node.number });
    return changes ? [{ text: suggestions["use-value"]({ value: listed }), changes }] : [];
  });
};

/** The number or the name: one of the two was copied from another heading. */
export const suggestNumberOrName: Suggest<"heading-number-mismatch"> = (_, at, sheet) => {
  const place = placeAt(sheet, at);
  const { node, rival } = place ?? {};
  if (!place || !node) return [];
  const byName = rewritten(sheet.grid, place, { name: null, number: node.number });
  const byNumber = rival && rewritten(sheet.grid, place, { name: rival.node.name, number: null });
  return [
    ...(byName ? [{ text: suggestions["change-number"]({ number: String(node.number) }), changes: byName }] : []),
    ...(byNumber ? [{ text: suggestions["change-name"]({ name: rival.node.name }), changes: byNumber }] : []),
  ];
};

const placeAt = (sheet: Suggesting, { row, column }: Position): HeadingPlace | undefined =>
  sheet.headingPlaces().find(({ heading: { at } }) => at.row === row && at.column === column);

/** The heading with another name or number (null: as it is); null where the cell does not hold them as they were read. */
function rewritten(
  grid: Grid,
  { heading }: HeadingPlace,
  to: { readonly name: string | null; readonly number: number | null },
): ChangeSet | null {
  let text = shown(cellAt(grid, heading.at));
  if (text === null) return null;
  if (to.name !== null) {
    const name = heading.name;
    if (!text.includes(name)) return null;
    text = text.replace(name, () => to.name!);
  }
  if (to.number !== null && heading.number !== null && to.number !== heading.number) {
    const [, before, digits, behind] = /^([^0-9๐-๙]*)([0-9]+|[๐-๙]+)([^]*)$/.exec(text) ?? [];
    if (digits === undefined) return null;
    text = `${before}${digits >= "๐" ? toThaiDigits(String(to.number)) : to.number}${behind}`;
  }
  return rewriteText(grid, heading.at, text);
}
