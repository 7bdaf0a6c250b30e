import { connect } from "../session/remote";
import type { FileShown } from "../session/shown";
import { startWorker } from "../session/startWorker";
import { emitter, type Emitter } from "../taskpane/emitter";
import type { PageEngine, PageScreen } from "./engine/pageEngine";

/** The page's side of its engine: the engine to call, and what it reports. */
export interface PageClient {
  readonly engine: PageEngine;
  readonly changes: Emitter<[change: { readonly opened: boolean }]>;
  readonly files: Emitter<[file: FileShown, done: number, all: number]>;
}

export function startPageEngine(): PageClient {
  const changes: PageClient["changes"] = emitter();
  const files: PageClient["files"] = emitter();
  const screen: PageScreen = {
    onFile: async (file, done, all) => files.emit(file, done, all),
    onChanged: async () => changes.emit({ opened: false }),
  };
  const worker = startWorker(
    "engine",
    () => new Worker(new URL(/* webpackChunkName: "engine" */ "./engineWorker.ts", import.meta.url)),
  );
  return { engine: connect<PageEngine>(worker, screen), changes, files };
}
