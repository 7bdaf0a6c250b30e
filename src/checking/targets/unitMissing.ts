import { issue } from "../../issues/make";
import { blankCells } from "../blankCells";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * A row without a unit.
 *
 * Why: a target needs one, and it cannot be worked out from the other cells.
 */
export const unitMissing: Rule = (sheet) =>
  Array.from(blankCells(sheet, "unit"), (at) => issue("unit-missing", { ...aboutCell(sheet.grid, at), params: {} }));
