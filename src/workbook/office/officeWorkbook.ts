import type { BookHeld, EditedWorkbook } from "../edits";
import type { Applied } from "../port";
import { applyChanges } from "./applyChanges";
import { readHeld, sheetsNamed } from "./readHeld";
import { readParts } from "./readParts";
import { readSheets } from "./readSheets";
import { findInterrupted, findLastChange, leave, recover, undoLast, type Interrupted } from "./recover";
import { refusalOf } from "./refusals";
import { safely } from "./safely";
import { readingExcel } from "./readingExcel";
import { groupsUndo, inExcel, usualLimits, type Limits, type Session } from "./session";
import { askWorkbook } from "./workbookFacts";

/** The workbook that is open in Excel. Reading throws WorkbookUnread where Excel lets nothing be read. */
export interface OfficeWorkbook extends EditedWorkbook {
  /** A change that did not come to its end: to be asked for when the pane opens. */
  interrupted(): Promise<Interrupted | undefined>;
  /** Brings an interrupted change to its end. */
  finish(): Promise<Applied>;
  /** Takes an interrupted change back. */
  takeBack(): Promise<Applied>;
  /** Leaves the workbook as it is, and forgets the change that was made last or interrupted: it can no longer be taken back. */
  leave(): Promise<Applied>;
  /** When the change was made that `undoLast` would take back, in milliseconds since 1970; undefined: there is none. */
  lastChange(): Promise<number | undefined>;
  /** Takes back the last change made here, by whoever made it; undefined: there is none to take back. */
  undoLast(): Promise<Applied | undefined>;
}

export function officeWorkbook(limits: Limits = usualLimits): OfficeWorkbook {
  // As they were when last asked for: so all of them are asked for at once, and another only if it has come since.
  let known: readonly string[] = [];
  const readKept = async (but: readonly string[]): Promise<BookHeld> => {
    const book = await readingExcel(limits, (session) => readHeld(session, known, but));
    known = book.sheets.map(({ sheet }) => sheet);
    return book;
  };
  return {
    async sheets() {
      const sheets = await readingExcel(limits, sheetsNamed);
      known = sheets.map(({ sheet }) => sheet);
      return sheets.map(({ sheet, visibility }) => ({ sheet, visibility }));
    },
    read: (sheet) =>
      readingExcel(limits, async (session) => (await readSheets(session, [sheet], { sights: true })).get(sheet)?.grid),
    readAll: async (but = []) => (await readKept(but)).held.map(({ grid }) => grid),
    readHeld: readKept,
    readParts: (wanted) => readingExcel(limits, (session) => readParts(session, wanted)),
    async apply(changes) {
      if (changes.steps.length === 0) return { done: true };
      const movesSheets = changes.steps.some(movesSheet);
      // They are asked for before the next reading: one after another, sheets take more requests than all at once.
      if (movesSheets) known = [];
      return safely(
        limits,
        (session, attempt) => applyChanges(session, changes, attempt),
        "backward",
        groupsUndo(movesSheets),
      );
    },
    interrupted: () => readingExcel(limits, findInterrupted),
    finish: () =>
      safely(limits, (session, attempt) => recover(session, "forward", attempt), "backward", groupsUndo(true)),
    takeBack: () =>
      safely(limits, (session, attempt) => recover(session, "backward", attempt), "backward", groupsUndo(true)),
    leave: () => inExcel(limits, leave).catch(refusalOf),
    lastChange: () => readingExcel(limits, findLastChange),
    async undoLast() {
      // Without groups, or where any change can be one, nobody has to know what the change was.
      const mayMatter = groupsUndo(false) && !groupsUndo(true);
      const movesSheets = mayMatter && (await readingExcel(limits, lastMovesSheets));
      return safely(limits, undoLast, "forward", groupsUndo(movesSheets));
    },
  };
}

const movesSheet = ({ kind }: { readonly kind: string }): boolean => kind === "insert-sheet" || kind === "delete-sheet";

/** Whether a sheet comes or goes where the last change is taken back. */
async function lastMovesSheets(session: Session): Promise<boolean> {
  const asked = askWorkbook(session, { journal: true });
  await session.sync();
  return asked().kept.journal()?.backward.structure.some(movesSheet) ?? false;
}
