import { z } from "zod";
import { columnRoles, levelRoles, type ColumnKind } from "../plan/fields";
import { howShapes, ownHows } from "./totalHowFile";

const name = z.string().trim().min(1);
const texts = z.union([name, z.array(name)]);
/** One text serves both languages. */
const words = z.union([name, z.strictObject({ th: name, en: name.optional() })]);

/** No position and no name of the language's own objects: ids are kept from year to year, in JSON and in masters. */
const id = z
  .string()
  .trim()
  .regex(/^[a-zA-Z0-9\u0e01-\u0e5b][a-zA-Z0-9\u0e01-\u0e5b.-]{0,39}$/)
  .refine((text) => !(text in {}));

const level = z.strictObject({
  id,
  name: words,
  role: z.enum(levelRoles).optional(),
  /** row: a heading row of its own; column: a column of the table, which an entry {level} among the columns describes. */
  place: z.enum(["row", "column"]).optional(),
  /** What its headings begin with, not part of the name. */
  labels: texts.optional(),
  /** Words its names begin with, part of the name. */
  begins: texts.optional(),
  numbering: z.enum(["never", "sometimes", "always"]).optional(),
  /** Whether headings that the taxonomy does not list are allowed. */
  open: z.boolean().optional(),
  /** What a blank cell of a level in a column says: the heading above goes on, or there is none. */
  blank: z.enum(["above", "none"]).optional(),
  /** How it is written into a master: {label}, {number}, {name}, {parent}; and where it has no number. */
  written: z.string().includes("{name}").optional(),
  bare: z.string().includes("{name}").optional(),
});

const headed = {
  /** Wordings of its own header text; {year} and {yy} stand for the plan's year, or that of a member of a series. */
  headers: texts.optional(),
  /** Wordings of the header text above it, where there is one. */
  groups: texts.optional(),
  /** Which of those the form itself writes above it, from the top; where silent, the first. */
  above: texts.optional(),
  /** Wrong header texts known to stand for it; accepted with a warning. */
  misreadings: texts.optional(),
  required: z.boolean().optional(),
};

const levelColumn = z.strictObject({ level: id, ...headed });
const kind = z.enum([
  ...["amount", "number", "percent", "text", "list", "date", "period", "mark", "code", "ordinal"],
] as const);
/** What the cells of a column may hold beyond its kind. */
const values = {
  /** What one in a cell of an amount stands for. */
  unit: z.enum(["baht", "thousand", "million"]).optional(),
  /** Of a number: only whole ones. */
  whole: z.boolean().optional(),
  /** What is less is an error, what is more is doubtful; of an amount in baht. */
  least: z.number().optional(),
  most: z.number().optional(),
  /** How many digits a code has. */
  digits: z.int().min(1).max(20).optional(),
  /** How a mark is written. */
  sign: name.optional(),
  /** One of the form's lists, and whether other texts are allowed as well. */
  list: id.optional(),
  open: z.boolean().optional(),
  /** What totals show in this column: the sum of amounts unless it says otherwise, and of others nothing. */
  total: z.union([z.enum(ownHows), howShapes(id, {})]).optional(),
};
const column = z.strictObject({
  id: id.optional(),
  name: words.optional(),
  kind: kind.optional(),
  role: z.enum(columnRoles).optional(),
  /** Of others of its row: never added to them. */
  derived: z.boolean().optional(),
  ...values,
  ...headed,
});
const member = z.strictObject({ id, name: words, headers: texts.optional(), groups: texts.optional() });
/** A column of members added up. */
const sumColumn = z.strictObject({ name: words, headers: texts.optional(), groups: texts.optional() });
/** Columns that are alike but for their year, month or quarter, or for what a list says. */
const series = z.strictObject({
  series: id,
  name: words,
  over: z.union([z.enum(["year", "month", "quarter"]), z.array(member).min(1)]),
  /** Each member has as many columns again: a plan and a result for every month. */
  by: z.array(member).min(1).optional(),
  kind: kind.optional(),
  role: z.enum(columnRoles).optional(),
  /** The column of all members added up, at the end. */
  sum: sumColumn.optional(),
  /** Of months: the column of each quarter, behind its months. */
  sums: z.strictObject({ quarter: sumColumn.optional() }).optional(),
  ...values,
  ...headed,
});

const total = z.strictObject({
  /** None: the grand total. */
  level: id.optional(),
  /** Where it is: below its rows, beside its heading (of a level), or above all rows (the grand total). */
  at: z.enum(["after", "heading", "before"]).optional(),
  /** Not of a total beside its heading. {number} and {name} of a level's are those of its heading. */
  label: texts.optional(),
  /** false: of reports alone, which then show its figures. */
  printed: z.boolean().optional(),
  figures: z.array(howShapes(id, { id: id.optional(), name: words })).optional(),
});

