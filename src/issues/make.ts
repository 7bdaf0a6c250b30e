import type { ChangeSet } from "../change/changeSet";
import type { Area } from "../grid/area";
import { catalogue, type IssueCode, type ParamsOf } from "./catalogue";
import { kindOfIssue, type Issue, type Severity } from "./issue";

/** Where an issue is and what it is about; what is left out is null. */
export interface IssueFacts<C extends IssueCode> {
  readonly sheet: string | null;
  readonly area: Area | null;
  readonly params: ParamsOf<C>;
  readonly found?: string | null;
  readonly expected?: string | null;
  readonly fix?: ChangeSet | null;
}

/** An issue with the severity of the catalogue. A form's own judgement comes later, in `judge`. */
export const issue = <C extends IssueCode>(
  code: C,
  { sheet, area, params, found = null, expected = null, fix = null }: IssueFacts<C>,
): Issue<C> => ({ code, severity: catalogue[code].severity, sheet, area, found, expected, params, fix });

/** A form's own severities, as in its `severities`: code → severity, or "off". */
export type Severities = Readonly<Partial<Record<string, Severity | "off">>>;

/** The issues as a form judges them: raised, lowered or left out. Judging twice changes nothing. */
export function judge(issues: readonly Issue[], severities: Severities): Issue[] {
  const judged: Issue[] = [];
  for (const found of issues) {
    const severity = severities[kindOfIssue(found)];
    if (severity === undefined) judged.push(found);
    else if (severity !== "off") judged.push({ ...found, severity });
  }
  return judged;
}
