import type { MergedRow, MergedSheet } from "../../merging/tree/mergedRow";
import type { LoggedMerge } from "./readLog";

/** Where a row of a master comes from. */
export interface Origin {
  readonly agency: string;
  readonly file: string;
  /** Of the file's bytes. */
  readonly sha256: string;
  readonly sheet: string;
  /** 0-based row of that sheet. */
  readonly sourceRow: number;
  /** The merge that brought the file; null where the log does not report about it. */
  readonly merge: LoggedMerge | null;
}

export const originOf = (
  { agency, file, sha256, sheet }: MergedSheet,
  { sourceRow }: MergedRow,
  merge: LoggedMerge | null,
): Origin => ({ agency, file, sha256, sheet, sourceRow, merge });
