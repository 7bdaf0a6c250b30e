import { senderOf } from "../merging/senderOf";
import type { CheckedFile, FilePlan } from "../app/checkFiles";
import { hasErrors } from "../app/findings";
import type { HeldSheet } from "../merging/heldSheets";
import type { FileState } from "./shown";

/**
 * What a file that was sent is to the master: new, in place of what its agency sent before, there already, or there and edited by hand; or why it
 * cannot be merged.
 *
 * @param plan the one that says whose file it is
 * @param held what the master holds
 */
export function fileStateOf(
  file: CheckedFile,
  plan: FilePlan | undefined,
  held: readonly HeldSheet[],
): Exclude<FileState, "twice" | "not-chosen"> {
  if (!plan) return "unreadable";
  if (hasErrors(file)) return "faulty";
  const sender = senderOf({ submission: plan.submission, fileName: file.name }, plan.form);
  if (sender === null) return "nobody";
  if (file.plans.every(({ submission }) => submission.rows.length === 0)) return "empty";
  const own = held.filter(({ sheet }) => sheet.sha256 === file.sha256);
  if (own.length > 0) return own.some(({ edits }) => edits > 0) ? "edited" : "unchanged";
  return held.some(({ sheet }) => sheet.agency === sender) ? "replaces" : "new";
}
