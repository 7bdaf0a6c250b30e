import { cellIn, type Grid } from "../../grid/grid";
import { actionOf, loggedFacts, logHeader, type LogEntry } from "../../merging/record/mergeLog";
import type { Field, NamedField } from "../../plan/fields";
import { noMoney, satangFromBaht, type Satang } from "../../plan/satang";

/** Columns of a log's row, 0-based; the amounts before and after come next, then the person and the two hashes. */
export const logAt = { when: 0, action: 1, agency: 2, file: 3, sha256: 4, rowsIn: 5, rowsOut: 6, amounts: 7 } as const;

/** What an entry of the log says. */
export interface EntryRead extends Omit<LogEntry, "action" | "left"> {
  /** null: a word that no merge writes. */
  readonly action: LogEntry["action"] | null;
}

/** A row of the log, as it is. */
export interface LoggedEntry extends EntryRead {
  /** 0-based row of the log's sheet. */
  readonly row: number;
  /** Column by column, the hash of the entry before it last. */
  readonly facts: readonly (string | number)[];
  /** As it is in the last column. */
  readonly hash: string;
}

/** One that says what was done. */
export type LoggedMerge = LoggedEntry & LogEntry;

export const isMerge = (entry: LoggedEntry): entry is LoggedMerge => entry.action !== null;

/** Every entry of a log, in its order. */
export function readLog({ rows }: Grid, fields: readonly Field[]): LoggedEntry[] {
  return rows
    .filter(({ index }) => index > 0)
    .map((row) => {
      const { facts, hash } = loggedFacts(row, fields);
      return { row: row.index, ...entryOf(facts, fields), facts, hash };
    });
}

/** The header text of a column, as the log's reader sees it. */
export function logColumnName(column: number, grid: Grid, fields: readonly NamedField[]): string {
  const header = cellIn(grid.rows[0], column)?.value ?? logHeader(fields)[column];
  return typeof header === "string" ? header : "";
}

/** What the cells of an entry say. Cells of another kind than they should be say nothing: "", 0 or null. */
export function entryOf(facts: readonly (string | number)[], fields: readonly Field[]): EntryRead {
  const text = (column: number): string => String(facts[column] ?? "");
  const number = (column: number): number => (typeof facts[column] === "number" ? facts[column] : 0);
  const amounts = (first: number) =>
    Object.fromEntries(
      fields.map((field, i): [Field, Satang] => [field, satangFromBaht(number(first + i)) ?? noMoney]),
    );
  const after = logAt.amounts + fields.length;
  return {
    when: text(logAt.when),
    action: actionOf(text(logAt.action)),
    agency: text(logAt.agency),
    file: text(logAt.file),
    sha256: text(logAt.sha256),
    rowsIn: number(logAt.rowsIn),
    rowsOut: number(logAt.rowsOut),
    before: amounts(logAt.amounts),
    after: amounts(after),
    person: text(after + fields.length) || null,
  };
}
