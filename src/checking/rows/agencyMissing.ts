import { issue } from "../../issues/make";
import { blankCells } from "../blankCells";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * A row that names no responsible agency.
 *
 * Why: the master is merged by agency, and who is responsible is never guessed, not even from the title.
 */
export const agencyMissing: Rule = (sheet) =>
  Array.from(blankCells(sheet, "agency"), (at) =>
    issue("agency-missing", { ...aboutCell(sheet.grid, at), params: {} }),
  );
