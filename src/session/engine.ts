import type { Position } from "../grid/area";
import type { Words } from "../issues/entry";
import type { Refusal, SheetInfo } from "../workbook/port";
import type { FormFault } from "../forms/formFault";
import type { Corrections } from "../inference/correctedForm";
import type { Field } from "../plan/fields";
import type { FormHeldShown, FormNextShown, FormOffered, FormOpened } from "./formHeldShown";
import type { FormMadeShown, FormTriedShown } from "./formMadeShown";
import type {
  Answer,
  CellChange,
  FixesShown,
  FixPick,
  CheckShown,
  FileDifferences,
  FileShown,
  FilesListed,
  FormListed,
  FormShown,
  IssueShown,
  PlanRefused,
  PlanShown,
  RowChangeShown,
} from "./shown";
import type { ComparedShown, ComparisonRefused, TracedShown, TraceShown, VerifyShown } from "./shownVerified";

/** What to look at: null lets the engine choose. `columns`: header texts a person has said the meaning of. */
export interface Ask {
  readonly sheet: string | null;
  readonly form: string | null;
  readonly columns: Readonly<Record<string, Field>>;
}

/** `change` names it, to be undone. */
export type ChangeOutcome = { readonly done: true; readonly change: number } | Refusal;

/** Why the open master is not exported. province: a person has to say it, or said another one than the title does. */
export type ExportRefused =
  | { readonly refused: "province"; readonly named: readonly Words[] }
  | { readonly refused: "plan"; readonly because: PlanRefused };

/** false: there is nothing to undo, or something else was changed since. */
export type Undone = ChangeOutcome | { readonly done: false };

/** A form file that was taken, or why it was not: the path of each wrong field with what is wrong there. */
export type FormLoaded = { readonly form: FormShown } | { readonly wrong: readonly FormFault[] };

/**
 * The program as the pane sees it. It runs in a worker, so that no press ever waits for a computation; the open
 * workbook is the port it was given. Every answer is plain data.
 */
