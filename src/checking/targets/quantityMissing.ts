import { issue } from "../../issues/make";
import { blankCells } from "../blankCells";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

/**
 * A row without a unit, or without a quantity.
 *
 * Why: a target needs both; neither can be told from the other cells.
 */
export const quantityMissing: Rule = (sheet) => [
  ...Array.from(blankCells(sheet, "unit"), (at) => issue("unit-missing", { ...aboutCell(sheet.grid, at), params: {} })),
  ...Array.from(blankCells(sheet, "quantity"), (at) =>
    issue("quantity-missing", { ...aboutCell(sheet.grid, at), params: {} }),
  ),
];
