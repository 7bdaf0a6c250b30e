import type { Grid } from "../../grid/grid";
import type { Applied, SheetInfo, WorkbookPort } from "../port";
import { applyChanges } from "./applyChanges";
import { readSheets } from "./readSheets";
import { findInterrupted, recover, undoLast, type Interrupted } from "./recover";
import { safely } from "./safely";
import { inExcel, usualLimits, type Limits, type Session } from "./session";
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

export function officeWorkbook(limits: Limits = usualLimits): OfficeWorkbook {
  return {
    sheets: () => inExcel(limits, sheetInfos),
    read: (sheet) =>
      inExcel(limits, async (session) => (await readSheets(session, [sheet], { sights: true })).get(sheet)?.grid),
    readAll: () => inExcel(limits, allGrids),
    apply: async (changes) =>
      changes.steps.length === 0
        ? { done: true }
        : safely(limits, (session, attempt) => applyChanges(session, changes, attempt)),
    interrupted: () => inExcel(limits, findInterrupted),
    finish: () => safely(limits, (session, attempt) => recover(session, "forward", attempt)),
    takeBack: () => safely(limits, (session, attempt) => recover(session, "backward", attempt)),
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
