import { baht, columnWords } from "../issues/words";
import type { Value } from "../merging/tree/mergedRow";
import type { MergePlan } from "../merging/planMerge";
import type { RowPreview, Values } from "../merging/preview";
import { isAmountField, type Field } from "../plan/fields";
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
export function rowChangeLines({ preview, log }: MergePlan, language: Language): string[] {
  const say = words[language];
  const fresh = new Set(log.flatMap(({ action, file }) => (action === "merge" ? [file] : [])));
  const changed = preview.sections.flatMap(({ rows }) =>
    rows.filter(({ kind, file }) => kind !== "added" || !fresh.has(file)),
  );
  const lines = changed.slice(0, namedRows).map(({ kind, path, agency, before, after }) => {
    const differences = before && after ? changedValues(before, after, language) : [];
    return [`  ${signs[kind]} ${path.at(-1) ?? ""} · ${agency ?? ""}`, ...differences].join(" · ");
  });
  if (lines.length === 0) return [];
  const rest = changed.length > lines.length ? [`  ${say.more(changed.length - lines.length)}`] : [];
  return [say.rowChanges, ...lines, ...rest];
}

function changedValues(before: Values, after: Values, language: Language): string[] {
  return Object.keys(after).flatMap((name) => {
    const field = name as keyof Values;
    if (before[field] === after[field]) return [];
    return [`${columnWords[field][language]}: ${shown(field, before[field])} → ${shown(field, after[field])}`];
  });
}

const shown = (field: Field, value: Value | undefined): string =>
  typeof value === "number" && isAmountField(field) ? baht(value as Satang) : String(value ?? "–");
