import { cellArea } from "../../grid/area";
import type { Grid } from "../../grid/grid";
import { issue } from "../../issues/make";
import { baht } from "../../issues/words";
import type { MergedSheet } from "../../merging/tree/mergedRow";
import type { PlanShape } from "../../merging/tree/planShape";
import type { MergeRecord } from "../../merging/record/record";
import { noMoney, sumSatang, type Satang } from "../../plan/satang";
import { matchKey } from "../../text/matchKey";
import { figures, makeFinding, type Finding } from "../finding";
import type { LiveMerge } from "./liveMerges";
import { logAt } from "./readLog";

/**
 * Holds the log of merges against what the master remembers of them. An entry taken off the end of the log breaks no
 * chain, but here it shows.
 */
export function logAgainstRecord(
  live: ReadonlyMap<string, LiveMerge>,
  { sheets }: MergeRecord,
  log: Grid,
  shape: PlanShape,
): Finding[] {
  const findings: Finding[] = [];
  const recorded = new Map<string, MergedSheet[]>();
  for (const sheet of sheets) {
    const key = matchKey(sheet.agency);
    recorded.set(key, [...(recorded.get(key) ?? []), sheet]);
  }
  for (const [key, own] of recorded) {
    const { agency, file, sha256 } = own[0]!;
    const logged = live.get(key);
    if (!logged || logged.sha256 !== sha256) {
      findings.push(makeFinding(issue("log-entry-lost", { sheet: log.sheet, area: null, params: { agency, file } })));
    } else findings.push(...figuresDiffer(logged, own, log, shape));
  }
  for (const [key, { merges }] of live) {
    if (recorded.has(key)) continue;
    const { row, agency, file } = merges.at(-1)!;
    const area = cellArea({ row, column: logAt.agency });
    findings.push(makeFinding(issue("log-agency-lost", { sheet: log.sheet, area, params: { agency, file } })));
  }
  return findings;
}

function* figuresDiffer(
  { merges, rows, added }: LiveMerge,
  sheets: readonly MergedSheet[],
  log: Grid,
  { amountFields, valueFields }: PlanShape,
): Iterable<Finding> {
  const { row, agency, file } = merges.at(-1)!;
  const place = (column: number) => ({ sheet: log.sheet, area: cellArea({ row, column }) });
  const merged = sheets.flatMap((sheet) => sheet.rows);
  if (rows !== merged.length) {
    const params = { agency, what: "rows", logged: String(rows), recorded: String(merged.length) } as const;
    yield makeFinding(
      issue("log-record-differ", { ...place(logAt.rowsIn), params }),
      figures(rows, merged.length, "number"),
    );
  }
  if (file !== sheets[0]!.file) {
    const params = { agency, what: "file", logged: `“${file}”`, recorded: `“${sheets[0]!.file}”` } as const;
    yield makeFinding(issue("log-record-differ", { ...place(logAt.file), params }));
  }
  if (!added) return;
  for (const [i, field] of amountFields.entries()) {
    const index = valueFields.indexOf(field);
    const sum = sumSatang(merged.map(({ values }) => (values[index] ?? noMoney) as Satang));
    const logged = added[field] ?? noMoney;
    if (sum === logged) continue;
    const params = { agency, what: "amounts", logged: baht(logged), recorded: baht(sum) } as const;
    const column = logAt.amounts + amountFields.length + i;
    yield makeFinding(issue("log-record-differ", { ...place(column), params }), figures(logged, sum, "satang"));
  }
}
