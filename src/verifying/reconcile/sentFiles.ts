import { senderOf } from "../../merging/senderOf";
import type { Issue } from "../../issues/issue";
import { issue } from "../../issues/make";
import { unknownColumns } from "../../plan/headerAt";
import type { Incoming } from "../../merging/chooseSheets";
import { matchKey } from "../../text/matchKey";
import type { Provenance } from "../provenance/readProvenance";

/** What one agency has sent: the plan sheets of one file. */
export interface SentFile {
  readonly agency: string;
  readonly file: string;
  readonly sha256: string;
  readonly sheets: readonly Incoming[];
}

/** A file that can take no part, or that can but is not the one merged. */
export interface SentFiles {
  /** By match key of the agency. */
  readonly files: ReadonlyMap<string, SentFile>;
  /** Files other than those merged. */
  readonly other: readonly Issue[];
  readonly notChecked: readonly Issue[];
}

/**
 * Which file of each agency a master is to be held against: of several the one that was merged; where that cannot be
 * reported, none.
 *
 * @param formIds of the forms that files may follow
 */
export function sentFiles(
  incoming: readonly Incoming[],
  formIds: ReadonlySet<string>,
  { shape, current }: Pick<Provenance, "shape" | "current">,
): SentFiles {
  const { sheet } = current.grid;
  const notChecked: Issue[] = [];
  const other: Issue[] = [];
  const byAgency = new Map<string, SentFile[]>();
  for (const one of incoming) {
    const agency = senderOf(one, shape.form);
    const isOther = !formIds.has(one.submission.form);
    if (agency === null || isOther) {
      const params = { file: one.fileName, why: isOther ? ("other-form" as const) : ("no-agency" as const) };
      notChecked.push(issue("sent-file-unread", { sheet, area: null, params }));
      continue;
    }
    const columns = unknownColumns(one.submission);
    if (columns.length > 0) {
      notChecked.push(issue("sent-columns-left", { sheet, area: null, params: { file: one.fileName, columns } }));
    }
    const files = byAgency.get(matchKey(agency)) ?? [];
    const known = files.findIndex(({ sha256 }) => sha256 === one.sha256);
    if (known < 0) files.push({ agency, file: one.fileName, sha256: one.sha256, sheets: [one] });
    else if (!files[known]!.sheets.some(({ submission }) => submission.sheet === one.submission.sheet)) {
      files[known] = { ...files[known]!, sheets: [...files[known]!.sheets, one] };
    }
    byAgency.set(matchKey(agency), files);
  }

  const merged = new Map(current.record.sheets.map((one) => [matchKey(one.agency), one]));
  const files = new Map<string, SentFile>();
  for (const [key, sent] of byAgency) {
    const counts = merged.get(key);
    const chosen = sent.find(({ sha256 }) => sha256 === counts?.sha256) ?? (sent.length === 1 ? sent[0]! : null);
    const { agency } = sent[0]!;
    if (!chosen) {
      const params = { agency, files: sent.map(({ file }) => file).join(", ") };
      notChecked.push(issue("sent-files-several", { sheet, area: null, params }));
      continue;
    }
    files.set(key, chosen);
    if (counts && counts.sha256 !== chosen.sha256) {
      const params = { agency, file: chosen.file, merged: counts.file };
      other.push(issue("sent-file-not-merged", { sheet, area: null, params }));
    }
  }
  return { files, other, notChecked };
}
