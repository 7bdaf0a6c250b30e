import type { Severity } from "../issues/issue";
import type { ColumnKind, Field, NamedField, Role } from "../plan/fields";
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

export interface FormColumn extends NamedField {
  readonly kind: ColumnKind;
  readonly role: Role | null;
  /** Header texts that name it; spaces and line breaks inside do not matter. The first is the form's own. */
  readonly headers: readonly string[];
  /** Header texts of the merged cell above it, when the form groups it. */
  readonly groups: readonly string[];
  /** Wrong header texts known to stand for it; accepted with a warning. */
  readonly misreadings: readonly string[];
  readonly required: boolean;
  /** Made of others of its row: their sum, say. It is never added to them. */
  readonly derived: boolean;
}

/** What the values of a row owe each other. */
export type FormRelation =
  /** The parts add up to the whole. */
  | { readonly kind: "sum"; readonly parts: readonly Field[]; readonly whole: Field }
  | { readonly kind: "most"; readonly less: Field; readonly more: Field }
  /** The same amount in both is counted twice. */
  | { readonly kind: "differ"; readonly one: Field; readonly other: Field };

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
  /** headed: headings are in rows above their table; flat: every level is a column of one table. */
  readonly layout: "headed" | "flat";
  /** Outermost first; one at least. */
  readonly levels: readonly FormLevel[];
  readonly columns: readonly FormColumn[];
  readonly totals: {
    /** The level that carries a subtotal; null where the form has none. */
    readonly level: Field | null;
    readonly subtotalLabels: readonly string[];
    readonly grandTotalLabels: readonly string[];
    /** Whether a missing subtotal is worth saying. */
    readonly expected: boolean;
  };
  /** The amounts that together are the plan's money: what cards, charts and sums over all columns show. */
  readonly main: readonly Field[];
  readonly relations: readonly FormRelation[];
  readonly taxonomy: readonly TaxonomyNode[];
  /** In register order, each with other spellings that are surely the same body. Empty: any agency. */
  readonly agencies: readonly { readonly name: string; readonly aliases: readonly string[] }[];
  /** Empty: any unit. whole: people and times cannot be halved. percent: not above 100. */
  readonly units: readonly {
    readonly name: string;
    readonly aliases: readonly string[];
    readonly whole: boolean;
    readonly percent: boolean;
  }[];
  /** Digits of what is written into a master. */
  readonly digits: "thai" | "arabic";
  /** Number format of amounts written into a master: zero shows as "-". */
  readonly amountFormat: string;
  /** Checks this form judges differently from the catalogue: code → severity or "off". */
  readonly severities: Readonly<Record<string, Severity | "off">>;
}
