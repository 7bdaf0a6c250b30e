import type { AmountsByField } from "../../merging/record/mergeLog";
import type { Field } from "../../plan/fields";
import { addSatang, noMoney, type Satang } from "../../plan/satang";
import { matchKey } from "../../text/matchKey";
import { isMerge, type LoggedEntry, type LoggedMerge } from "./readLog";

/** What by the log an agency has in the master: the file that counts, and the merges that brought it. */
export interface LiveMerge {
  readonly sha256: string;
  /** In the order of the log; a file with several sheets may have come in several. */
  readonly merges: readonly LoggedMerge[];
  readonly rows: number;
  /** What they added to the totals; null where they also took something out. */
  readonly added: AmountsByField | null;
}

/** The state the log ends in: match key of the agency → what it has. An entry that no merge writes says nothing of it. */
export function liveMerges(entries: readonly LoggedEntry[], fields: readonly Field[]): Map<string, LiveMerge> {
  const live = new Map<string, LiveMerge>();
  for (const entry of entries.filter(isMerge)) {
    const key = matchKey(entry.agency);
    if (entry.action === "withdraw") {
      live.delete(key);
      continue;
    }
    const before = live.get(key);
    const more = before?.sha256 === entry.sha256 ? before : undefined;
    const added = entry.rowsOut > 0 || more?.added === null ? null : sum(more?.added ?? {}, entry, fields);
    live.set(key, {
      sha256: entry.sha256,
      merges: [...(more?.merges ?? []), entry],
      rows: (more?.rows ?? 0) + entry.rowsIn,
      added,
    });
  }
  return live;
}

function sum(added: AmountsByField, { before, after }: LoggedMerge, fields: readonly Field[]): AmountsByField {
  return Object.fromEntries(
    fields.map((field) => {
      const more = ((after[field] ?? noMoney) - (before[field] ?? noMoney)) as Satang;
      return [field, addSatang(added[field] ?? noMoney, more)];
    }),
  );
}
