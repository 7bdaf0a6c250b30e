import { cellIn, type Grid } from "../../grid/grid";
import type { Notice } from "../../issues/reasons/notices";
import type { Field } from "../../plan/fields";
import { verifyLog } from "./mergeLog";
import type { MergeRecord } from "./record";

/** 0-based column of the log that holds a file's SHA-256. */
const fileHash = 4;

/**
 * What a person should know of the log before an entry is added to it: entries that are not as they were written, and
 * sheets the record knows as merged that no entry speaks of. The next entry would seal what was done to it.
 */
export function logNotices(log: Grid | undefined, { sheets }: MergeRecord, fields: readonly Field[]): Notice[] {
  const logged = new Set(log?.rows.map((row) => cellIn(row, fileHash)?.value));
  const unlogged = sheets.filter(({ sha256 }) => !logged.has(sha256)).length;
  const logRows = log ? [...new Set(verifyLog(log, fields).map(({ row }) => row))] : [];
  return unlogged + logRows.length === 0 ? [] : [{ kind: "log-broken", logRows, unlogged }];
}
