import { z } from "zod";
import { fields, levelFields } from "../plan/fields";

/** A heading the form allows: a strategy, a substrategy, a guideline … with what it may hold. */
export interface TaxonomyNode {
  field: (typeof levelFields)[number];
  number: number | null;
  name: string;
  /** Other wordings that are the same heading. Spaces, Thai spelling slips and quotation marks never need one. */
  aliases: string[];
  children: TaxonomyNode[];
}

const name = z.string().trim().min(1);
const words = z.strictObject({ th: name, en: name });

const taxonomyNode: z.ZodType<TaxonomyNode> = z.strictObject({
  field: z.enum(levelFields),
  number: z.int().positive().nullable(),
  name,
  aliases: z.array(name),
  get children() {
    return z.array(taxonomyNode);
  },
});

const level = z.strictObject({
  field: z.enum(levelFields),
  /** row: a heading row of its own; column: a column of the table, written once and blank below. */
  place: z.enum(["row", "column"]),
  /** What a heading row begins with ("ยุทธศาสตร์ที่"), not part of the name; none for a level known by its number or place. */
  labels: z.array(name),
  /** Words its names begin with ("โครงการ"), part of the name: they tell a heading of this level from other text. */
  begins: z.array(name),
  numbered: z.enum(["always", "sometimes", "never"]),
  /**
   * What a blank cell of a column level says. continues: the heading above goes on. absent: nothing; such a level
   * stands beside the levels below it and does not end them (a measure printed next to projects it is not paired with).
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
  field: z.enum([...fields, "ordinal"]),
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

/**
 * What a plan's worksheets look like, as data. One engine serves every form, so nothing of a
 * form is known outside this shape.
 */
export const formSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  version: name,
  title: words,
  /** Buddhist Era: 2565 runs from 1 October 2564 to 30 September 2565. */
  fiscalYear: z.int().min(2500).max(2700),
  titles,
  /** headed: headings stand in rows above their table; flat: every level is a column of one table. */
  layout: z.enum(["headed", "flat"]),
  /** Outermost first. */
  levels: z.array(level).min(1),
  columns: z.array(column).min(2),
  totals: z.strictObject({
    /** The level that carries a subtotal; null where the form has none. */
    level: z.enum(levelFields).nullable(),
    subtotalLabels: z.array(name),
    grandTotalLabels: z.array(name),
    /** Whether a missing subtotal is worth saying. */
    expected: z.boolean(),
  }),
  taxonomy: z.array(taxonomyNode),
  /** In register order. Empty: any agency. */
  agencies: z.array(agency),
  /** Empty: any unit. */
  units: z.array(unit),
  /** Digits of what is written into a master. */
  digits: z.enum(["thai", "arabic"]),
  /** Number format of amounts written into a master: zero shows as "-". */
  amountFormat: name,
  /** Checks this form judges otherwise than the catalogue: code → severity or "off". */
  severities: z.record(z.string(), z.enum(["error", "warning", "note", "off"])),
});

export type Form = z.infer<typeof formSchema>;
export type FormLevel = Form["levels"][number];
export type FormColumn = Form["columns"][number];
