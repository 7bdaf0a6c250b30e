import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { cellAt } from "../../grid/grid";
import { matchKey } from "../../text/matchKey";
import { rewriteText } from "../../change/rewriteCell";
import { aboutCell, shown } from "../cellFacts";
import type { Rule } from "../checked";
import { withName } from "../../plan/fields";

/**
 * A heading in another wording that the form knows: it was taken for the form's.
 *
 * Why: a plan often words its headings one way in its summary and another way above its tables; whoever compares the
 * two must see that they are one. The fix writes the form's wording.
 */
export const headingOtherWording: Rule = (sheet) => {
  const issues: Issue[] = [];
  for (const { heading, node } of sheet.headingPlaces()) {
    if (!node || node.aliases.length === 0) continue;
    const { field: level, written, at } = heading;
    const key = matchKey(written);
    // One wording may be the end of another, so the form's own comes first.
    if (key.endsWith(matchKey(node.name))) continue;
    const alias = node.aliases.find((other) => key.endsWith(matchKey(other)));
    if (alias === undefined) continue;
    const text = shown(cellAt(sheet.grid, at));
    const fix = text?.includes(alias)
      ? rewriteText(
          sheet.grid,
          at,
          text.replace(alias, () => node.name),
        )
      : null;
    const facts = { ...aboutCell(sheet.grid, at), expected: node.name, fix };
    issues.push(
      issue("heading-other-wording", {
        ...facts,
        params: { level: withName(sheet.fields, level), name: alias, formName: node.name },
      }),
    );
  }
  return issues;
};
