import type { Applied, SheetInfo, WorkbookPort } from "../port";
import { applyChanges } from "./applyChanges";
import { readSheets } from "./readSheets";
import { findInterrupted, recover, undoLast, type Interrupted } from "./recover";
import { safely } from "./safely";
import { inExcel, type Session } from "./session";
import { visibilities } from "./workbookFacts";

/** The workbook that is open in Excel. What Excel itself refuses while reading is thrown as OfficeExtension.Error. */
export interface OfficeWorkbook extends WorkbookPort {
  /** A change that did not come to its end: to be asked for when the pane opens. */
  interrupted(): Promise<Interrupted | undefined>;
  /** Brings an interrupted change to its end. */
  finish(): Promise<Applied>;
  /** Takes an interrupted change back. */
  takeBack(): Promise<Applied>;
  /** Takes back the last change made here, by whoever made it; undefined: there is none to take back. */
  undoLast(): Promise<Applied | undefined>;
}

/** `patience`: how long to wait for any one answer of Excel, in milliseconds. */
export function officeWorkbook({ patience = 120_000 } = {}): OfficeWorkbook {
  return {
    sheets: () => inExcel(patience, sheetInfos),
    read: (sheet) => inExcel(patience, async (session) => (await readSheets(session, [sheet])).get(sheet)?.grid),
    apply: async (changes) =>
      changes.steps.length === 0
        ? { done: true }
        : safely(patience, (session, attempt) => applyChanges(session, changes, attempt)),
    interrupted: () => inExcel(patience, findInterrupted),
    finish: () => safely(patience, (session, attempt) => recover(session, "on", attempt)),
    takeBack: () => safely(patience, (session, attempt) => recover(session, "back", attempt)),
    undoLast: () => safely(patience, undoLast, "on"),
  };
}

async function sheetInfos({ context, sync }: Session): Promise<SheetInfo[]> {
  const sheets = context.workbook.worksheets.load("items/name,items/visibility");
  await sync();
  return sheets.items.map(({ name, visibility }) => ({ sheet: name, visibility: visibilities[visibility] }));
}
