import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/** "All offices", "and 32 agencies". */
const severalBodies = /^ทุก\s?(?:ส่วนราชการ|หน่วยงาน|อำเภอ)|และ\s?(?:ทุก|[0-9๐-๙]+)\s?(?:ส่วนราชการ|หน่วยงาน|อำเภอ)/;

/**
 * A responsible agency that is several bodies at once, as the register allows: "ทุกส่วนราชการ". Reported once for each.
 *
 * Why: nobody in particular answers for such a row, and it is in the sum of no single agency.
 */
export const agencyGroup: Rule = ({ rows, grid, placeOf }) => {
  const reported = new Set<string>();
  const issues: Issue[] = [];
  for (const row of rows) {
    const { agency: name } = row;
    const at = placeOf(row, "agency");
    if (name === null || reported.has(name) || !at || !severalBodies.test(name)) continue;
    reported.add(name);
    issues.push(issue("agency-group", { ...aboutCell(grid, at), params: { name } }));
  }
  return issues;
};
