import type { Position } from "../grid/area";
import type { FormFile } from "../forms/formFile";
import type { Words } from "../text/language";

/** What a guess rests on. */
export type Basis =
  /** The header text is what such columns are called. */
  | "header"
  /** What the cells hold. */
  | "values"
  | "formulas"
  /** The words before a heading or a total. */
  | "labels"
  | "numbering"
  /** Where it is: above, beside, in front of others. */
  | "place"
  /** Nothing in the sheet says it. */
  | "none";

/** How sure a guess is: how many of the cells that speak for or against it obey. */
export interface Guess {
  readonly basis: readonly Basis[];
  readonly obey: number;
  readonly of: number;
}

/** 0 to 1: the share of cells that obey; half where nothing but words or a place say it. */
export const certaintyOf = ({ basis, obey, of }: Guess): number =>
  of > 0 ? obey / of : basis.includes("none") ? 0 : 0.5;

export interface ColumnGuess extends Guess {
  /** Index among the form file's columns: those of a series share one. */
  readonly entry: number;
  /** The column that the form has of it: its id once the file is read. */
  readonly field: string;
  /** 0-based column of the sheet. */
  readonly column: number;
  readonly header: Position;
  /** The header's texts, from the top. */
  readonly path: readonly string[];
  readonly kind: string;
  readonly role: string | null;
  /** Cells that do not obey; the first of them. */
  readonly exceptions: readonly Position[];
}

export interface LevelGuess extends Guess {
  readonly level: string;
  /** The first headings of it. */
  readonly examples: readonly { readonly at: Position; readonly text: string }[];
  readonly count: number;
}

export interface TotalGuess extends Guess {
  /** null: the grand total. */
  readonly level: string | null;
  readonly rows: readonly number[];
}

export interface ListGuess extends Guess {
  /** "agencies", "units", "taxonomy" or the id of a list. */
  readonly list: string;
  readonly entries: number;
  readonly aliases: number;
}

/** Something of the sheet that the form has no place for. */
export interface Unplaced {
  readonly at: Position | null;
  readonly text: string;
  readonly why: UnplacedWhy;
}

export const unplacedWhys = {
  "no-header": { th: "คอลัมน์นี้มีข้อมูลแต่ไม่มีหัวตาราง", en: "The column holds values and has no header" },
  "no-year": { th: "ไม่พบปีของแผน ใช้ปีปัจจุบันไปก่อน", en: "No year was found; the present one is used" },
  "total-of-level": {
    th: "มียอดรวมของหัวข้อระดับนี้ด้วย แต่แบบฟอร์มมียอดรวมย่อยใต้แถวได้ระดับเดียว",
    en: "This level is totalled as well; a form has subtotals below the rows of one level",
  },
  "heading-words": { th: "ไม่รู้ว่าแถวนี้เป็นหัวข้อระดับใด", en: "It is not clear which level this heading is of" },
  "other-table": { th: "ตารางนี้ไม่ใช่ตารางของแผน", en: "This is another table than the plan's" },
  rejected: { th: "แบบฟอร์มรับส่วนนี้ไม่ได้", en: "The form cannot hold this" },
} as const satisfies Record<string, Words>;
export type UnplacedWhy = keyof typeof unplacedWhys;

/** A form for one sheet, with what each part of it rests on. */
export interface Proposal {
  readonly sheet: string;
  /** Shortest way to say it; loadForm takes it. */
  readonly file: FormFile;
  /** First and last row of the header. 0-based. */
  readonly header: { readonly top: number; readonly bottom: number };
  /** Rows that were taken for rows of the plan. */
  readonly rows: number;
  readonly columns: readonly ColumnGuess[];
  readonly levels: readonly LevelGuess[];
  readonly totals: readonly TotalGuess[];
  readonly lists: readonly ListGuess[];
  /** By index among the form file's relations. */
  readonly relations: readonly Guess[];
  readonly unplaced: readonly Unplaced[];
}
