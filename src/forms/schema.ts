import type { Severity } from "../issues/issue";
import type { ColumnKind, Field, NamedField, Role } from "../plan/fields";
import type { TotalHow } from "../plan/totalHow";
import type { Words } from "../text/language";

/** A heading the form allows: a strategy, a substrategy, a guideline … with what it may hold. */
export interface TaxonomyNode {
  field: Field;
  number: number | null;
  name: string;
  /** Other wordings that are the same heading. Spaces, Thai spelling slips and quotation marks never need one. */
  aliases: string[];
  children: TaxonomyNode[];
}

export interface FormLevel extends NamedField {
  readonly role: Role | null;
  /** row: a heading row of its own; column: a column of the table, written once and blank below. */
  readonly place: "row" | "column";
  /** What a heading row begins with ("ยุทธศาสตร์ที่"), not part of the name; none for a level known by its number or place. */
  readonly labels: readonly string[];
  /** Words its names begin with ("โครงการ"), part of the name: they distinguish a heading of this level from other text. */
  readonly begins: readonly string[];
  readonly numbered: "always" | "sometimes" | "never";
  /**
   * What a blank cell of a column level says. continues: the heading above goes on. absent: nothing; such a level
   * is beside the levels below it and does not end them (a measure printed next to projects it is not paired with).
   */
  readonly blank: "continues" | "absent";
  /**
   * How the heading is written into a master: {number} in the form's digits, {name} as in the taxonomy or as submitted,
   * {parent} the number of the level above (๑.๒ is {parent}.{number}).
   */
  readonly written: string;
  /** How it is written when it has no number; for levels numbered sometimes. */
  readonly writtenBare: string | null;
  /** Whether only the taxonomy's headings are allowed. */
  readonly closed: boolean;
}

