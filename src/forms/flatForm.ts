import { plainValues } from "./columnValues";
import { perForm } from "./perForm";
import type { Role } from "../plan/fields";
import type { Form, FormColumn, FormLevel } from "./schema";

const suffix = "-flat";

/** The id of the form that a flat table belongs to; any other id as it is. */
export const headedFormId = (id: string): string => (id.endsWith(suffix) ? id.slice(0, -suffix.length) : id);

/**
 * The flat table of a form: one row per agency row, with a column for every level in front of the form's own columns.
 * It is what a machine exports and the easiest thing to fill in. Column names may be Thai or the English field names.
 *
 * Same taxonomy, register and units; no totals. Its id is the form's with "-flat".
 */
export const flatForm = perForm((form: Form): Form => {
  if (form.layout === "flat") return form;
  const ownColumns = new Set(form.columns.map((column) => column.field));
  const added = form.levels.filter((level) => !ownColumns.has(level.field));
  return {
    ...form,
    id: form.id + suffix,
    title: { th: `${form.title.th} (ตารางเดียว)`, en: `${form.title.en} (one table)` },
    layout: "flat",
    sheets: null,
    print: { ...form.print, header: null },
    levels: form.levels.map((level) => ({ ...level, place: "column" })),
    columns: [...added.map(levelColumn), ...form.columns.map(withPlainHeaders)],
    totals: { ...form.totals, level: null, beside: [], grandFirst: false, expected: false },
  };
});

/** The forms and, after them, their flat tables. */
export const withFlatForms = (forms: readonly Form[]): Form[] => [
  ...forms,
  ...forms.filter((form) => form.layout === "headed").map(flatForm),
];

/** What else plans call a level. */
const otherNames: Partial<Record<Role, readonly string[]>> = { project: ["แผนงาน/โครงการ"] };

const levelColumn = ({ field, name, role, labels, blank }: FormLevel): FormColumn => ({
  field,
  name,
  kind: "level",
  role,
  headers: distinct([name.th, name.en, field, ...labels, ...((role && otherNames[role]) ?? [])]),
  groups: [],
  above: [],
  misreadings: [],
  required: blank === "continues",
  derived: false,
  total: null,
  values: plainValues,
});

const withPlainHeaders = (column: FormColumn): FormColumn => ({
  ...column,
  headers: distinct([...column.headers, column.name.th, column.name.en, column.field]),
});

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];
