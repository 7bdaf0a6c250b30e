import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { percentIn } from "../../text/counts";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * A target in percent, and an indicator or outcome that names another percentage.
 *
 * Why: one of the two was carried over from last year. They may be two things (that many agencies, such a score), so it
 * is only worth a look.
 */
export const percentInTextDiffers: Rule = (sheet) => {
  const issues: Issue[] = [];
  for (const row of sheet.rows) {
    const quantity = sheet.numberOf(row, "quantity");
    if (quantity === undefined || !sheet.unitOf(row)?.percent) continue;
    for (const role of ["indicator", "outcome"] as const) {
      const at = sheet.placeOf(row, role);
      const written = percentIn(sheet.textOf(row, role) ?? "");
      if (!at || written === undefined || written === quantity) continue;
      issues.push(issue("percent-in-text-differs", { ...aboutCell(sheet.grid, at), params: { quantity, written } }));
    }
  }
  return issues;
};
