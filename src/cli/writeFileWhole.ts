import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * Writes a file so that it appears whole or not at all: beside its place first, then renamed into it. What stood there
 * before stays until that moment. Throws the system's error when it cannot; then nothing is left behind.
 */
export function writeFileWhole(path: string, bytes: Uint8Array): void {
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
