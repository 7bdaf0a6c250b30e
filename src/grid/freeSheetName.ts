import { longestSheetName } from "./sheetName";

/**
 * A name for a new sheet that none of a workbook's has: without the characters that no name may have, shortened and
 * numbered where it has to be.
 *
 *   ("a/b", []) → "a b"     ("Plan", ["plan"]) → "Plan 2"
 */
export function freeSheetName(named: string, sheets: readonly string[]): string {
  const taken = new Set(sheets.map((sheet) => sheet.toLowerCase()));
  const plain = named.replace(/[\\/?*[\]:'\p{Cc}]/gu, " ").trim();
  let name = plain.slice(0, longestSheetName).trim();
  for (let count = 2; taken.has(name.toLowerCase()); count++) {
    const number = ` ${count}`;
    name = `${plain.slice(0, longestSheetName - number.length).trim()}${number}`;
  }
  return name;
}
