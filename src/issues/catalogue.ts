import { aboutAgencies } from "./aboutAgencies";
import { aboutAmounts } from "./aboutAmounts";
import { aboutDocuments } from "./aboutDocuments";
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
import { aboutFigures } from "./aboutFigures";
import { aboutTotals } from "./aboutTotals";
import { aboutValues } from "./aboutValues";

export type { Words } from "./entry";

/**
 * Every message a user can see about a sheet. A code names what is wrong and is never reused for anything else.
 *
 * Where they come from: app/ makes what is about a file or about several, reading/ what keeps a sheet, column, row or
 * cell from being read, checking/ what is wrong in what was read (a rule's file is named for its code), verifying/ what
 * only an auditor asks. Some are made in two places, where a fault is seen by reading and by checking.
 */
export const catalogue = {
  ...aboutFiles,
  ...aboutOtherFiles,
  ...aboutDocuments,
  ...aboutHeaders,
  ...aboutHeadings,
  ...aboutAgencies,
  ...aboutTargets,
  ...aboutAmounts,
  ...aboutValues,
  ...aboutTexts,
  ...aboutRows,
  ...aboutTotals,
  ...aboutFigures,
  ...aboutSums,
  ...aboutOrigins,
  ...aboutMergeLog,
  ...aboutReconciling,
};

export type IssueCode = keyof typeof catalogue;
export type ParamsOf<C extends IssueCode> = Parameters<(typeof catalogue)[C]["th"]>[0];
export const issueCodes = Object.keys(catalogue) as IssueCode[];
