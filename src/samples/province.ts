import { masterFile } from "./master";
import { resubmission, submissionFile, submissions } from "./submissions";

/** The generated files of the sample province, by their path in its folder. The same bytes on every machine. */
export function provinceFiles(): ReadonlyMap<string, Uint8Array> {
  return new Map([
    ["master.xlsx", masterFile()],
    ...submissions.map((submission) => [`submissions/${submission.file}`, submissionFile(submission)] as const),
    [`resubmission/${resubmission.file}`, submissionFile(resubmission)],
  ]);
}