export interface Engine {
  forms(): Promise<readonly FormListed[]>;
  loadForm(json: string): Promise<FormLoaded>;
  /** Takes a form that was loaded from the forms at hand; a built-in one of its id comes back. */
  unloadForm(id: string): Promise<void>;
  /** Reads a form's file, JSON or a workbook; it is not taken among the forms at hand. */
  openForm(file: File): Promise<FormOpened>;
  /** What a form at hand holds; null: it is at hand no more. The same of all that name a form by its id. */
  formHeld(id: string): Promise<FormHeldShown | null>;
  /** The form as a workbook in which it is edited. */
  formWorkbook(id: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** The form of the year after, and how it differs; it is not taken among the forms at hand. */
  nextForm(id: string): Promise<FormNextShown | null>;
  /**
   * An empty master of the form. `over`: a sheet for each heading of its outermost level and a summary, though the form has
   * one sheet for all.
   */
  newMaster(id: string, over: boolean): Promise<Uint8Array<ArrayBuffer> | PlanRefused | null>;
  /** The form that the open workbook carries, or is; null: neither, or it is at hand as it is. */
  offeredForm(): Promise<FormOffered | null>;
  /** Puts a form at hand into the open workbook, where whoever opens it finds it. */
  keepForm(id: string): Promise<ChangeOutcome>;
  sheets(): Promise<readonly SheetInfo[]>;
  /**
   * A form for the sheet, corrected as a person says; null: it holds no table. `year`: Buddhist Era, of a sheet that names
   * none. `own`: the id of a form at hand that it takes the place of.
   */
  makeForm(ask: Ask, year: number, corrections: Corrections, own: string | null): Promise<FormMadeShown | null>;
  /** What a form's file makes of other files; they are not kept. */
  tryForm(json: string, files: readonly File[]): Promise<readonly FormTriedShown[]>;

  check(ask: Ask): Promise<CheckShown>;
  /** What these fixes, or answers, to issues of the last check would change. `following`: and what then has one answer. */
  previewFixes(picks: readonly FixPick[], following: boolean): Promise<FixesShown>;
  applyFixes(picks: readonly FixPick[], following: boolean): Promise<ChangeOutcome>;
  /**
   * The rows of the plan in the form's own layout, as a workbook file of its own; null: there is no plan, or it could not be
   * written so that it reads the same.
   */
  cleanWorkbook(ask: Ask): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Marks the sheet as checked at this time (ISO 8601). */
  stamp(at: string): Promise<ChangeOutcome>;

  /** Hands over files to be read next. Few at a time: a message with many keeps the screen from answering. */
  giveFiles(files: readonly File[]): Promise<void>;
  /** Reads what was given, in turn; each is reported through `onFile` of the screen as it is done. Ends early when cancelled. */
  readFiles(ask: Ask): Promise<{ readonly read: number; readonly cancelled: boolean }>;
  cancelReading(): Promise<void>;
  /** Every file as it compares with the master now, and who has sent. */
  list(ask: Ask): Promise<FilesListed>;
  /** What differs in the second of two files from the first; null: they cannot be compared. */
  differences(one: number, other: number): Promise<FileDifferences | null>;
  fileIssues(file: number): Promise<readonly IssueShown[]>;
  /**
   * A .zip to send: for each of these files a folder of its agency, with the file, its list as a sheet and as a letter.
   * Nothing is written into the open workbook. `listName`: what sheet and letter are called.
   */
  answers(
    files: readonly { readonly file: number; readonly heading: string }[],
    listName: string,
    language: keyof Words,
  ): Promise<Uint8Array<ArrayBuffer>>;
  /** What a person decides of the files changes no workbook: the answer is towards the master as it was listed last. */
  includeFile(ask: Ask, file: number, included: boolean): Promise<FilesListed>;
  removeFile(ask: Ask, file: number): Promise<FilesListed>;
  removeAllFiles(ask: Ask): Promise<FilesListed>;
  planMerge(
    ask: Ask,
    answers: Readonly<Record<string, Answer>>,
    at: string,
    person: string | null,
    /** Rows of the master that are hidden stay so; otherwise they are shown. */
    keepHidden?: boolean,
  ): Promise<PlanShown | PlanRefused>;
  /** Plans to take all that an agency has submitted out of the master again. */
  planWithdraw(ask: Ask, agency: string, at: string, person: string | null): Promise<PlanShown | PlanRefused>;
  /** The rows that the merge planned last adds, changes or removes in one section, by its index. */
  planRows(section: number): Promise<readonly RowChangeShown[]>;
  applyMerge(): Promise<ChangeOutcome>;

  /** Held against the agencies' files as well, where any were given. */
  verify(ask: Ask): Promise<VerifyShown>;
  /** The last verification as one more sheet of the open workbook, its totals live formulas. */
  writeReport(language: keyof Words, at: string, person: string | null): Promise<ChangeOutcome>;
  /** Rows of the plan that was verified last and is drawn, by their indexes. */
  rowsOfPlan(indexes: readonly number[]): Promise<readonly TracedShown[]>;
  /** What became of an older master in the open one; its page is in this language. */
  compare(ask: Ask, older: File, language: keyof Words, at: string): Promise<ComparedShown | ComparisonRefused>;
  /** The last verification as a page to print, in this language; null where the open workbook is not a file at hand (in Excel). */
  verifyReport(language: keyof Words, at: string): Promise<string | null>;
  /** The open master as open data, a .zip; `province`: the code of its province, where no title line names it. */
  exportData(ask: Ask, province: string | null): Promise<Uint8Array<ArrayBuffer> | ExportRefused>;
  /** Where this cell of the plan comes from: 0-based. */
  trace(ask: Ask, sheet: string, at: Position): Promise<TraceShown | PlanRefused>;
  previewRepairs(ask: Ask): Promise<readonly CellChange[] | PlanRefused>;
  /** Writes what `previewRepairs` showed last. */
  applyRepairs(): Promise<ChangeOutcome>;

  /** Undoes the last change this engine made; only if it is this one, where one is named. */
  undo(change?: number): Promise<Undone>;
}

/** What the engine reports to the screen while it works. */
export interface Screen {
  onFile(file: FileShown, done: number, all: number): Promise<void>;
}
