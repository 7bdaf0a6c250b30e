import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * Writes a file so that it appears whole or not at all: beside its place first, then renamed into it. What stood there
 * before stays until that moment. Throws the system's error when it cannot; then nothing is left behind. What an
 * earlier run left beside it when it was killed is removed.
 */
export function writeFileWhole(path: string, bytes: Uint8Array): void {
  removeLeftovers(path);
  // In the same folder, since a rename across disks is a copy; hidden, so that no watcher takes it for a workbook.
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  const file = openSync(beside, "wx");
  try {
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Of runs that are no longer alive: another one may be writing the same file just now. */
function removeLeftovers(path: string): void {
  const [start, end] = [`.${basename(path)}.`, ".part"];
  for (const name of readdirSync(dirname(path))) {
    if (!name.startsWith(start) || !name.endsWith(end)) continue;
    const run = Number(name.slice(start.length, -end.length));
    if (Number.isInteger(run) && run > 0 && !isAlive(run)) rmSync(join(dirname(path), name), { force: true });
  }
}

function isAlive(run: number): boolean {
  if (run === process.pid) return false;
  try {
    return process.kill(run, 0);
  } catch (error) {
    // A process of someone else's is alive too.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