/** A name of one of a form's lists, with other spellings that are surely the same. */
export interface ListedName {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** What the cells of a column may hold beyond what its kind says. */
export interface ColumnValues {
  /** Baht that one in a cell of an amount stands for. */
  readonly baht: 1 | 1_000 | 1_000_000;
  /** Of a number: only whole ones. */
  readonly whole: boolean;
  /** Of an amount (in baht), a number or a percentage: what is below is an error, what is above is doubtful. */
  readonly least: number | null;
  readonly most: number | null;
  /** How many a code has; null where that is open. */
  readonly digits: number | null;
  /** How a mark is written. */
  readonly sign: string;
  /** The form's list that it chooses from, and whether other texts are allowed as well. */
  readonly list: string | null;
  readonly open: boolean;
}

export interface FormColumn extends NamedField {
  readonly kind: ColumnKind;
  readonly values: ColumnValues;
  readonly role: Role | null;
  /** Header texts that name it; spaces and line breaks inside do not matter. The first is the form's own. */
  readonly headers: readonly string[];
  /** Header texts of the merged cells above it, when the form groups it. */
  readonly groups: readonly string[];
  /** The form's own of them, from the top: one for each row of the header above its lowest. */
  readonly above: readonly string[];
  /** Wrong header texts known to stand for it; accepted with a warning. */
  readonly misreadings: readonly string[];
  readonly required: boolean;
  /** Made of others of its row: their sum, say. It is never added to them. */
  readonly derived: boolean;
  /** What totals show in it; null for nothing. */
  readonly total: TotalHow | null;
}

/** A figure of a total that only reports show. */
export interface ReportFigure {
  readonly id: string;
  readonly name: Words;
  readonly how: TotalHow;
}

/** Columns that are alike but for what they are of: a year, a month, a source of money. */
export interface FormSeries {
  readonly id: string;
  /** One column each; the sums of several are none of them. */
  readonly members: readonly { readonly field: Field; readonly member: string; readonly second: string | null }[];
}

/** What the values of a row owe each other. What `whole` holds follows from the others: it is blamed where it differs. */
export type FormRelation = RelationTerms & {
  readonly id: string | null;
  /** null: of the catalogue. */
  readonly severity: Severity | "off" | null;
  /** By how much it may miss, in the unit of `whole`; of an amount in baht. */
  readonly tolerance: number | null;
};

export type RelationTerms =
  /** The parts add up to the whole, or to a number. */
  | { readonly kind: "sum"; readonly parts: readonly Field[]; readonly whole: Field }
  | { readonly kind: "fixed-sum"; readonly parts: readonly Field[]; readonly is: number }
  /** from − less = whole */
  | { readonly kind: "difference"; readonly from: Field; readonly less: readonly Field[]; readonly whole: Field }
  /** part ÷ of × 100 = whole */
  | { readonly kind: "percent"; readonly part: Field; readonly of: Field; readonly whole: Field }
  /** part ÷ what all rows under the heading of a level (null: of the plan) come to × 100 = whole */
  | { readonly kind: "share"; readonly part: Field; readonly level: Field | null; readonly whole: Field }
  | { readonly kind: "most"; readonly less: Field; readonly more: Field }
  | { readonly kind: "at-least-one" | "at-most-one"; readonly among: readonly Field[] }
  /** The same amount in both is counted twice. */
  | { readonly kind: "differ"; readonly one: Field; readonly other: Field };

/** A plan that has a sheet for each heading of a level. */
export interface FormSheets {
  readonly level: Field;
  /** What the sheet in front is called that shows the totals of all; null: there is none. */
  readonly summary: string | null;
}

/** How a sheet that is made from a form is laid out for printing. */
export interface FormPrint {
  /** Lines above the table; none: the form's title and its years. */
  readonly titles: readonly string[];
  /** The level each of whose headings has the header below it; null: the header is once above all rows. */
  readonly header: Field | null;
  /** null: the one on which the columns can be read. */
  readonly paper: "A4" | "A3" | null;
  readonly direction: "landscape" | "portrait";
}

/** Of a form that says nothing of it. */
export const plainPrint: FormPrint = { titles: [], header: null, paper: null, direction: "landscape" };

/**
 * What a plan's worksheets look like, as data, with nothing left out. One engine serves every form, so nothing of a
 * form is known outside this shape.
 */
export interface Form {
  readonly id: string;
  readonly version: string;
  readonly title: Words;
  /** Buddhist Era: 2565 runs from 1 October 2564 to 30 September 2565. */
  readonly fiscalYear: number;
  /** The last of the plan's years; mostly the same. */
  readonly lastYear: number;
  /** What a title line begins with, before the table: the submitting agency's name, and the year. */
  readonly titles: { readonly agency: readonly string[]; readonly fiscalYear: readonly string[] };
  /**
   * What says whose a file is: the agency's column, of which every row names the sender; the title line, where the
   * column is one like any other; or the file's own name.
   */
  readonly sender: "column" | "title" | "file";
  /** headed: headings are in rows above their table; flat: every level is a column of one table. */
  readonly layout: "headed" | "flat";
  /** Outermost first; one at least. */
  readonly levels: readonly FormLevel[];
  readonly columns: readonly FormColumn[];
  readonly totals: {
    /** The level that carries a subtotal below its rows; null where the form has none. */
    readonly level: Field | null;
    /** Levels whose headings carry their total beside them, in the row of the heading. */
    readonly beside: readonly Field[];
    /** Whether the grand total is above all rows. */
    readonly grandFirst: boolean;
    readonly subtotalLabels: readonly string[];
    readonly grandTotalLabels: readonly string[];
    /** Whether a missing subtotal is worth saying. */
    readonly expected: boolean;
    /** Figures of each heading of a level, or with null of the whole plan, that only reports show. */
    readonly reports: readonly { readonly level: Field | null; readonly figures: readonly ReportFigure[] }[];
  };
  /** The amounts that together are the plan's money: what cards, charts and sums over all columns show. */
  readonly main: readonly Field[];
  readonly relations: readonly FormRelation[];
  readonly series: readonly FormSeries[];
  readonly taxonomy: readonly TaxonomyNode[];
  /** In register order, each with other spellings that are surely the same body. Every agency is accepted where there are none. */
  readonly agencies: readonly ListedName[];
  /** Every unit is accepted where there are none. whole: people and times cannot be halved. percent: not above 100. */
  readonly units: readonly {
    readonly name: string;
    readonly aliases: readonly string[];
    readonly whole: boolean;
    readonly percent: boolean;
  }[];
  /** What columns choose from, by id. */
  readonly lists: Readonly<Record<string, readonly ListedName[]>>;
  /** Digits of what is written into a master. */
  readonly digits: "thai" | "arabic";
  /** Number format of amounts written into a master: zero shows as "-". */
  readonly amountFormat: string;
  readonly print: FormPrint;
  /** null: all of the plan is on one sheet. */
  readonly sheets: FormSheets | null;
  /** Checks this form judges differently from the catalogue: code → severity or "off". */
  readonly severities: Readonly<Record<string, Severity | "off">>;
}
