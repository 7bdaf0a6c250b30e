import { planEngine } from "../../session/planEngine";
import { ReaderPool } from "../../session/readerPool";
import { liveWorkbook } from "../../session/liveWorkbook";
import { connect } from "../../session/remote";
import type { ExcelEngine, ExcelSide } from "./excelEngine";

/** The pane's worker in Excel: everything is computed here, and the workbook is asked for over the wire. */
const pool = new ReaderPool(
  () => new Worker(new URL(/* webpackChunkName: "reader" */ "../../session/readerWorker.ts", import.meta.url)),
  navigator.hardwareConcurrency > 3 ? 2 : 1,
);
const engine = planEngine(() => workbook, pool, { onFile: async (...facts) => void theirs.onFile(...facts) });
const own = {
  ...engine,
  edited: async (edit) => workbook.edited(edit),
  doubt: async () => workbook.doubt(),
} satisfies ExcelEngine;
const theirs = connect<ExcelSide>(globalThis, own);
const workbook = liveWorkbook(theirs);