const severity = z.enum(["error", "warning", "note", "off"]);
const judged = {
  id: id.optional(),
  severity: severity.optional(),
  /** By how much it may miss, in the unit of the right side. */
  tolerance: z.number().nonnegative().optional(),
};
const pair = z.tuple([id, id]);
const relation = z.union([
  /** The parts add up to the whole, or to a number, in every row. */
  z.strictObject({ sum: z.array(id).min(1), is: z.union([id, z.number()]), ...judged }),
  /** The first without the others. */
  z.strictObject({ difference: z.array(id).min(2), is: id, ...judged }),
  /** The first in percent of the second. */
  z.strictObject({ percent: pair, is: id, ...judged }),
  /** In percent of what all rows come to, or those under the heading of a level. */
  z.strictObject({ share: id, of: id.optional(), is: id, ...judged }),
  /** The first is never more than the second. */
  z.strictObject({ most: pair, ...judged }),
  z.strictObject({ atLeastOne: z.array(id).min(2), ...judged }),
  z.strictObject({ atMostOne: z.array(id).min(2), ...judged }),
  /** The same amount in both is counted twice. */
  z.strictObject({ differ: pair, ...judged }),
]);

interface Node {
  level: string;
  number?: number | undefined;
  name: string;
  aliases?: string | string[] | undefined;
  children?: Node[] | undefined;
}
const node: z.ZodType<Node> = z.strictObject({
  level: id,
  number: z.int().positive().optional(),
  name,
  aliases: texts.optional(),
  get children() {
    return z.array(node).optional();
  },
});

const listed = z.union([name, z.strictObject({ name, aliases: texts.optional() })]);
const unit = z.union([
  name,
  z.strictObject({
    name,
    aliases: texts.optional(),
    whole: z.boolean().optional(),
    percent: z.boolean().optional(),
  }),
]);

/** A form as a file. What may be left out has its default in `defaults`. */
export const formFileSchema = z.strictObject({
  format: z.literal(2),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  version: name.optional(),
  title: words,
  /** Buddhist Era; the first of the plan's years. */
  fiscalYear: z.int().min(2500).max(2700),
  lastYear: z.int().min(2500).max(2700).optional(),
  /** What a title line begins with, before the agency's name and the year. */
  titles: z.strictObject({ agency: z.array(name).optional(), fiscalYear: z.array(name).optional() }).optional(),
  /** What says whose a file is; where silent, the column with the role agency, of a form without one the title line. */
  sender: z.enum(["column", "title", "file"]).optional(),
  levels: z.array(level).min(1).max(8),
  columns: z.array(z.union([series, levelColumn, column])).min(2),
  totals: z.array(total).optional(),
  /** The measure that cards and charts show; several, where they are added up for that. */
  main: z.union([id, z.array(id)]).optional(),
  relations: z.array(relation).optional(),
  taxonomy: z.array(node).optional(),
  agencies: z.array(listed).optional(),
  units: z.array(unit).optional(),
  /** Lists that columns choose from, by id. */
  lists: z.record(id, z.array(listed).min(1)).optional(),
  digits: z.enum(["thai", "arabic"]).optional(),
  /** Number format of amounts in a master. */
  amountFormat: name.optional(),
  /** Where the plan has a sheet for each heading of a level; what the sheet in front is called that shows their totals. */
  sheets: z.strictObject({ level: id, summary: name.optional() }).optional(),
  /** How a master made from the form is laid out: its title lines, the level below whose headings the header is repeated. */
  print: z
    .strictObject({
      titles: texts.optional(),
      header: id.optional(),
      paper: z.enum(["A4", "A3"]).optional(),
      direction: z.enum(["landscape", "portrait"]).optional(),
    })
    .optional(),
  severities: z.record(z.string(), severity).optional(),
});

export type FormFile = z.infer<typeof formFileSchema>;
export type LevelFile = FormFile["levels"][number];
export type ColumnFile = z.infer<typeof column>;
export type ValuesFile = { [key in keyof typeof values]?: z.infer<(typeof values)[key]> };
export type LevelColumnFile = z.infer<typeof levelColumn>;
export type SeriesFile = z.infer<typeof series>;
export type MemberFile = z.infer<typeof member>;
export type SumFile = z.infer<typeof sumColumn>;
export type RelationFile = z.infer<typeof relation>;
export type NodeFile = Node;
export type TextsFile = z.infer<typeof texts>;
export type WordsFile = z.infer<typeof words>;

/** What a form says where its file is silent. All of it, but for what follows from the rest of the file (see formOf). */
export const defaults = {
  version: "1",
  titles: { agency: ["หน่วยงาน"], fiscalYear: ["ปีงบประมาณ", "ประจำปี"] },
  place: "row",
  numbering: "sometimes",
  open: true,
  blank: "above",
  written: "{label} {number} {name}",
  bare: "{label} {name}",
  writtenInColumn: "{number}. {name}",
  bareInColumn: "{name}",
  kind: "text",
  seriesKind: "amount",
  derived: false,
  unit: "baht",
  whole: false,
  sign: "✓",
  /** Of a column that chooses from a list. */
  listOpen: false,
  required: false,
  totalOfAmounts: "sum",
  total: "none",
  printed: true,
  digits: "arabic",
  amountFormat: '#,##0;-#,##0;"-"',
  /** Where any amounts are in thousands or millions. */
  scaledFormat: '#,##0.00;-#,##0.00;"-"',
} as const;

/** The kind that a role implies. */
export const kindOfRole = {
  quantity: "number",
  unit: "text",
  budget: "amount",
  indicator: "text",
  target: "text",
  output: "text",
  outcome: "text",
  achievement: "number",
  agency: "text",
} as const satisfies Record<(typeof columnRoles)[number], ColumnKind>;
