import type { IssueCode } from "../../issues/catalogue";
import type { Issue } from "../../issues/issue";
import { issue } from "../../issues/make";
import { withName } from "../../plan/fields";
import { blankCells } from "../blankCells";
import { aboutCell } from "../cellFacts";
import type { Checked } from "../checked";

/** An issue for each blank cell of a column of words that the form requires. */
export function blankTexts(
  sheet: Checked,
  role: "indicator" | "target" | "output" | "outcome",
  code: Extract<IssueCode, `${typeof role}-missing`>,
): Issue[] {
  const field = sheet.fields.roles[role];
  if (field === undefined) return [];
  const params = { column: withName(sheet.fields, field) };
  return Array.from(blankCells(sheet, role), (at) => issue(code, { ...aboutCell(sheet.grid, at), params }));
}
