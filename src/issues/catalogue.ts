import { aboutAgencies } from "./aboutAgencies";
import { aboutAmounts } from "./aboutAmounts";
import { aboutFiles } from "./aboutFiles";
import { aboutHeaders } from "./aboutHeaders";
import { aboutHeadings } from "./aboutHeadings";
import { aboutMergeLog } from "./aboutMergeLog";
import { aboutOrigins } from "./aboutOrigins";
import { aboutReconciling } from "./aboutReconciling";
import { aboutOtherFiles } from "./aboutOtherFiles";
import { aboutRows } from "./aboutRows";
import { aboutSums } from "./aboutSums";
import { aboutTargets } from "./aboutTargets";
import { aboutTexts } from "./aboutTexts";
import { aboutTotals } from "./aboutTotals";

export type { Words } from "./entry";

/**
 * Every message a user can see about a sheet. A code names what is wrong and is never reused for anything else.
 *
 * Each is made in one place only. workbook/ and app/: file-…. reading/: what keeps a sheet, column, row or
 * cell from being read (plan-not-found, plan-hidden, form-…, column-missing, column-repeated, header-ambiguous,
 * cell-unread, total-unlabelled, total-foreign, row-shifted, row-of-several, quantity-unreadable, quantity-range, amount-unreadable,
 * amount-letter-for-digit, amount-point-ambiguous, amount-below-satang, amount-too-large, value-of-wrong-kind).
 * checking/: all others, formula-error included, from what was read. verifying/: sum-…, rows-in-no-total,
 * cross-foot-mismatch, hidden-number, hidden-sheet.
 */
export const catalogue = {
  ...aboutFiles,
  ...aboutOtherFiles,
  ...aboutHeaders,
  ...aboutHeadings,
  ...aboutAgencies,
  ...aboutTargets,
  ...aboutAmounts,
  ...aboutTexts,
  ...aboutRows,
  ...aboutTotals,
  ...aboutSums,
  ...aboutOrigins,
  ...aboutMergeLog,
  ...aboutReconciling,
};

export type IssueCode = keyof typeof catalogue;
export type ParamsOf<C extends IssueCode> = Parameters<(typeof catalogue)[C]["th"]>[0];
export const issueCodes = Object.keys(catalogue) as IssueCode[];
