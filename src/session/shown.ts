import type { CheckMark } from "../app/stampSheet";
import type { Area } from "../grid/area";
import type { Remedy, Words } from "../issues/entry";
import type { Described } from "../issues/worded";
import type { Severity } from "../issues/severity";
import type { MasterRefusalCode } from "../issues/reasons/masterRefusals";
import type { NoticeKind } from "../issues/reasons/notices";
import type { AssumptionCode } from "../plan/submission";
import type { Field } from "../plan/fields";
import type { Satang } from "../plan/satang";
import type { PlanChange } from "../summarizing/planChange";

/**
 * What the engine hands to the screen: plain data, ready to show, words in both languages where they come from
 * the catalogue or a form. Nothing here is judged again on the screen's side.
 */

/** A place in the workbook to be taken to; `cell` is its A1. */
export interface Place {
  readonly sheet: string;
  readonly area: Area;
  readonly cell: string;
  /** What it is called, where that is not its address alone: its place in the document that it was read from, and its address. */
  readonly called?: Words;
}

export interface FormShown {
  readonly id: string;
  readonly title: Words;
  /** Buddhist Era. */
  readonly fiscalYear: number;
}

/** A form at hand; loaded: from a file of a person's own. */
export interface FormListed extends FormShown {
  readonly loaded: boolean;
  /** The level whose headings may have a sheet each in a new master, and whether the form itself says so; null: none may. */
  readonly sheets: { readonly level: Words; readonly isOver: boolean } | null;
}

export interface IssueShown {
  /** Of this result only: a fix is asked for by it. */
  readonly id: number;
  readonly code: string;
  readonly severity: Severity;
  /** How many it stands for: one, or all that are not listed. */
  readonly times: number;
  /** null: the whole file. */
  readonly sheet: string | null;
  /** null: the whole sheet or file. */
  readonly place: Place | null;
  /** What its row is about: the innermost heading; null where it is in no row of the plan. */
  readonly activity: string | null;
  /** The form's name of its column; null where it is about no single one. */
  readonly column: Words | null;
  readonly found: string | null;
  readonly expected: string | null;
  readonly message: Words;
  readonly remedy: Remedy;
  readonly why: Words;
  readonly fixable: boolean;
  /** Whether its fix is among all that is certain: what a person may want to leave as it is is fixed by itself. */
  readonly certain: boolean;
  /** The answers that a person may choose from, as on their buttons. */
  readonly suggestions: readonly Words[];
}

/** A fix that a person asks for: of which issue of the last check, and which of its suggestions (null: its fix). */
export interface FixPick {
  readonly issue: number;
  readonly suggestion: number | null;
}

/** What fixes would write. */
export interface FixesShown {
  readonly changes: readonly CellChange[];
  /** How many they are: of two that write one cell, the second waits for the next check. */
  readonly fixes: number;
}

/** One cell of a change, as people see it: null is blank. */
export interface CellChange {
  readonly place: Place;
  readonly before: string | null;
  readonly after: string | null;
}

/** A column of the sheet and what it was read as. */
export interface ColumnShown {
  readonly place: Place;
  readonly text: string;
  /** null: names no column of the form. */
  readonly field: Field | null;
}

export interface FieldShown {
  readonly field: Field;
  readonly title: Words;
}

export interface AssumptionShown {
  readonly code: AssumptionCode;
  readonly place: Place;
  readonly found: string;
  readonly taken: string;
}

export interface AmountShown {
  readonly title: Words;
  readonly satang: Satang;
  /** How many cells of it could not be read and count nothing. */
  readonly unread: number;
}

export interface CheckShown {
  readonly sheet: string | null;
  readonly form: FormShown | null;
  readonly agency: string | null;
  readonly rows: number;
  readonly amounts: readonly AmountShown[];
  readonly issues: readonly IssueShown[];
  readonly columns: readonly ColumnShown[];
  /** What a column may be read as. */
  readonly fields: readonly FieldShown[];
  readonly missing: readonly FieldShown[];
  readonly assumptions: readonly AssumptionShown[];
  readonly stamp: CheckMark | null;
}

/**
 * How a file compares with the master. "edited": it is there, and somebody has typed over its rows. "twice": its agency
 * has sent another file too, and a person says which counts; "not-chosen": the other. "nobody": whose it is cannot be
 * known. "empty": it holds no row.
 */
export type FileState =
  "new" | "replaces" | "unchanged" | "edited" | "twice" | "not-chosen" | "empty" | "faulty" | "nobody" | "unreadable";

export interface FileShown {
  /** Unique among the files of this merge. */
  readonly id: number;
  readonly file: string;
  readonly agency: string | null;
  readonly rows: number;
  readonly amounts: readonly AmountShown[];
  readonly state: FileState;
  readonly errors: number;
  readonly warnings: number;
  /** Cells that somebody has edited by hand since it was merged, and rows that are gone. */
  readonly edits: number;
  /** When its bytes were last written, in milliseconds since 1970; null: not known. */
  readonly modified: number | null;
  /** That it was marked as checked before it was sent; null: it was not. */
  readonly stamp: CheckMark | null;
  /** Whether it is to be merged. */
  readonly included: boolean;
  /** Why no plan could be read in it, and what to do with it; null where one was. */
  readonly unread: Described | null;
}

