import type { Position } from "../grid/area";
import { createContext, useContext } from "react";
import type { Engine } from "../session/engine";
import type { SheetPart } from "../session/formMadeShown";
import type { FileShown, IssueShown, Place } from "../session/shown";

/** The three people the program is for. */
export const roles = ["agency", "province", "auditor"] as const;
export type UserRole = (typeof roles)[number];

/** What a plan or a master may be in. */
export const workbookEndings =
  ".xlsx,.xlsm,.xls,.ods,.docx,.html,.htm,.csv,.tsv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Where the pane lives: Excel, or the standalone page. All that differs between the two. */
export interface PaneHost {
  readonly engine: Engine;
  /** Takes the person to a place of the workbook; `from` is where they pressed, to return to. */
  goTo(place: Place, from: HTMLElement): void;
  /** The cell that is selected in the workbook; null: none is. */
  selected(): Promise<{ readonly sheet: string; readonly at: Position } | null>;
  /** Shows on the sheet itself what is wrong in its cells. Absent where that would mean to write into the workbook. */
  readonly markIssues?: (issues: readonly IssueShown[]) => void;
  /**
   * Shows on a sheet what its cells were taken for, without writing into it; no parts: no more. Absent where that would mean
   * to write into the workbook.
   */
  readonly markParts?: (sheet: string, parts: readonly SheetPart[]) => void;
  /** Hears which cell of the workbook the person went to. */
  readonly onSelected?: (listener: (sheet: string, at: Position) => void) => () => void;
  /** Opens a workbook that the program made; false: the person would not have it. */
  readonly openBook: (name: string, content: Uint8Array<ArrayBuffer>) => Promise<boolean>;
  /** Hears which issue's cell the person went to, of those marked. */
  readonly onPicked?: (listener: (issue: number) => void) => () => void;
  /** Opens a workbook that a person chose; absent where one is open always. */
  readonly openFile?: (file: File) => Promise<boolean>;
  /** Hears of files that were given outside the pane, which are submissions. */
  readonly onGiven?: (listener: (files: readonly File[]) => void) => () => void;
  /** Hears of every change of the open workbook: another was opened, or a sheet was edited. Answers how to stop hearing. */
  onChange(listener: (change: { readonly opened: boolean }) => void): () => void;
  /** What is kept of the open workbook is to be read again as a whole. Absent where nobody else edits it. */
  readonly doubt?: () => void;
  /** Hears of each submission as it has been read. */
  onFile(listener: (file: FileShown, done: number, all: number) => void): () => void;
  /** Opens the sample of this role; for the province it answers the files to merge. null: it was not opened after all. */
  openSample(role: UserRole): Promise<readonly File[] | null>;
  /** Saves the open workbook; absent where it is saved by the program that it is open in. */
  readonly saveBook?: () => Promise<boolean>;
  /** Hands a text, or bytes, to the person as a file; absent where the host cannot (Excel for Mac). */
  readonly saveFile: ((name: string, content: string | Uint8Array<ArrayBuffer>) => void) | null;
  /** Hands over bytes, which cannot be copied instead: in Excel wherever a download may reach the person. */
  readonly saveBytes: ((name: string, content: Uint8Array<ArrayBuffer>) => void) | null;
}

/** What a view asks of its surroundings when a cell's address is pressed. */
export type GoTo = (place: Place, from: HTMLElement) => void;

const GoToContext = createContext<GoTo>(() => undefined);
export const GoToProvider = GoToContext.Provider;
export const useGoTo = (): GoTo => useContext(GoToContext);
