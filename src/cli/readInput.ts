import { readdirSync, readFileSync, statSync } from "node:fs";
import type { Unfetched } from "../app/sourceFile";
import { maxFileBytes } from "../workbook/xlsx/limits";

/**
 * The bytes of a file, or why they cannot be had. What it is and how large is looked at first: a pipe or a device may
 * never end, and a file too large to be read fills the memory before that shows.
 */
export function readInput(path: string, mostBytes = maxFileBytes): Uint8Array | Unfetched {
  try {
    const stats = statSync(path);
    // A folder comes here where it could not be looked into.
    if (stats.isDirectory()) readdirSync(path);
    if (!stats.isFile()) return { unfetched: "not-a-file" };
    return stats.size > mostBytes ? { unfetched: "too-large" } : readFileSync(path);
  } catch (error) {
    return { unfetched: reasons.get((error as NodeJS.ErrnoException).code ?? "") ?? "disk" };
  }
}

const reasons = new Map<string, Unfetched["unfetched"]>([
  ["ENOENT", "not-found"],
  ["ENOTDIR", "not-found"],
  ["ELOOP", "not-found"],
  ["ENAMETOOLONG", "not-found"],
  ["EACCES", "no-permission"],
  ["EPERM", "no-permission"],
  ["EBUSY", "in-use"],
]);
