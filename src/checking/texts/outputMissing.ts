import type { Rule } from "../checked";
import { blankTexts } from "./blankTexts";

/**
 * A row without its output.
 *
 * Why: the plan can be merged without, but nobody can say at the end of the year what was done.
 */
export const outputMissing: Rule = (sheet) => blankTexts(sheet, "output", "output-missing");
