import { mostOfAKind } from "../../issues/limited";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell, saysNothing } from "../cellFacts";
import type { Rule } from "../checked";
import { rewriteText } from "../../change/rewriteCell";

/**
 * A unit that is not on the form's list.
 *
 * Why: quantities are added up by unit. A new unit may be meant, so it is only asked about; a slip of the pen can be
 * fixed with one press.
 */
export const unitUnknown: Rule = ({ rows, grid, form, units, textOf, placeOf }) => {
  if (form.units.length === 0) return [];
  const issues: Issue[] = [];
  for (const row of rows) {
    const at = placeOf(row, "unit");
    const name = textOf(row, "unit");
    if (name === undefined || saysNothing(name) || !at) continue;
    const known = units.find(name);
    if (known && known.how !== "near") continue;
    // What is not listed needs no suggestion.
    const nearest = known?.name ?? (issues.length < mostOfAKind ? units.suggest(name) : null);
    const fix = known ? rewriteText(grid, at, known.name) : null;
    issues.push(issue("unit-unknown", { ...aboutCell(grid, at), expected: nearest, params: { name, nearest }, fix }));
  }
  return issues;
};
