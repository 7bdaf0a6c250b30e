import { issue } from "../../issues/make";
import { cellAt } from "../../grid/grid";
import { aboutCell, shown } from "../cellFacts";
import type { Rule } from "../checked";

/** "หน่วยงาน : " before a name in one cell with it. */
const label = /^[^:：]*[:：]\s*/;

/**
 * A sheet whose title names an agency that the register does not have.
 *
 * Why: it may be another province's file, and no row can be distinguished from a stranger's.
 */
export const submitterUnknown: Rule = ({ submission, grid, form, agencies }) => {
  const at = submission.agencyAt;
  if (submission.agency !== null || at === null || form.agencies.length === 0) return [];
  const name = (shown(cellAt(grid, at)) ?? "").replace(label, "").trim();
  if (name === "") return [];
  const nearest = agencies.suggest(name);
  return [issue("submitter-unknown", { ...aboutCell(grid, at), expected: nearest, params: { name, nearest } })];
};
