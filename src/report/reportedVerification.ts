import type { Form } from "../forms/schema";
import type { Issue } from "../issues/issue";
import type { Provenance } from "../verifying/provenance/readProvenance";
import type { Reconciliation } from "../verifying/reconcile/reconcile";
import type { Verification } from "../verifying/verification";
import type { SkippedFile } from "./skippedLines";

/** A verified sheet as its report shows it. */
export interface ReportedSheet extends Verification {
  /** null: sums were inferred. */
  readonly readBy: Form | null;
  readonly provenance: Provenance | null;
  readonly reconciliation: Reconciliation | null;
}

/** Whether anything of a sheet was verified. */
export const isVerified = ({ checked, findings }: ReportedSheet): boolean => checked.cells + findings.length > 0;

/** That many sheets of which there is nothing to report are listed in one place. */
const manyQuiet = 3;

/** The sheets of a file of which there is nothing to report but how much was verified, where they are many; and all others. */
export function quietSheets(sheets: readonly ReportedSheet[]): {
  readonly quiet: readonly ReportedSheet[];
  readonly others: readonly ReportedSheet[];
} {
  const quiet = sheets.filter((one) => one.readBy === null && one.findings.length + one.notChecked.length === 0);
  return quiet.length < manyQuiet
    ? { quiet: [], others: sheets }
    : { quiet, others: sheets.filter((one) => !quiet.includes(one)) };
}

export interface ReportedFile {
  readonly file: string;
  /** Of the bytes that were verified; "": they could not be had. */
  readonly sha256: string;
  readonly sheets: readonly ReportedSheet[];
  /** Why it could not be read. */
  readonly issues: readonly Issue[];
}

export interface UnreadFile {
  readonly file: string;
  readonly issues: readonly Issue[];
}

/** A verification to be reported. */
export interface ReportedVerification {
  readonly files: readonly ReportedFile[];
  readonly skipped: readonly SkippedFile[];
  /** Files to reconcile with in which no plan was read, and why. */
  readonly unreadable: readonly UnreadFile[];
  /** ISO 8601. */
  readonly when: string;
  /** Who verified; null: left blank for a signature. */
  readonly person: string | null;
}

/** How many of each severity were found, in these sheets. */
export function severitiesIn(sheets: readonly Verification[]): { errors: number; warnings: number; notes: number } {
  const counts = { errors: 0, warnings: 0, notes: 0 };
  for (const { findings } of sheets) {
    for (const { severity } of findings) {
      if (severity === "error") counts.errors += 1;
      else if (severity === "warning") counts.warnings += 1;
      else counts.notes += 1;
    }
  }
  return counts;
}

/** Whether a verification came to nothing, or to less than it left open: its headline says so. */
export const extentFindings = (sheets: readonly Verification[]): readonly Issue[] =>
  sheets.flatMap(({ findings }) =>
    findings.filter(({ code }) => code === "nothing-verified" || code === "mostly-not-verified"),
  );
