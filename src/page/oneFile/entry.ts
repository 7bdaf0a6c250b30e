/** The page as one file: one script, which runs once as the page and again as each of its workers. */
if (typeof document === "undefined") {
  // From a disk, a worker may not start another by the address of its own script: it makes one of the text.
  const { ruamSource } = globalThis;
  if (ruamSource !== undefined) globalThis.ruamScript = URL.createObjectURL(new Blob([ruamSource]));
  void (self.name === "reader" ? import("../../session/readerWorker") : import("../engineWorker"));
} else {
  const source = document.currentScript!.textContent;
  globalThis.ruamScript = URL.createObjectURL(new Blob([`self.ruamSource=${JSON.stringify(source)};\n`, source]));
  void import("../index");
}

// A module, so that the compiler takes it for one.
export {};
