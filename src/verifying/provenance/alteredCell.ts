import { actionWords, hashOf } from "../../merging/record/mergeLog";
import type { Field } from "../../plan/fields";
import { bahtFromSatang, noMoney, type Satang } from "../../plan/satang";
import { logAt, type LoggedEntry } from "./readLog";

/** The one cell of an entry that was edited, proved by its hash: with what was there before, the hash is right. */
export interface AlteredCell {
  /** 0-based column of the log. */
  readonly column: number;
  readonly was: string | number;
  readonly is: string | number;
}

/** What an entry can have said, as far as the rest of the workbook shows. */
export interface LogKnowledge {
  readonly entries: readonly LoggedEntry[];
  readonly agencies: readonly string[];
  readonly files: readonly { readonly file: string; readonly sha256: string }[];
  readonly fields: readonly Field[];
}

/** No submission has more rows; trying them all takes a few hundredths of a second. */
const mostRows = 5_000;

/**
 * Looks for the cell of an entry whose edit broke its hash: what other entries and the master's record make likely is
 * tried cell by cell. undefined where no single cell explains it.
 *
 * @param hash that the entry must have: its own, or the one that the next entry is tied to
 */
export function alteredCell(at: number, hash: string, knowledge: LogKnowledge): AlteredCell | undefined {
  const { entries } = knowledge;
  const entry = entries[at]!;
  const next = entries[at + 1];
  const width = entry.facts.length;
  const facts = [...entry.facts];
  // The entry is whole and only its hash was overwritten: the next one still knows it.
  const computed = hashOf(facts);
  if (next && hash === entry.hash && next.facts[width - 1] === computed) {
    return { column: width, was: computed, is: entry.hash };
  }
  for (const [column, candidates] of candidatesFor(at, knowledge)) {
    const is = facts[column]!;
    for (const was of candidates) {
      if (was === is) continue;
      facts[column] = was;
      if (hashOf(facts) === hash) return { column, was, is };
    }
    facts[column] = is;
  }
  return undefined;
}

function* candidatesFor(
  at: number,
  { entries, agencies, files, fields }: LogKnowledge,
): Iterable<readonly [number, Iterable<string | number>]> {
  const entry = entries[at]!;
  const [previous, next] = [entries[at - 1], entries[at + 1]];
  const { amounts } = logAt;
  const width = entry.facts.length;
  const ofOthers = (column: number) => new Set(entries.map(({ facts }) => facts[column] ?? ""));
  yield [logAt.action, Object.values(actionWords)];
  yield [logAt.agency, new Set([...ofOthers(logAt.agency), ...agencies])];
  yield [logAt.file, new Set([...ofOthers(logAt.file), ...files.map(({ file }) => file)])];
  yield [logAt.sha256, new Set([...ofOthers(logAt.sha256), ...files.map(({ sha256 }) => sha256)])];
  yield [width - 1, [previous?.hash ?? "", previous ? hashOf(previous.facts) : ""]];
  yield [width - 2, new Set(["", ...ofOthers(width - 2)])];
  yield [logAt.when, ofOthers(logAt.when)];
  for (let i = 0; i < fields.length; i++) {
    const field = fields[i]!;
    const baht = (amount: Satang | undefined) => bahtFromSatang(amount ?? noMoney);
    const [before, after] = [amounts + i, amounts + fields.length + i];
    yield [before, [baht(previous?.after[field]), baht(entry.after[field])]];
    yield [after, [baht(next?.before[field]), baht(entry.before[field]), ...ofOthers(after)]];
  }
  yield [logAt.rowsIn, numbers()];
  yield [logAt.rowsOut, numbers()];
}

function* numbers(): Iterable<number> {
  for (let number = 0; number <= mostRows; number++) yield number;
}
