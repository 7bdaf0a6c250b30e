import { z } from "zod";
import type { ColumnKind, Role } from "../plan/fields";
import type { Words } from "../text/language";
import { plainValues } from "./columnValues";
import { plainPrint, type Form, type FormColumn, type FormLevel, type ReportFigure, type TaxonomyNode } from "./schema";

/** The columns and levels that a form of the first format may have, with what each is by now. */
const oldColumns = {
  strategy: { kind: "level", role: "strategy", name: { th: "ยุทธศาสตร์", en: "strategy" } },
  substrategy: { kind: "level", role: null, name: { th: "กลยุทธ์", en: "substrategy" } },
  measure: { kind: "level", role: null, name: { th: "มาตรการ", en: "measure" } },
  guideline: { kind: "level", role: null, name: { th: "แนวทาง", en: "guideline" } },
  project: { kind: "level", role: "project", name: { th: "โครงการ", en: "project" } },
  activity: { kind: "level", role: "activity", name: { th: "กิจกรรม", en: "activity" } },
  unit: { kind: "text", role: "unit", name: { th: "หน่วยนับ", en: "unit" } },
  indicator: { kind: "text", role: "indicator", name: { th: "ตัวชี้วัด", en: "indicator" } },
  target: { kind: "text", role: "target", name: { th: "เป้าหมาย", en: "target" } },
  output: { kind: "text", role: "output", name: { th: "ผลผลิต", en: "output" } },
  outcome: { kind: "text", role: "outcome", name: { th: "ผลลัพธ์", en: "outcome" } },
  agency: { kind: "text", role: "agency", name: { th: "ผู้รับผิดชอบ", en: "responsible agency" } },
  quantity: { kind: "number", role: "quantity", name: { th: "ปริมาณงาน", en: "quantity" } },
  achievement: { kind: "number", role: "achievement", name: { th: "ร้อยละความสำเร็จ", en: "percent achieved" } },
  integratedBudget: { kind: "amount", role: "budget", name: { th: "งบบูรณาการ", en: "integrated budget" } },
  agencyBudget: { kind: "amount", role: "budget", name: { th: "งบหน่วยงาน", en: "agency budget" } },
  budget: { kind: "amount", role: "budget", name: { th: "งบประมาณ", en: "budget" } },
  ordinal: { kind: "ordinal", role: null, name: { th: "ที่", en: "number" } },
} as const satisfies Record<string, { kind: ColumnKind; role: Role | null; name: Words }>;

type OldField = keyof typeof oldColumns;
const oldFields = Object.keys(oldColumns) as OldField[];
const oldLevels = oldFields.filter((field) => oldColumns[field].kind === "level");

const name = z.string().trim().min(1);
const words = z.strictObject({ th: name, en: name });

const taxonomyNode: z.ZodType<TaxonomyNode> = z.strictObject({
  field: z.enum(oldLevels),
  number: z.int().positive().nullable(),
  name,
  aliases: z.array(name),
  get children() {
    return z.array(taxonomyNode);
  },
});

const level = z.strictObject({
  field: z.enum(oldLevels),
  /** row: a heading row of its own; column: a column of the table, written once and blank below. */
  place: z.enum(["row", "column"]),
  /** What a heading row begins with ("ยุทธศาสตร์ที่"), not part of the name; none for a level known by its number or place. */
  labels: z.array(name),
  /** Words its names begin with ("โครงการ"), part of the name: they distinguish a heading of this level from other text. */
  begins: z.array(name),
  numbered: z.enum(["always", "sometimes", "never"]),
  /**
   * What a blank cell of a column level says. continues: the heading above goes on. absent: nothing; such a level
   * is beside the levels below it and does not end them (a measure printed next to projects it is not paired with).
   */
  blank: z.enum(["continues", "absent"]),
  /**
   * How the heading is written into a master: {number} in the form's digits, {name} as in the taxonomy or as submitted,
   * {parent} the number of the level above (๑.๒ is {parent}.{number}).
   */
  written: z.string().includes("{name}"),
  /** How it is written when it has no number; for levels numbered sometimes. */
  writtenBare: z.string().includes("{name}").nullable(),
  /** Whether only the taxonomy's headings are allowed. */
  closed: z.boolean(),
});

/** What a title line begins with, before the table. */
const titles = z.strictObject({
  /** Before the submitting agency's name: "หน่วยงาน". */
  agency: z.array(name),
  /** Before the year: "ปีงบประมาณ". */
  fiscalYear: z.array(name),
});

const column = z.strictObject({
  /** ordinal: the ที่ column, which holds numbers for the eye only. */
  field: z.enum(oldFields),
  /** Header texts that name it; spaces and line breaks inside do not matter. The first is the form's own. */
  headers: z.array(name).min(1),
  /** Header texts of the merged cell above it, when the form groups it. */
  groups: z.array(name),
  /** Wrong header texts known to stand for it; accepted with a warning. */
  misreadings: z.array(name),
  required: z.boolean(),
});

