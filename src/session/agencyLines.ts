import { hasErrors } from "../app/findings";
import { totalsOfRows } from "../app/submissionTotals";
import type { HeldSheet } from "../merging/heldSheets";
import type { Field, PlanFields } from "../plan/fields";
import { noMoney, sumSatang, type Satang } from "../plan/satang";
import { matchKey } from "../text/matchKey";
import { agencyStatuses, type AgencyLine, type AgencyStatus, type FileShown, type RowsAndMoney } from "./shown";
import { agencyOf, type Submitted } from "./submissions";

/** The status of an agency that sent this file, and no other that counts. */
const statusOf: Readonly<Record<FileShown["state"], AgencyStatus>> = {
  ...{ new: "new", replaces: "replaces", unchanged: "merged", edited: "edited", twice: "twice", empty: "empty" },
  ...{ faulty: "faulty", nobody: "nobody", unreadable: "unreadable", "not-chosen": "merged" },
};

/**
 * One line an agency of the register, or one that sent though it is not in it, and one for each file of which it is not
 * known whose it is: the most urgent first.
 *
 * @param register agencies' names, in their order
 * @param main the master's main amounts; null: there is no master
 */
export function agencyLines(
  files: readonly Submitted[],
  shown: readonly FileShown[],
  register: readonly string[],
  held: readonly HeldSheet[],
  main: PlanFields["main"] | null,
): AgencyLine[] {
  const byAgency = new Map<string, Line>(register.map((agency) => [matchKey(agency), emptyLine(agency)]));
  const unknown: Line[] = [];
  const lineOf = (agency: string): Line => {
    const key = matchKey(agency);
    const line = byAgency.get(key) ?? emptyLine(agency);
    byAgency.set(key, line);
    return line;
  };
  for (const one of held) lineOf(one.sheet.agency).held.push(one);
  files.forEach((file, at) => {
    const agency = agencyOf(file);
    const line = agency === null ? emptyLine(null) : lineOf(agency);
    if (agency === null) unknown.push(line);
    line.sent.push({ file, shown: shown[at]! });
  });
  return [...byAgency.values(), ...unknown]
    .map(({ agency, sent, held: own }): AgencyLine => {
      const counting = sent.find(({ shown: { included }, file }) => included && !hasErrors(file.read))?.file;
      return {
        agency,
        status: worst([
          ...sent
            .filter(({ shown: { state } }) => state !== "not-chosen")
            .map(({ shown: { state } }) => statusOf[state]),
          ...(sent.length > 0 ? [] : own.length === 0 ? ["missing" as const] : [heldStatus(own)]),
        ]),
        files: sent.map(({ file }) => file.id),
        before: main && own.length > 0 ? heldOf(own, main) : null,
        after: counting ? broughtBy(counting) : null,
      };
    })
    .sort((a, b) => agencyStatuses.indexOf(a.status) - agencyStatuses.indexOf(b.status));
}

interface Line {
  readonly agency: string | null;
  readonly held: HeldSheet[];
  readonly sent: { readonly file: Submitted; readonly shown: FileShown }[];
}

const emptyLine = (agency: string | null): Line => ({ agency, held: [], sent: [] });

const heldStatus = (held: readonly HeldSheet[]): AgencyStatus =>
  held.some(({ edits }) => edits > 0) ? "edited" : "merged";

/** An agency that sent a file with errors and one that can be merged has what is to be done with the first. */
const worst = (statuses: readonly AgencyStatus[]): AgencyStatus =>
  agencyStatuses.find((status) => statuses.includes(status)) ?? "merged";

const together = (amounts: Readonly<Record<Field, Satang>>, main: readonly Field[]): Satang =>
  sumSatang(main.map((field) => amounts[field] ?? noMoney));

const heldOf = (held: readonly HeldSheet[], main: readonly Field[]): RowsAndMoney => ({
  rows: held.reduce((sum, { rows }) => sum + rows, 0),
  satang: sumSatang(held.map(({ amounts }) => together(amounts, main))),
});

function broughtBy({ read }: Submitted): RowsAndMoney {
  const rows = read.plans.flatMap(({ submission }) => submission.rows);
  return {
    rows: rows.length,
    satang: sumSatang(read.plans.map(({ submission }) => together(totalsOfRows(submission), submission.fields.main))),
  };
}
