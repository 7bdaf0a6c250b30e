import type { Rule } from "../checked";
import { blankTexts } from "./blankTexts";

/**
 * A row without its indicator.
 *
 * Why: the plan can be merged without, but nothing says how the row's result is to be measured.
 */
export const indicatorMissing: Rule = (sheet) => blankTexts(sheet, "indicator", "indicator-missing");
