import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { toArabicDigits } from "../../text/digits";
import { thaiMonths } from "../../text/thaiMonths";
import { aboutCell } from "../cellFacts";
import type { Rule } from "../checked";

const anyMonth = new RegExp(thaiMonths.join("|"));
/** A day, a month and a year of the Buddhist Era; the date of a letter or law is of any year. */
const date = new RegExp(
  `(?<!ลง ?วันที่ ?|ลว\\.? ?)(?<![0-9])[0-9]{1,2} ?(${thaiMonths.join("|")}) ?(?:พ\\.ศ\\. ?)?(2[45][0-9]{2})(?![0-9])`,
);
/** October: with it a fiscal year begins, named for the year it ends in. */
const firstMonth = thaiMonths.indexOf("ตุลาคม");

/**
 * A date of the year before or after the form's: 5 ธันวาคม 2553 among the results of fiscal year 2553, which ended in
 * September.
 *
 * Why: a date of the fiscal year's own number is easily a year off from October on, and last year's text is easily
 * left unchanged. Dates further away are reported on purpose.
 */
export const dateOfOtherYear: Rule = ({ grid, form, writtenTexts }) => {
  const issues: Issue[] = [];
  for (const { at, text } of writtenTexts()) {
    if (!anyMonth.test(text)) continue;
    const found = date.exec(toArabicDigits(text));
    if (!found) continue;
    const [written, month, year] = found;
    const fiscalYear = Number(year) + (thaiMonths.indexOf(month!) >= firstMonth ? 1 : 0);
    if (Math.abs(fiscalYear - form.fiscalYear) !== 1) continue;
    const params = {
      date: text.slice(found.index, found.index + written.length),
      year: fiscalYear,
      expected: form.fiscalYear,
    };
    issues.push(issue("date-of-other-year", { ...aboutCell(grid, at), params }));
  }
  return issues;
};
