import { issue } from "../../issues/make";
import type { Rule } from "../checked";

/**
 * The form was sent with its headings alone.
 *
 * Why: the wrong file was attached, or the agency has nothing to report; only it can say which.
 */
export const submissionEmpty: Rule = ({ submission, grid }) =>
  submission.rows.length > 0 ? [] : [issue("submission-empty", { sheet: grid.sheet, area: null, params: {} })];
