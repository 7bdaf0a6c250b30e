import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { SourceFile } from "../app/sourceFile";

/** A file of the disk, read when its turn comes. */
export const sourceFile = (path: string): SourceFile => ({
  file: path,
  name: basename(path),
  bytes: () => readFile(path),
});

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
