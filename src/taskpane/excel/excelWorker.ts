import { planEngine } from "../../session/planEngine";
import { ReaderPool } from "../../session/readerPool";
import { connect } from "../../session/remote";
import type { ExcelSide } from "./excelEngine";

/** The pane's worker in Excel: everything is computed here, and the workbook is asked for over the wire. */
const pool = new ReaderPool(
  () => new Worker(new URL(/* webpackChunkName: "reader" */ "../../session/readerWorker.ts", import.meta.url)),
  navigator.hardwareConcurrency > 3 ? 2 : 1,
);
const engine = planEngine(() => theirs, pool, { onFile: async (...facts) => void theirs.onFile(...facts) });
const theirs = connect<ExcelSide>(globalThis, engine);
