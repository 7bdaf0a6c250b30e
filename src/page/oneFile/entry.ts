/** The page as one file: one script, which runs once as the page and again as each of its workers. */
if (typeof document === "undefined") {
  // A worker's own address is where its script is.
  globalThis.ruamScript = location.href;
  void (self.name === "reader" ? import("../../session/readerWorker") : import("../engineWorker"));
} else {
  globalThis.ruamScript = URL.createObjectURL(new Blob([document.currentScript!.textContent]));
  void import("../index");
}

// A module, so that the compiler takes it for one.
export {};
