import { headedFormId } from "../../forms/flatForm";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { cellArea, type Position } from "../../grid/area";
import { noMoney, sumSatang, type Satang } from "../../plan/satang";
import type { PlanRow, Submission } from "../../plan/submission";
import { repeatsSheet } from "./sheetRepeated";
import { rowNames } from "../rows/rowNames";
import { amountIn, placeIn } from "../../plan/rowValues";

/** One sheet of a folder of files. */
export interface Sent {
  /** As the person knows it. */
  readonly file: string;
  readonly submission: Submission;
}

/**
 * Agencies that sent more than one file for the same form, whether as a flat table or not, reported at the later one of each
 * pair, in the order given: at every amount that differs, or for the sheet as a whole where none does.
 *
 * Why: a resubmission replaces the earlier file, and only the agency knows which of the two that is. Rows that look
 * alike in files of different agencies are not a fault: many agencies carry out the same activity.
 *
 * @returns the issues of each sheet, in the order given
 */
export function checkAcross(sent: readonly Sent[]): Issue[][] {
  const latest = new Map<string, Sent>();
  return sent.map((one) => {
    const { agency, form, rows } = one.submission;
    if (agency === null || rows.length === 0) return [];
    const who = `${headedFormId(form)}\n${agency}`;
    const earlier = latest.get(who);
    latest.set(who, one);
    return earlier ? repeated(agency, one, earlier) : [];
  });
}

function repeated(agency: string, { file, submission }: Sent, earlier: Sent): Issue[] {
  // Reported where the sheets of the file are held against each other.
  if (earlier.file === file && repeatsSheet(submission, earlier.submission)) return [];
  const params = {
    agency,
    // Two sheets of one workbook: the file's own name would not show anybody where to look.
    otherFile: earlier.file === file ? `${file} · ${earlier.submission.sheet}` : earlier.file,
    here: totalOf(submission),
    there: totalOf(earlier.submission),
  };
  const { sheet } = submission;
  const differing = changedAmounts(submission, earlier.submission);
  if (differing.length === 0) return [issue("submission-repeated", { sheet, area: null, params })];
  return differing.map(({ at, found, expected }) =>
    issue("submission-repeated", { sheet, area: cellArea(at), found, expected, params }),
  );
}

const totalOf = ({ rows, fields }: Submission): Satang =>
  sumSatang(rows.flatMap((row) => fields.main.map((field) => amountIn(row, field) ?? noMoney)));

interface Changed {
  readonly at: Position;
  readonly found: string;
  readonly expected: string;
}

/** The amounts of one submission that the other has otherwise, or not at all. */
function changedAmounts(submission: Submission, other: Submission): Changed[] {
  const names = rowNames(other);
  const before = new Map(other.rows.map((row, index) => [names[index]!, row]));
  const namesNow = rowNames(submission);
  return submission.rows.flatMap((row, index) => {
    const earlier: PlanRow | undefined = before.get(namesNow[index]!);
    return submission.fields.amounts.flatMap((field) => {
      const now = amountIn(row, field) ?? noMoney;
      const then = (earlier && amountIn(earlier, field)) ?? noMoney;
      const at = placeIn(row, field);
      return at && now !== then ? [{ at, found: String(now / 100), expected: String(then / 100) }] : [];
    });
  });
}
