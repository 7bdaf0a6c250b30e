import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { planEngine } from "../../src/session/planEngine";
import { reader } from "../../src/session/reader";
import { ReaderPool, type ReaderHome } from "../../src/session/readerPool";
import { connect, type Wire } from "../../src/session/remote";
import type { Ask, Engine } from "../../src/session/engine";
import type { WorkbookPort } from "../../src/workbook/port";

/** Two ends of a wire within this thread. What a worker would copy is handed over as it is: Node copies no file's name. */
function wire(): readonly [Wire, Wire] {
  const hearing: [MessageListener[], MessageListener[]] = [[], []];
  const end = (own: 0 | 1): Wire => ({
    postMessage: (data) =>
      queueMicrotask(() => hearing[own === 0 ? 1 : 0].forEach((hear) => hear({ data } as MessageEvent))),
    addEventListener: (type, listener) => void (type === "message" && hearing[own].push(listener)),
  });
  return [end(0), end(1)];
}

type MessageListener = (event: MessageEvent) => void;

/** A reader in this thread, in place of a worker. */
function readerHome(): ReaderHome {
  const [here, there] = wire();
  connect(there, reader());
  return { ...here, terminate: () => undefined };
}

export const readerPool = () => new ReaderPool(readerHome, 1);

/** The pane's engine over a workbook. */
export const sessionOn = (workbook: WorkbookPort): Engine =>
  planEngine(() => workbook, readerPool(), { onFile: async () => undefined });

/** Nothing asked for in particular. */
export const anything: Ask = { sheet: null, form: null, columns: {} };

/** Files as a person drops them. */
export const dropped = (paths: readonly string[]): File[] =>
  paths.map((path) => new File([readFileSync(path)], basename(path)));

/** The files of a folder, in the order of their names. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".xlsx"))
    .sort()
    .map((name) => join(folder, name));

/** Hands over files and reads them. */
export async function readInto(engine: Engine, paths: readonly string[], ask: Ask = anything): Promise<void> {
  await engine.giveFiles(dropped(paths));
  await engine.readFiles(ask);
}
