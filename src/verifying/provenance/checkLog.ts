import { cellArea, type Area } from "../../grid/area";
import type { Grid } from "../../grid/grid";
import { issue } from "../../issues/make";
import { verifyLog } from "../../merging/record/mergeLog";
import type { PlanShape } from "../../merging/tree/planShape";
import type { MergeRecord } from "../../merging/record/record";
import { satangFromBaht } from "../../plan/satang";
import { culprit } from "../blaming/culprit";
import { figures, makeFinding, type FindingFigures, type Finding } from "../finding";
import { alteredCell, type AlteredCell, type LogKnowledge } from "./alteredCell";
import { entryOf, logAt, logColumnName, readLog, type LoggedEntry } from "./readLog";

export interface CheckedLog {
  /** As they were written, as far as that can be proved; the others as they are. */
  readonly entries: readonly LoggedEntry[];
  /** Whether every entry is known to be as it was written. */
  readonly whole: boolean;
  readonly findings: readonly Finding[];
}

/** Edited entries of one log whose cell is searched for; a log with more has been made again. */
const mostSearched = 10;

/** Follows the chain of a log of merges and names the cells that were edited. `record`: what else reports about the merges. */
export function checkLog(grid: Grid, record: MergeRecord, { amountFields, namedAmounts, form }: PlanShape): CheckedLog {
  const entries = readLog(grid, amountFields);
  const indexOf = new Map(entries.map(({ row }, at) => [row, at]));
  const knowledge: LogKnowledge = {
    entries,
    agencies: [...record.sheets.map(({ agency }) => agency), ...form.agencies.map(({ name }) => name)],
    files: record.sheets,
    fields: amountFields,
  };
  const faults = verifyLog(grid, amountFields);
  const findings: Finding[] = [];
  const altered = new Map<number, AlteredCell>();
  const unexplained = new Set<number>();
  let searched = 0;
  const search = (at: number, hash: string) =>
    searched++ < mostSearched ? alteredCell(at, hash, knowledge) : undefined;
  const report = (at: number, cell: AlteredCell) => {
    altered.set(at, cell);
    findings.push(
      changed(grid, entries[at]!.row, cell, amountFields.length, logColumnName(cell.column, grid, namedAmounts)),
    );
  };
  const place = (row: number): { sheet: string; area: Area } => ({ sheet: grid.sheet, area: entryArea(row, entries) });

  for (const { row, fault } of faults) {
    const at = indexOf.get(row);
    if (at === undefined) {
      findings.push(makeFinding(issue("log-entry-blank", { ...place(row), params: {} })));
      continue;
    }
    const entry = entries[at]!;
    const width = entry.facts.length;
    if (fault === "changed") {
      const cell = search(at, entry.hash);
      if (cell) report(at, cell);
      else {
        unexplained.add(at);
        findings.push(
          makeFinding(issue("log-entry-changed", { ...place(row), params: { column: null, was: "", is: "" } })),
        );
      }
      continue;
    }
    const followsBlank = !indexOf.has(row - 1) && row > 1;
    if (followsBlank || altered.get(at)?.column === width - 1 || altered.get(at - 1)?.column === width) continue;
    const resealed = at > 0 && !altered.has(at - 1) ? search(at - 1, String(entry.facts[width - 1])) : undefined;
    if (resealed) report(at - 1, resealed);
    else findings.push(makeFinding(issue("log-entry-untied", { ...place(row), params: {} })));
  }
  return {
    entries: entries.map((entry, at) => {
      const cell = altered.get(at);
      if (!cell || cell.column >= entry.facts.length) return entry;
      const facts = entry.facts.map((fact, column) => (column === cell.column ? cell.was : fact));
      return { ...entry, ...entryOf(facts, amountFields), facts };
    }),
    whole: unexplained.size === 0 && findings.every(({ code }) => code === "log-entry-changed"),
    findings,
  };
}

/** The whole row of an entry. */
const entryArea = (row: number, entries: readonly LoggedEntry[]): Area => ({
  ...{ top: row, bottom: row, left: 0 },
  right: entries[0]?.facts.length ?? 0,
});

function changed(grid: Grid, row: number, { column, was, is }: AlteredCell, fields: number, name: string): Finding {
  const shown = (value: string | number): string => (value === "" ? "–" : String(value));
  const isAmount = column >= logAt.amounts && column < logAt.amounts + 2 * fields;
  const about = figuresOf(was, is, isAmount);
  const at = { row, column };
  return makeFinding(
    issue("log-entry-changed", {
      sheet: grid.sheet,
      area: cellArea(at),
      params: { column: name, was: shown(was), is: shown(is) },
      found: shown(is),
      expected: shown(was),
    }),
    about,
    about && culprit(at, "changed-since-merge", "certain", { ...about, suggested: about.recomputed }),
  );
}

function figuresOf(was: string | number, is: string | number, isAmount: boolean): FindingFigures | null {
  if (typeof was !== "number") return null;
  if (!isAmount) return figures(typeof is === "number" ? is : null, was, "number");
  const satang = (value: string | number) => (typeof value === "number" ? (satangFromBaht(value) ?? null) : null);
  return figures(satang(is), satang(was), "satang");
}
