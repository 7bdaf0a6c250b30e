import { issue } from "../../issues/make";
import { withName } from "../../plan/fields";
import { blankCellsOf } from "../blankCells";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * A blank cell of a column that the form requires and that has no role: columns with one have checks of their own. A
 * blank amount is none, and a blank where a mark may be says no.
 *
 * Why: the form asks for it in every row, and the master would go on without it.
 */
export const valueMissing: Rule = (sheet) =>
  sheet.form.columns.flatMap(({ field, kind, role, required }) => {
    const hasCheck = role !== null && sheet.fields.roles[role] === field;
    if (!required || hasCheck || ["amount", "mark", "level", "ordinal"].includes(kind)) return [];
    const params = { column: withName(sheet.fields, field) };
    return [...blankCellsOf(sheet, field)].map((at) =>
      issue("value-missing", { ...aboutCell(sheet.grid, at), params }),
    );
  });
