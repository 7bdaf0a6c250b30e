import type { CheckedFile, FilePlan } from "../app/checkFiles";
import { hasErrors } from "../app/findings";
import type { MergedSheet } from "../merging/tree/mergedRow";
import type { FileState } from "./shown";

/**
 * What a file that was sent is to the master: new, in place of what its agency sent before, or there already; or why it
 * cannot be merged.
 *
 * @param plan the one that says whose file it is
 * @param merged what the master holds
 */
export function fileStateOf(
  file: CheckedFile,
  plan: FilePlan | undefined,
  merged: readonly MergedSheet[],
): Exclude<FileState, "twice"> {
  if (!plan) return "unreadable";
  if (hasErrors(file)) return "faulty";
  const { agency } = plan.submission;
  // Where a form names no agencies, the file's own name distinguishes its rows from others'.
  if (agency === null && plan.form.columns.some(({ role }) => role === "agency")) return "nobody";
  if (merged.some(({ sha256 }) => sha256 === file.sha256)) return "unchanged";
  return merged.some((sheet) => sheet.agency === agency) ? "replaces" : "new";
}
