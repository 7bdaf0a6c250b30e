import { issue } from "../../issues/make";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";
import { respelt } from "../headings/respelt";

/**
 * Agencies that are a letter or two away from one of the form's, and were taken for it.
 *
 * Why: an assumption that decides whose money a row is must be seen. The fix writes the form's spelling.
 */
export const agencyMisspelt: Rule = ({ submission, grid }) =>
  submission.assumptions
    .filter(({ code }) => code === "agency-spelling")
    .map((assumption) => {
      const { at, found: name, taken: nearest } = assumption;
      const fix = respelt(grid, assumption);
      return issue("agency-misspelt", { ...aboutCell(grid, at), expected: nearest, params: { name, nearest }, fix });
    });
