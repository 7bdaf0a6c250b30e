/** What Excel takes as a sheet's name, at most. */
const longest = 31;

/**
 * A name for a new sheet that none of a workbook's has: without the characters that no name may have, shortened and
 * numbered where it has to be.
 *
 *   ("a/b", []) → "a b"     ("Plan", ["plan"]) → "Plan 2"
 */
export function freeSheetName(named: string, sheets: readonly string[]): string {
  const taken = new Set(sheets.map((sheet) => sheet.toLowerCase()));
  const plain = named.replace(/[\\/?*[\]:']/g, " ").trim();
  let name = plain.slice(0, longest).trim();
  for (let count = 2; taken.has(name.toLowerCase()); count++) {
    const number = ` ${count}`;
    name = `${plain.slice(0, longest - number.length).trim()}${number}`;
  }
  return name;
}
