import { rewrite } from "../../change/rewriteCell";
import { cellAt } from "../../grid/grid";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { withName } from "../../plan/fields";
import { textIn } from "../../plan/rowValues";
import type { PlanRow } from "../../plan/submission";
import { allTotalsOf } from "../../totals/cover";
import { figureOf } from "../../totals/figureOf";
import { figureVerdict } from "../../totals/figureVerdict";
import { figurePlanner } from "../../totals/plannedFigures";
import { aboutCell } from "../cellFacts";
import type { Checked, Rule } from "../checked";

/**
 * A mean, count, quotient or sum of numbers in a line of totals that differs from its rows, is typed, or is made of other
 * rows; a sum of quantities in different units (figure-differs, figure-typed, figure-miscounts, units-summed).
 *
 * Why: such figures are quoted as money is, and nobody works them out again by hand.
 */
export const figureDiffers: Rule = (sheet) => {
  const { submission, fields, grid } = sheet;
  if (Object.keys(fields.figures).length === 0) return [];
  const plannedAt = figurePlanner(grid, submission);
  return allTotalsOf(submission).flatMap(({ rows: indexes, total }) => {
    const rows = indexes.map((index) => submission.rows[index]!);
    return Object.entries(total.figures).flatMap(([field, printed]): Issue[] => {
      const how = fields.figures[field]!;
      const column = withName(fields, field);
      const about = aboutCell(grid, printed.at);
      const computed = figureOf(how, rows, fields.kinds[field] === "percent");
      const planned = plannedAt(field, indexes, printed.at);
      const verdict = figureVerdict(printed, grid.sheet, { ...planned, how, computed });
      const content = verdict && planned.content();
      const fix = content && { steps: rewrite(grid, printed.at, content, "General") };
      const found: Issue[] = [];
      const { value: stored, formula } = printed;
      if (verdict === "differs") {
        const params = { column, how: how.kind, stored, computed };
        found.push(issue("figure-differs", { ...about, params, fix }));
      } else if (verdict === "typed") {
        found.push(issue("figure-typed", { ...about, params: { column, how: how.kind, stored: stored! }, fix }));
      } else if (verdict === "miscounts") {
        found.push(issue("figure-miscounts", { ...about, params: { column, how: how.kind, formula: formula! }, fix }));
      }
      const units = how.kind === "sum" && fields.roles.quantity === how.of ? unitsOf(sheet, rows) : [];
      if (units.length > 1 && cellAt(grid, printed.at)) {
        found.push(issue("units-summed", { ...about, params: { column, units } }));
      }
      return found;
    });
  });
};

/** The different units that rows count in, by the form's names where it has them. */
function unitsOf({ unitOf, fields }: Checked, rows: readonly PlanRow[]): string[] {
  const units = rows.flatMap((row) => unitOf(row)?.name ?? textIn(row, fields.roles.unit) ?? []);
  return [...new Set(units)];
}
