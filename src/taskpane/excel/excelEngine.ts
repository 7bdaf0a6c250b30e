import type { WorkbookPort } from "../../workbook/port";
import type { Engine, Screen } from "../../session/engine";
import { connect } from "../../session/remote";

/** What the engine's worker may call: the workbook that is open in Excel, and the screen. */
export type ExcelSide = WorkbookPort & Screen;

/** Starts the engine's worker on the workbook that only this thread can reach. */
export function startEngine(side: ExcelSide): Engine {
  const worker = new Worker(new URL(/* webpackChunkName: "excelEngine" */ "./excelWorker.ts", import.meta.url));
  return connect<Engine>(worker, side);
}
