import { inSpans, type Position } from "../../grid/area";
import { cellAt, rowAt, type Grid } from "../../grid/grid";
import type { Cell } from "../../grid/cell";
import type { Header } from "../../plan/submission";
import { numberInText, readNumberText } from "../../reading/numberText";
import { toArabicDigits } from "../../text/digits";
import { allTotalsOf } from "../../totals/cover";
import { cleanText } from "../../text/cleanText";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { aboutCell } from "../cellFacts";
import type { Checked, Rule } from "../checked";

/** Headers of money. */
const money = /งบ|เงิน|บาท|ราคา|ค่าใช้จ่าย|budget|amount|baht/i;
/** Number formats of amounts: thousands apart, or two places. */
const amountFormat = /#,##0|\.00/;
/** Amounts typed as text: thousands apart, or with their unit. */
const amountText = /[0-9],[0-9]{3}|บาท|\.-$/;
/** A year of another plan's form. */
const yearIn = (text: string): number | undefined => {
  const found = /(?<![0-9])(25|26)[0-9]{2}(?![0-9])/.exec(toArabicDigits(text));
  return found ? Number(found[0]) : undefined;
};

/**
 * A column that the form does not have; reported once, however often the header is repeated.
 *
 * Why: what is in it is left out of the master, and its author may count on it. Money is not left out without a
 * person's word: it would be missing from every total.
 */
export const columnUnknown: Rule = (sheet) => {
  const { submission, grid } = sheet;
  const reported = new Set<string>();
  const issues: Issue[] = [];
  for (const header of submission.headers) {
    for (const { at, text } of header.unknown) {
      const name = JSON.stringify([at.column, text]);
      if (reported.has(name)) continue;
      reported.add(name);
      if (holdsAmounts(sheet, header, at, text)) {
        issues.push(issue("column-unknown-amounts", { ...aboutCell(grid, at), params: { text } }));
        continue;
      }
      const code = inSpans(grid.hiddenColumns, at.column) ? "column-unknown-hidden" : "column-unknown";
      issues.push(issue(code, { ...aboutCell(grid, at), params: { text } }));
    }
  }
  return issues;
};

/**
 * Whether a column that the form does not have holds money: by what its header says or is under, by how its
 * numbers are written, or as totals add up thousands in it. Where an amount of the form's own has no column, that is the fault; a year that the plan does not
 * cover is left over.
 */
function holdsAmounts(sheet: Checked, header: Header, at: Position, text: string): boolean {
  const { submission, grid, form } = sheet;
  const isLacking = form.columns.some(
    ({ field, kind, required }) => kind === "amount" && required && header.columns[field] === undefined,
  );
  const year = yearIn(text);
  if (isLacking || (year !== undefined && (year < form.fiscalYear || year > form.lastYear))) return false;
  const numbers = submission.rows.flatMap(({ row }) => {
    const cell = cellAt(grid, { row, column: at.column });
    return cell && isNumber(cell.value) ? [cell] : [];
  });
  if (numbers.length === 0) return false;
  return (
    textsOver(grid, header, at).some((one) => money.test(one)) ||
    numbers.some(looksLikeAmount) ||
    (numbers.some(({ value }) => typeof value === "number" && Math.abs(value) >= 1_000) && isAddedUp(sheet, at))
  );
}

/** Whether a total of the plan shows a number in a column. */
const isAddedUp = ({ submission, grid }: Checked, { column }: Position): boolean =>
  allTotalsOf(submission).some(({ total }) => typeof cellAt(grid, { row: total.row, column })?.value === "number");

/** A number other than zero, typed as text as well. */
function isNumber(value: Cell["value"]): boolean {
  if (typeof value !== "string") return typeof value === "number" && value !== 0;
  const read = readNumberText(cleanText(value));
  return read.kind === "number" ? numberInText(read.decimal) !== 0 : read.kind !== "none" && read.kind !== "words";
}

const looksLikeAmount = ({ value, format }: Cell): boolean =>
  typeof value === "string" ? amountText.test(toArabicDigits(value)) : amountFormat.test(format);

/** Its own text and those of the header that it is under. */
function textsOver(grid: Grid, { area }: Header, at: Position): string[] {
  const texts: string[] = [];
  for (let row = area.top; row <= at.row; row++) {
    const left = rowAt(grid, row)
      ?.cells.filter(({ column, value }) => column <= at.column && typeof value === "string")
      .at(-1);
    if (left && (row < at.row || left.column === at.column)) texts.push(String(left.value));
  }
  return texts;
}
