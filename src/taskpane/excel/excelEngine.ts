import type { EditedWorkbook } from "../../workbook/edits";
import type { Engine, Screen } from "../../session/engine";
import type { LiveWorkbook } from "../../session/liveWorkbook";
import { connect } from "../../session/remote";

/** What the engine's worker may call: the workbook that is open in Excel, and the screen. */
export type ExcelSide = EditedWorkbook & Screen;

/** The engine, and what it has to hear of the workbook that it keeps. */
export interface ExcelEngine extends Engine {
  edited(...facts: Parameters<LiveWorkbook["edited"]>): Promise<void>;
  doubt(): Promise<void>;
}

/** Starts the engine's worker on the workbook that only this thread can reach. */
export function startEngine(side: ExcelSide): ExcelEngine {
  const worker = new Worker(new URL(/* webpackChunkName: "excelEngine" */ "./excelWorker.ts", import.meta.url));
  return connect<ExcelEngine>(worker, side);
}
