import { issue } from "../../issues/make";
import { blankCells } from "../blankCells";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * A row without a quantity.
 *
 * Why: a target needs one, and it cannot be worked out from the other cells.
 */
export const quantityMissing: Rule = (sheet) =>
  Array.from(blankCells(sheet, "quantity"), (at) =>
    issue("quantity-missing", { ...aboutCell(sheet.grid, at), params: {} }),
  );
