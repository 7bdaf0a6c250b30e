declare global {
  /** The address of the script that is running, in a page that is one file: see `page/oneFile`. */
  var ruamScript: string | undefined;
  /** In a worker of such a page that starts others: the text of the script. */
  var ruamSource: string | undefined;
}

/**
 * Starts a worker. A page that is one file has no other file to start it from: there the file's own script runs again under
 * this name, and elsewhere the worker's own script.
 */
export const startWorker = (name: "engine" | "reader", separate: () => Worker): Worker =>
  globalThis.ruamScript === undefined ? separate() : new Worker(globalThis.ruamScript, { name });
