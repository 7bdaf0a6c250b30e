import type { Rule } from "../checked";
import { blankTexts } from "./blankTexts";

/**
 * A row without its outcome.
 *
 * Why: the plan can be merged without, but nothing says what the money is to change.
 */
export const outcomeMissing: Rule = (sheet) => blankTexts(sheet, "outcome", "outcome-missing");
