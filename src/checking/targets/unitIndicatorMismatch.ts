import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell } from "../cellFacts";
import type { Checked, FormUnit, Rule } from "../checked";
import { squeezed } from "../texts/squeezed";

/** "Number of", with which most indicators begin. */
const numberOf = "จำนวน";

/**
 * A target counted in one unit, and an indicator that says it measures another: คน 1 and "ร้อยละของหน่วยงาน…".
 *
 * Why: one of the two was copied from the row above. Only what an indicator begins with is judged; further on, units
 * are named for other reasons.
 */
export const unitIndicatorMismatch: Rule = (sheet) => {
  const measured = measuredUnit(sheet);
  const issues: Issue[] = [];
  for (const row of sheet.rows) {
    const indicator = sheet.textOf(row, "indicator");
    const at = sheet.placeOf(row, "unit");
    const unit = sheet.unitOf(row);
    if (!unit || !indicator || !at) continue;
    const other = measured(indicator);
    if (!other || other === unit) continue;
    const params = { unit: unit.name, measured: other.name };
    issues.push(issue("unit-indicator-mismatch", { ...aboutCell(sheet.grid, at), expected: other.name, params }));
  }
  return issues;
};

/** The unit that an indicator begins with, by itself if it is a percentage and after "number of" otherwise. */
function measuredUnit({ form }: Checked): (indicator: string) => FormUnit | undefined {
  const spellings = form.units
    .flatMap((unit) => [unit.name, ...unit.aliases].map((spelling) => ({ unit, key: squeezed(spelling) })))
    .filter(({ key }) => key !== "")
    .sort((a, b) => b.key.length - a.key.length);
  return (indicator) => {
    // Longer than every unit after "number of": the rest of an indicator need not be worked out.
    const key = squeezed(indicator.slice(0, 60)).replace(/^[-–—]+/, "");
    const counted = key.startsWith(numberOf);
    const rest = counted ? key.slice(numberOf.length) : key;
    return spellings.find(({ unit, key: spelling }) => (counted || unit.percent) && rest.startsWith(spelling))?.unit;
  };
}
