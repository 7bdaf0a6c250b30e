import { likeFormula } from "./likeFormula";

/**
 * A text for the clipboard: pasted into a spreadsheet, each of its lines becomes a cell, and none of them a formula. The
 * apostrophe is what a spreadsheet itself takes for "this is text", and in a letter it does no harm.
 *
 *   "=cmd|'/C calc'!A0.xlsx (สำนักงาน)"  → "'=cmd|'/C calc'!A0.xlsx (สำนักงาน)"     "- สำนักงานจังหวัด"  → as it is
 */
export const pasteable = (text: string): string =>
  text.replace(/[^\r\n\t]+/g, (cell) => (likeFormula(cell) === "formula" ? `'${cell}` : cell));
