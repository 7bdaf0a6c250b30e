import { isSheetName } from "../../grid/sheetName";
import { issue } from "../../issues/make";
import type { Rule } from "../checked";

/**
 * A sheet whose name Excel would not take.
 *
 * Why: in a formula, `[http://server/a.xlsx]S` or `\\server\[a.xlsx]S` is not a sheet but another file, which a program that
 * follows it fetches. Nobody types such a name in Excel.
 */
export const sheetNameImpossible: Rule = ({ grid: { sheet } }) =>
  isSheetName(sheet) ? [] : [issue("sheet-name-impossible", { sheet, area: null, params: { name: sheet } })];
