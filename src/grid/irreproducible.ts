/**
 * Functions whose result nobody can work out again from the workbook: chance, the clock, the network, other programs, the
 * computer itself, and what a link shows for its address.
 */
const functions = [
  ...["RAND", "RANDBETWEEN", "RANDARRAY", "RAND.NV", "RANDBETWEEN.NV", "NOW", "TODAY"],
  ...["WEBSERVICE", "IMAGE", "STOCKHISTORY", "TRANSLATE", "DETECTLANGUAGE", "COPILOT", "PY", "HYPERLINK"],
  ...["RTD", "DDE", "CALL", "EXEC", "EVALUATE", "REGISTER", "REGISTER.ID", "SQL.REQUEST", "INFO", "CELL", "CURRENT"],
  "CUBE[A-Z]+",
].map((name) => name.replaceAll(".", "\\."));

/** What an add-in computes is marked by _xll in Excel, by a name of several parts in LibreOffice. */
const called = new RegExp(
  `(?:^|[^A-Z0-9_.])(?:_xlfn\\.(?:_xlws\\.)?)?(?:(?:${functions.join("|")})|_xll\\.[A-Z0-9_.]+|com\\.sun\\.[A-Z0-9_.]+)\\s*\\(`,
  "i",
);

/**
 * Whether a formula's result can differ although nothing in the workbook changes.
 *
 *   =RAND()*10, =_xlfn.WEBSERVICE("http…"), =_xll.BUDGET(A1)   → yes
 *   =SUM(E9:E11), =INDIRECT("E"&9), ="RAND()"                  → no
 */
export function isIrreproducible(formula: string): boolean {
  if (!called.test(formula)) return false;
  return called.test(formula.replace(/"[^"]*"|'[^']*'/g, ""));
}