/** Whether a column that is not in the form is left out, whether activities that look alike are one, which text holds. */
export interface QuestionShown {
  readonly id: string;
  readonly about: "columns" | "look-alikes" | "texts";
  /** Of texts. */
  readonly column: Words | null;
  /** Where both are: strategy, substrategy …, outermost first. */
  readonly under: readonly string[];
  /** files: those that say so; of texts, agencies. */
  readonly wordings: readonly { readonly name: string; readonly files: readonly string[] }[];
}

/** Of columns "leave-out" or "keep-out"; of look-alikes "same" or "different"; of texts the one that holds. */
export type Answer = string;

export interface TotalChange {
  readonly title: Words;
  readonly before: Satang;
  readonly after: Satang;
}

/** A section that the merge changes; its main amounts added together. */
export interface SectionChange {
  /** Its place among all sections of the plan: its rows are asked for by it. */
  readonly index: number;
  /** Names of its headings, outermost first. */
  readonly path: readonly string[];
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly before: Satang;
  readonly after: Satang;
}

/** A row that the merge adds, changes or removes. */
export interface RowChangeShown {
  readonly kind: "added" | "changed" | "removed";
  /** Its innermost heading. */
  readonly activity: string;
  readonly agency: string | null;
  /** The file it comes from; of one that goes, came from. */
  readonly file: string;
  /** Where it is in the plan once that is written; null: nowhere. 0-based. */
  readonly row: number | null;
  /** Of a changed row what differs, else what it holds of the main amounts: as people see it, null is blank. */
  readonly values: readonly { readonly column: Words; readonly before: string | null; readonly after: string | null }[];
}

/** What differs between two files. */
export interface FileDifferences {
  readonly rows: readonly RowChangeShown[];
  /** How many rows are the same in both. */
  readonly same: number;
}

/** Something to know before the merge is written. */
export interface NoticeShown {
  readonly kind: NoticeKind;
  readonly severity: Severity;
  readonly place: Place | null;
  readonly agency: string | null;
  readonly message: Words;
  readonly remedy: Remedy;
  readonly why: Words;
}

/** A file that the merge goes on without. */
export interface LeftOutShown {
  readonly file: string;
  readonly agency: string | null;
  readonly amounts: readonly AmountShown[];
  /**
   * What of its agency is in the plan all the same: nothing; another file of these; what was merged earlier. unknown: it
   * is not known whose file it is.
   */
  readonly inPlan: "absent" | "unknown" | "earlier" | "other-file";
  /** Of the catalogue: why it was left out, or the issue that keeps it from being read. */
  readonly code: string;
  readonly message: Words;
  readonly remedy: Remedy;
  readonly why: Words;
}

/** The files given, against those that a planned merge takes. */
export interface PlanFiles {
  readonly given: number;
  /** The worst first. */
  readonly leftOut: readonly LeftOutShown[];
  /** Agencies that sent something and have nothing in the plan. */
  readonly absent: number;
}

export interface PlanShown {
  readonly sheet: string;
  readonly sections: readonly SectionChange[];
  readonly totals: readonly TotalChange[];
  /** What each heading of the outermost level comes to before and after, in the main amounts together. */
  readonly change: PlanChange;
  readonly rows: { readonly added: number; readonly changed: number; readonly removed: number };
  readonly questions: readonly QuestionShown[];
  readonly notices: readonly NoticeShown[];
  readonly files: PlanFiles;
  /** How many rows of the master are hidden, which the merge shows or leaves so; 0: none. */
  readonly hiddenRows: number;
  readonly nothingToDo: boolean;
}

/** Why a merge cannot be planned. */
export interface PlanRefused {
  readonly refused: MasterRefusalCode;
  readonly place: Place | null;
  readonly message: Words;
  readonly remedy: Remedy;
  readonly why: Words;
}

/** What an agency's line of the board says, the first being the most urgent. */
export const agencyStatuses = [
  "faulty",
  "unreadable",
  "nobody",
  "twice",
  "empty",
  "edited",
  "missing",
  "replaces",
  "new",
  "merged",
] as const;
export type AgencyStatus = (typeof agencyStatuses)[number];

/** How many rows, and the form's main amounts added together. */
export interface RowsAndMoney {
  readonly rows: number;
  readonly satang: Satang;
}

/** An agency, or a file of which it is not known whose it is. */
export interface AgencyLine {
  readonly agency: string | null;
  readonly status: AgencyStatus;
  /** Ids of what it sent. */
  readonly files: readonly number[];
  /** What the master holds of it; null: nothing. */
  readonly before: RowsAndMoney | null;
  /** What the file that is to be merged would bring; null: none is to be. */
  readonly after: RowsAndMoney | null;
}

export interface BoardShown {
  /** The most urgent first; within a status in register order. */
  readonly lines: readonly AgencyLine[];
  /** Of the form that the master follows; null: not known. */
  readonly form: Words | null;
  /** Files that hold no plan by their name and content, and were not read. */
  readonly aside: readonly { readonly file: string; readonly why: Words }[];
}

/** The files of a merge, as they compare with the master. */
export interface FilesListed {
  readonly files: readonly FileShown[];
  readonly board: BoardShown;
}
