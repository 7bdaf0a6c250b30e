import type { Grid } from "../../grid/grid";
import type { Applied, SheetInfo, WorkbookPort } from "../port";
import { applyChanges } from "./applyChanges";
import { readSheets } from "./readSheets";
import { findInterrupted, findLastChange, leave, recover, undoLast, type Interrupted } from "./recover";
import { refusalOf } from "./refusals";
import { safely } from "./safely";
import { readingExcel } from "./readingExcel";
import { inExcel, usualLimits, type Limits, type Session } from "./session";
import { visibilities } from "./workbookFacts";

/** The workbook that is open in Excel. Reading throws WorkbookUnread where Excel lets nothing be read. */
export interface OfficeWorkbook extends WorkbookPort {
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
  return {
    sheets: () => readingExcel(limits, sheetInfos),
    read: (sheet) =>
      readingExcel(limits, async (session) => (await readSheets(session, [sheet], { sights: true })).get(sheet)?.grid),
    readAll: () => readingExcel(limits, allGrids),
    apply: async (changes) =>
      changes.steps.length === 0
        ? { done: true }
        : safely(limits, (session, attempt) => applyChanges(session, changes, attempt)),
    interrupted: () => readingExcel(limits, findInterrupted),
    finish: () => safely(limits, (session, attempt) => recover(session, "forward", attempt)),
    takeBack: () => safely(limits, (session, attempt) => recover(session, "backward", attempt)),
    leave: () => inExcel(limits, leave).catch(refusalOf),
    lastChange: () => readingExcel(limits, findLastChange),
    undoLast: () => safely(limits, undoLast, "forward"),
  };
}

async function allGrids(session: Session): Promise<Grid[]> {
  const names = (await sheetInfos(session)).map(({ sheet }) => sheet);
  return [...(await readSheets(session, names, { sights: true })).values()].map(({ grid }) => grid);
}

async function sheetInfos({ context, sync }: Session): Promise<SheetInfo[]> {
  const sheets = context.workbook.worksheets.load("items/name,items/visibility");
  await sync();
  return sheets.items.map(({ name, visibility }) => ({ sheet: name, visibility: visibilities[visibility] }));
}
