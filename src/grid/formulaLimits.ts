/** What Excel lets a formula hold. */
const longestFormula = 8_192;
const mostArguments = 255;

/** Whether Excel takes a formula that adds up a list of areas. */
export const isFormulaShort = (formula: string): boolean =>
  formula.length <= longestFormula && formula.split(",").length <= mostArguments;
