import { compareAgencies } from "../../merging/tree/agencyOrder";
import { comparedRows, type ComparedRow } from "../../comparing/comparedRow";
import { matchRows } from "../../comparing/matchRows";
import type { Issue } from "../../issues/issue";
import { issue } from "../../issues/make";
import { inSheetOrder } from "../../issues/order";
import type { Incoming } from "../../merging/chooseSheets";
import { matchKey } from "../../text/matchKey";
import { makeFinding, type Finding } from "../finding";
import type { Provenance } from "../provenance/readProvenance";
import { agencyTotals, type AgencyAmounts } from "./agencyTotals";
import { missingRow, notSent, pairFindings, type SentRow } from "./rowFindings";
import { sentFiles, type SentFile } from "./sentFiles";
import { textIn } from "../../plan/rowValues";

/** One agency's file held against the master. */
export interface ReconciledAgency {
  readonly agency: string;
  readonly file: string;
  readonly sha256: string;
  /** Rows it sent, rows of the master that are the same, and those that are not. */
  readonly rows: {
    readonly sent: number;
    readonly same: number;
    readonly different: number;
    readonly missing: number;
    readonly extra: number;
  };
  readonly amounts: readonly AgencyAmounts[];
  readonly ok: boolean;
}

export interface Reconciliation {
  /** In the order of the register. */
  readonly agencies: readonly ReconciledAgency[];
  readonly findings: readonly Finding[];
  readonly notChecked: readonly Issue[];
}

/**
 * Holds a master against what agencies have sent, row by row and both ways. What the master remembers of its merges is
 * asked only which file of an agency counts: rows are recognized by what they say and where they are.
 *
 * @param formIds of the forms that files may follow
 */
export function reconcile(
  provenance: Provenance,
  incoming: readonly Incoming[],
  formIds: ReadonlySet<string>,
): Reconciliation {
  const { shape, current, placeOf, origins } = provenance;
  const { files, other, notChecked } = sentFiles(incoming, formIds, provenance);
  const reader = { shape, placeOf };
  const sent = new Map<ComparedRow, SentRow>();
  const tallies = new Map<SentFile, Tally>();
  for (const file of files.values()) {
    tallies.set(file, { sent: [], inMaster: [], different: 0, missing: 0, extra: 0 });
    for (const { submission, grid } of file.sheets) {
      for (const row of comparedRows(submission.rows, grid, reader)) {
        sent.set(row, { file, sheet: submission.sheet, row });
        tallies.get(file)!.sent.push(row);
      }
    }
  }

  /** Whose a row of the master is: the agency that sent it, or for a row without origin the one it names. */
  const ownerOf = ({ row, agency }: ComparedRow): string => {
    const origin = origins.get(row.row);
    return origin ? matchKey(origin.agency) : agency;
  };
  const named = new Set([...files.keys(), ...[...sent.keys()].map(({ agency }) => agency)]);
  const all = comparedRows(current.plan.rows, current.grid, reader);
  const inMaster = all.filter((row) => files.has(ownerOf(row)) || (!origins.has(row.row.row) && named.has(row.agency)));
  const { pairs, onlyFirst, onlySecond } = matched([...sent.keys()], inMaster, origins, shape);

  const plan = current.grid.sheet;
  const findings: Finding[] = other.map((one) => makeFinding(one));
  for (const [one, inMaster] of pairs) {
    const tally = tallies.get(sent.get(one)!.file)!;
    const found = pairFindings(sent.get(one)!, inMaster, plan, shape);
    tally.inMaster.push(inMaster);
    if (found.length > 0) tally.different += 1;
    findings.push(...found);
  }
  for (const row of onlyFirst) {
    tallies.get(sent.get(row)!.file)!.missing += 1;
    findings.push(missingRow(sent.get(row)!, plan, shape));
  }
  for (const row of onlySecond) {
    const file = files.get(ownerOf(row));
    if (!file) continue;
    const tally = tallies.get(file)!;
    tally.inMaster.push(row);
    tally.extra += 1;
    findings.push(notSent(row, file, plan, shape));
  }

  const agencies = [...tallies].map(([file, tally]): ReconciledAgency => {
    const { agency, sha256 } = file;
    const { different, missing, extra } = tally;
    const totals = agencyTotals(file, tally.sent, tally.inMaster, current, shape);
    findings.push(...totals.findings);
    const same = tally.sent.length - missing - different;
    return {
      ...{ agency, file: file.file, sha256, amounts: totals.amounts },
      rows: { sent: tally.sent.length, same, different, missing, extra },
      ok: different + missing + extra + totals.findings.length === 0,
    };
  });
  return {
    agencies: agencies.sort((a, b) => compareAgencies(shape, a.agency, b.agency)),
    findings: findings.sort(inSheetOrder),
    notChecked: [...notChecked, ...notAtHand(all, ownerOf, files, provenance)],
  };
}

/**
 * Rows that a merge has written are held against what was sent before those it has not: of two that say the same, the
 * one somebody typed is the one that was not sent.
 */
function matched(
  sent: readonly ComparedRow[],
  inMaster: readonly ComparedRow[],
  origins: Provenance["origins"],
  shape: Provenance["shape"],
): ReturnType<typeof matchRows> {
  const isTraced = ({ row }: ComparedRow): boolean => origins.has(row.row);
  const traced = matchRows(sent, inMaster.filter(isTraced), shape);
  const own = inMaster.filter((row) => !isTraced(row));
  if (own.length === 0) return traced;
  const others = matchRows(traced.onlyFirst, own, shape);
  return {
    ...others,
    pairs: [...traced.pairs, ...others.pairs],
    onlySecond: [...traced.onlySecond, ...others.onlySecond],
  };
}

/** What the rows of one file came to. */
interface Tally {
  readonly sent: ComparedRow[];
  readonly inMaster: ComparedRow[];
  different: number;
  missing: number;
  extra: number;
}

/** Agencies with rows in the master and no file to hold them against. */
function notAtHand(
  rows: readonly ComparedRow[],
  ownerOf: (row: ComparedRow) => string,
  files: ReadonlyMap<string, unknown>,
  { current, origins }: Provenance,
): Issue[] {
  const names = new Map<string, string>();
  for (const row of rows) {
    const key = ownerOf(row);
    const name =
      origins.get(row.row.row)?.agency ?? row.row.agency ?? textIn(row.row, current.plan.fields.roles.agency);
    if (name !== undefined && key !== "" && !files.has(key) && !names.has(key)) names.set(key, name);
  }
  if (names.size === 0) return [];
  const params = { agencies: [...names.values()].join(", "), count: names.size };
  return [issue("agencies-not-at-hand", { sheet: current.grid.sheet, area: null, params })];
}
