import { checkedSheet } from "../checking/checked";
import type { Form } from "../forms/schema";
import type { Grid } from "../grid/grid";
import type { IssueCode } from "../issues/catalogue";
import type { Issue } from "../issues/issue";
import type { PlanRow, Submission } from "../plan/submission";
import { suggestAgency, suggestSender } from "./suggestAgencies";
import { suggestColumn, suggestHeader } from "./suggestColumns";
import { suggestHeading, suggestNumberOrName } from "./suggestHeadings";
import {
  fieldOfCell,
  suggestAmount,
  suggestOfRange,
  suggestPercent,
  suggestQuantity,
  suggestWhole,
} from "./suggestNumbers";
import type { Suggest, Suggesting, Suggestion } from "./suggestion";
import { suggestOneOfTwo } from "./suggestRows";
import { suggestWithoutSign } from "./suggestText";
import { repairOfTotals, suggestAllTotals, suggestSum } from "./suggestTotals";
import { suggestUnit } from "./suggestUnits";
import { suggestYear } from "./suggestYear";

/** A cell that shows an error, by what it should hold. */
const suggestInstead: Suggest<"formula-error"> = (issue, at, sheet) => {
  const { roles } = sheet.fields;
  switch (fieldOfCell(sheet, at)) {
    case undefined:
      return suggestSum(issue, at, sheet);
    case roles.unit:
      return suggestUnit(issue, at, sheet);
    case roles.quantity:
      return suggestQuantity(issue, at, sheet);
    case roles.agency:
      return suggestAgency(issue, at, sheet);
    default:
      return [];
  }
};

const byCode: { readonly [C in IssueCode]?: Suggest<C> } = {
  "agency-missing": suggestAgency,
  "agency-other": suggestAgency,
  "agency-unknown": suggestAgency,
  "amount-point-ambiguous": suggestAmount,
  "column-missing": suggestHeader,
  "column-repeated": suggestColumn,
  "column-unknown": suggestColumn,
  "fiscal-year-wrong": suggestYear,
  "formula-error": suggestInstead,
  "grand-total-mismatch": suggestSum,
  "grand-total-missing": suggestAllTotals,
  "heading-number-mismatch": suggestNumberOrName,
  "heading-unknown": suggestHeading,
  "percent-over-hundred": suggestPercent,
  "quantity-fractional": suggestWhole,
  "quantity-missing": suggestQuantity,
  "quantity-range": suggestOfRange,
  "quantity-unreadable": suggestQuantity,
  "row-repeated": suggestOneOfTwo,
  "submitter-unknown": suggestSender,
  "text-like-formula": suggestWithoutSign,
  "total-mismatch": suggestSum,
  "total-missing": suggestAllTotals,
  "totals-absent": suggestAllTotals,
  "unit-missing": suggestUnit,
  "unit-unknown": suggestUnit,
};

/** A sheet that was checked, with what is wrong with it. */
interface CheckedSheet {
  readonly form: Form;
  readonly grid: Grid;
  readonly submission: Submission;
  readonly issues: readonly Issue[];
}

/**
 * The answers that the program knows to the issues of a sheet: asked for one by one, since most are never looked at. An
 * issue with a fix needs none.
 */
export function suggestionsOf({
  form,
  grid,
  submission,
  issues,
}: CheckedSheet): (issue: Issue) => readonly Suggestion[] {
  const sheet = once((): Suggesting => {
    const rows = new Map<number, PlanRow>();
    for (const row of submission.rows) if (!rows.has(row.row)) rows.set(row.row, row);
    const checked = checkedSheet(submission, grid, form, issues);
    return { ...checked, rowOf: (row) => rows.get(row), repair: once(() => repairOfTotals(checked)) };
  });
  return (issue) => {
    const suggest = byCode[issue.code] as Suggest | undefined;
    if (!suggest || issue.fix !== null) return [];
    const at = issue.area ? { row: issue.area.top, column: issue.area.left } : { row: 0, column: 0 };
    return suggest(issue, at, sheet());
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly of: T } | undefined;
  return () => (made ??= { of: make() }).of;
}
