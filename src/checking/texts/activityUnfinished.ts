import { rewriteText } from "../../change/rewriteCell";
import { cellKey } from "../../grid/area";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { withName } from "../../plan/fields";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/** Colons at the end, brackets opened there, and the spaces around them. */
const hanging = /[\s:：([（［]+$/;

/**
 * An activity's name that ends in a colon, or in which a bracket is opened and never closed: "อบรมเยาวชน (รุ่นที่ ๑".
 *
 * Why: its end was lost in copying, or is in a cell of its own. What hangs at the very end can be deleted; where a bracket
 * should be closed, only the agency knows.
 */
export const activityUnfinished: Rule = ({ submission, grid, fields, writtenTexts }) => {
  const field = fields.roles.activity;
  if (field === undefined) return [];
  const level = withName(fields, field);
  const names = new Set(submission.headings.filter((one) => one.field === field).map(({ at }) => cellKey(at)));
  const issues: Issue[] = [];
  for (const { at, raw, text } of writtenTexts()) {
    if (!names.has(cellKey(at)) || isWhole(text)) continue;
    const shorter = raw.replace(hanging, "");
    const fix = shorter !== "" && isWhole(shorter) ? rewriteText(grid, at, shorter) : null;
    issues.push(issue("activity-unfinished", { ...aboutCell(grid, at), params: { level, open: openPart(text) }, fix }));
  }
  return issues;
};

const colon = /[:：]\s*$/;
const isWhole = (text: string): boolean => !colon.test(text) && openPart(text) === null;

/** From the outermost bracket that is never closed. One that only closes is that of a number: "๑) …". */
function openPart(text: string): string | null {
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if ("([（［".includes(text[at]!)) open.push(at);
    else if (")]）］".includes(text[at]!)) open.pop();
  }
  return open[0] === undefined ? null : text.slice(open[0]);
}