const agency = z.strictObject({
  name,
  /** Other spellings that are surely the same body. */
  aliases: z.array(name),
});

const unit = z.strictObject({
  name,
  aliases: z.array(name),
  /** People and times cannot be halved. */
  whole: z.boolean(),
  /** Not above 100. */
  percent: z.boolean(),
});

/** A form of the first format: its fields are those of the three plans the program began with. */
export const oldFormSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  version: name,
  title: words,
  /** Buddhist Era: 2565 runs from 1 October 2564 to 30 September 2565. */
  fiscalYear: z.int().min(2500).max(2700),
  titles,
  /** headed: headings are in rows above their table; flat: every level is a column of one table. */
  layout: z.enum(["headed", "flat"]),
  /** Outermost first. */
  levels: z.array(level).min(1),
  columns: z.array(column).min(2),
  totals: z.strictObject({
    /** The level that carries a subtotal; null where the form has none. */
    level: z.enum(oldLevels).nullable(),
    subtotalLabels: z.array(name),
    grandTotalLabels: z.array(name),
    /** Whether a missing subtotal is worth saying. */
    expected: z.boolean(),
  }),
  taxonomy: z.array(taxonomyNode),
  /** In register order. Every agency is accepted where there are none. */
  agencies: z.array(agency),
  /** Every unit is accepted where there are none. */
  units: z.array(unit),
  /** Digits of what is written into a master. */
  digits: z.enum(["thai", "arabic"]),
  /** Number format of amounts written into a master: zero shows as "-". */
  amountFormat: name,
  /** Checks this form judges differently from the catalogue: code → severity or "off". */
  severities: z.record(z.string(), z.enum(["error", "warning", "note", "off"])),
});

export type OldForm = z.infer<typeof oldFormSchema>;

const amountsOf = ({ columns }: OldForm): OldField[] =>
  columns.map(({ field }) => field).filter((field) => oldColumns[field].kind === "amount");

/** The same form as the program has it now: fields keep their names as ids, and get the names and roles they had. */
export const fromOldForm = (form: OldForm): Form => ({
  ...form,
  totals: { ...form.totals, beside: [], grandFirst: false, reports: achievementReports(form) },
  lists: {},
  print: plainPrint,
  sheets: null,
  sender: form.columns.some(({ field }) => oldColumns[field].role === "agency") ? "column" : "title",
  levels: form.levels.map((level): FormLevel => {
    const { name, role } = oldColumns[level.field];
    return { ...level, name, role };
  }),
  columns: form.columns.map((column): FormColumn => ({
    ...{ ...column, ...oldColumns[column.field], derived: false, above: column.groups.slice(0, 1) },
    total: oldColumns[column.field].kind === "amount" ? { kind: "sum", of: column.field } : null,
    values: plainValues,
  })),
  lastYear: form.fiscalYear,
  main: amountsOf(form),
  series: [],
  relations: twoSources(form).map(([one, other]) => ({
    ...{ id: null, severity: null, tolerance: null },
    ...({ kind: "differ", one, other } as const),
  })),
});

/**
 * Of a plan's results, for each heading of the outermost level and in all: how many projects, how much of their targets
 * was reached, and of how many all of it.
 */
function achievementReports({ columns, levels }: OldForm): Form["totals"]["reports"] {
  const of: OldField = "achievement";
  if (!columns.some(({ field }) => field === of)) return [];
  const counted = levels.find(({ field }) => oldColumns[field].role === "project") ?? levels.at(-1)!;
  const { th, en } = oldColumns[of].name;
  const { name } = oldColumns[counted.field];
  const figures: ReportFigure[] = [
    { id: "projects", name: { th: `จำนวน${name.th}`, en: `${name.en}s` }, how: { kind: "count", of: counted.field } },
    { id: "mean", name: { th: `${th}เฉลี่ย`, en: `mean ${en}` }, how: { kind: "mean", of } },
    {
      ...{ id: "reached", name: { th: `${th} 100 ขึ้นไป`, en: "reached 100" } },
      how: { kind: "count-where", of, comparison: "least", value: 100 },
    },
  ];
  return [levels[0]!.field, null].map((level) => ({ level, figures }));
}

/** Two columns of money side by side are two sources of it; those of two years may well hold the same. */
function twoSources(form: OldForm): [OldField, OldField][] {
  const [one, other, ...more] = amountsOf(form);
  if (one === undefined || other === undefined || more.length > 0) return [];
  const namesYear = (field: OldField) =>
    form.columns.some((column) => column.field === field && column.headers.some((text) => /[0-9๐-๙]{4}/.test(text)));
  return namesYear(one) || namesYear(other) ? [] : [[one, other]];
}
