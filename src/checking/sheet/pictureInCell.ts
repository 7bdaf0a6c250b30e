import { cellKey } from "../../grid/area";
import { isPicture } from "../../grid/cell";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";
import { placeIn } from "../../plan/rowValues";

/**
 * A picture placed in a cell of the table. One in place of an amount, a number or a text was reported when that was read.
 *
 * Why: what a picture shows is not read, and whoever put it there may think it is.
 */
export const pictureInCell: Rule = (sheet) => {
  const pictures = sheet.planCells().filter(({ value }) => isPicture(value));
  if (pictures.length === 0) return [];
  const issues: Issue[] = [];
  const reported = new Set<number>();
  for (const row of sheet.rows) {
    for (const field of sheet.fields.values) {
      const at = placeIn(row, field);
      if (at) reported.add(cellKey(at));
    }
  }
  for (const cell of pictures) {
    if (reported.has(cellKey(cell))) continue;
    issues.push(issue("picture-in-cell", { ...aboutCell(sheet.grid, cell), found: null, params: {} }));
  }
  return issues;
};
