import type { Area } from "../grid/area";
import type { ChangeSet } from "../change/changeSet";
import type { TablePlace } from "../grid/tablePlace";
import type { IssueCode, ParamsOf } from "./catalogue";
import type { Severity } from "./severity";

export type { Severity } from "./severity";

/** Something wrong in a sheet, as plain data. Its words are made only when shown. */
export interface Issue<C extends IssueCode = IssueCode> {
  readonly code: C;
  readonly severity: Severity;
  /** null: the whole file. */
  readonly sheet: string | null;
  /** null: the whole sheet or file. */
  readonly area: Area | null;
  /** Where its first cell is in the document that the sheet was read from; absent for sheets of workbooks. */
  readonly inDocument?: TablePlace;
  /** What is there, as text. */
  readonly found: string | null;
  readonly expected: string | null;
  readonly params: ParamsOf<C>;
  /** The change that fixes it, where exactly one is sensible. */
  readonly fix: ChangeSet | null;
}

/** Whether an issue has one of these codes; its params are then known. */
export const isIssue = <C extends IssueCode>(one: Issue, ...codes: readonly C[]): one is Issue<C> =>
  (codes as readonly IssueCode[]).includes(one.code);

/** The code of what an issue stands for. */
export const kindOfIssue = ({ code, params }: Pick<Issue, "code" | "params">): string =>
  code === "more-of-the-same" ? (params as { readonly of: string }).of : code;
