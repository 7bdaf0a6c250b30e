import { ReaderPool } from "../session/readerPool";
import { connect } from "../session/remote";
import { startWorker } from "../session/startWorker";
import { pageEngine, type PageScreen } from "./engine/pageEngine";

/** The page's worker: the open file and everything that is computed from it. */
const readers = navigator.hardwareConcurrency > 3 ? 2 : 1;
const pool = new ReaderPool(
  () =>
    startWorker(
      "reader",
      () => new Worker(new URL(/* webpackChunkName: "reader" */ "../session/readerWorker.ts", import.meta.url)),
    ),
  readers,
);
const screen: PageScreen = {
  onFile: async (...facts) => void theirs.onFile(...facts),
  onChanged: async () => void theirs.onChanged(),
};
const theirs = connect<PageScreen>(globalThis, pageEngine(pool, screen));
