import { baht } from "../issues/words";
import type { Value } from "../merging/tree/mergedRow";
import type { MergeProposal } from "../merging/planMerge";
import type { RowPreview, Values } from "../merging/preview";
import { shownName, type ColumnKind, type PlanFields } from "../plan/fields";
import type { Satang } from "../plan/satang";
import type { Language } from "../words/language";

export const signs: Readonly<Record<RowPreview["kind"], string>> = { added: "+", changed: "~", removed: "−" };

const words = {
  th: {
    rowChanges: "แถวที่เปลี่ยน (+ เพิ่ม ~ แก้ − ลบ)",
    more: (count: number) => `และอีก ${count} แถว`,
  },
  en: {
    rowChanges: "Rows that change (+ added ~ changed − removed)",
    more: (count: number) => `and ${count} more`,
  },
};

/** Rows of one report that are named. The JSON answer names every one. */
const namedRows = 40;

/** The rows of agencies that had rows before: what of them changes. New agencies' rows are all new. */
export function rowChangeLines({ preview, fields, log }: MergeProposal, language: Language): string[] {
  const say = words[language];
  const fresh = new Set(log.flatMap(({ action, file }) => (action === "merge" ? [file] : [])));
  const changed = preview.sections.flatMap(({ rows }) =>
    rows.filter(({ kind, file }) => kind !== "added" || !fresh.has(file)),
  );
  const lines = changed.slice(0, namedRows).map(({ kind, path, agency, before, after }) => {
    const differences = before && after ? changedValues(before, after, fields, language) : [];
    return [`  ${signs[kind]} ${path.at(-1) ?? ""} · ${agency ?? ""}`, ...differences].join(" · ");
  });
  if (lines.length === 0) return [];
  const rest = changed.length > lines.length ? [`  ${say.more(changed.length - lines.length)}`] : [];
  return [say.rowChanges, ...lines, ...rest];
}

function changedValues(before: Values, after: Values, fields: PlanFields, language: Language): string[] {
  return Object.keys(after).flatMap((field) => {
    const kind = fields.kinds[field];
    if (before[field] === after[field]) return [];
    return [`${shownName(fields, field)[language]}: ${shown(kind, before[field])} → ${shown(kind, after[field])}`];
  });
}

const shown = (kind: ColumnKind | undefined, value: Value | undefined): string =>
  typeof value === "number" && kind === "amount" ? baht(value as Satang) : String(value ?? "–");
