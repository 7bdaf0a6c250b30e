import { cellKey } from "../../grid/area";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { foreignLetters } from "../../text/foreignScript";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/** Enough of a text to find the place by eye. */
const around = 8;

/**
 * Letters of another script inside Thai text, in whatever cell of the plan, and in the name of its sheet: दान for ด้าน.
 *
 * Why: text recognition puts them there; they look nearly right and are found by no search.
 */
export const foreignScript: Rule = ({ grid, submission: { roles } }) => {
  const issues: Issue[] = [];
  const [inName] = foreignLetters(grid.sheet);
  if (inName) {
    const params = { letters: inName.letters, place: grid.sheet };
    issues.push(issue("foreign-script", { sheet: grid.sheet, area: null, params }));
  }
  for (const { cells } of grid.rows) {
    for (const cell of cells) {
      const { value: raw, formula } = cell;
      if (typeof raw !== "string" || formula !== null) continue;
      const found = foreignLetters(raw)[0];
      if (!found || roles.get(cellKey(cell)) === undefined) continue;
      const place = raw.slice(Math.max(0, found.at - around), found.at + found.letters.length + around);
      const params = { letters: found.letters, place };
      issues.push(issue("foreign-script", { ...aboutCell(grid, cell), params }));
    }
  }
  return issues;
};
