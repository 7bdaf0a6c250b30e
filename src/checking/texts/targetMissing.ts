import type { Rule } from "../checked";
import { blankTexts } from "./blankTexts";

/**
 * A row without its target.
 *
 * Why: the plan can be merged without, but a result at the end of the year can be compared with nothing.
 */
export const targetMissing: Rule = (sheet) => blankTexts(sheet, "target", "target-missing");
