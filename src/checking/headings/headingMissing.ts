import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { withName, type Field } from "../../plan/fields";
import type { Heading, PlanRow } from "../../plan/submission";
import { aboutCell } from "../cellFacts";
import type { Form } from "../../forms/schema";
import { firstCell, type Rule } from "../checked";
import { placeIn } from "../../plan/rowValues";

/**
 * Rows under no strategy, substrategy, guideline or project, or without an activity.
 *
 * Why: without its whole path a row has no place in the master. Rows that follow one another and lack the same
 * heading are one fault, reported at the first of them. A heading that nobody wrote and only the number of one below it
 * reports (measure ๒.๑ under no strategy ๒) is missing all the same, and so is one between a heading that is written
 * again and one that the form has two levels below it: what was in force before does not go on.
 */
export const headingMissing: Rule = (sheet) => {
  const { submission, rows, grid, form, fields } = sheet;
  const wanted = form.levels.filter(({ blank }) => blank === "continues").map(({ field }) => field);
  const inColumn = new Set(form.levels.filter(({ place }) => place === "column").map(({ field }) => field));
  const issues: Issue[] = [];
  const none: ReadonlySet<Field> = new Set();
  let before = none;
  for (const row of rows) {
    if ((row.path.length === form.levels.length && !isUnnamed(row.path.at(-1)!)) || isOwnHeading(row, form)) {
      before = none;
      continue;
    }
    const lacking = new Set(lackingIn(row, wanted));
    for (const level of lacking) {
      // Reported once, as a missing column.
      if (inColumn.has(level) && !placeIn(row, level)) continue;
      // A missing activity is the row's own; any other heading would have was above several rows.
      if (level !== wanted.at(-1) && before.has(level)) continue;
      const where = aboutCell(grid, firstCell(sheet, row));
      if (level === fields.roles.activity) issues.push(issue("activity-missing", { ...where, params: {} }));
      else if (level === fields.roles.project) issues.push(issue("project-missing", { ...where, params: {} }));
      else issues.push(issue("heading-missing", { ...where, params: { level: withName(fields, level) } }));
    }
    before = lacking;
  }
  for (const { heading, missing } of sheet.headingPlaces()) {
    if (missing === undefined) continue;
    const row = rows.find(({ path }) => path.includes(heading));
    // Where its rows have no such heading at all, the first of them was reported.
    if (!row?.path.some(({ field }) => field === missing)) continue;
    const params = { level: withName(fields, missing) };
    issues.push(issue("heading-missing", { ...aboutCell(grid, heading.at), params }));
  }
  for (const { field: level, at, written } of submission.headings) {
    if (written === "")
      issues.push(issue("heading-missing", { ...aboutCell(grid, at), params: { level: withName(fields, level) } }));
  }
  return issues;
};

/** A heading that carries its total beside it, without rows below: it is a row of its own. */
const isOwnHeading = ({ path, row }: PlanRow, { totals }: Form): boolean =>
  totals.beside.includes(path.at(-1)?.field ?? "") && path.at(-1)?.at.row === row;

function* lackingIn({ path }: PlanRow, wanted: readonly Field[]): Iterable<Field> {
  let at = 0;
  for (const level of wanted) {
    while (at < path.length && !wanted.includes(path[at]!.field)) at += 1;
    const heading = path[at]?.field === level ? path[at++] : undefined;
    if (!heading || isUnnamed(heading)) yield level;
  }
}

/** Written as a number alone ("๑๒)"); a heading that nobody wrote is reported by itself. */
const isUnnamed = ({ name, written }: Heading): boolean => name === "" && written !== "";
