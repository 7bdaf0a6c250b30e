import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { SourceFile } from "../app/sourceFile";
import { readInput } from "./readInput";

/** A file of the disk, read when its turn comes. */
export const sourceFile = (path: string): SourceFile => ({
  file: path,
  name: basename(path),
  bytes: async () => readInput(path),
});

export const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
