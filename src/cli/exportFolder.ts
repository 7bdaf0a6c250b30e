import { createHash, type Hash } from "node:crypto";
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { ExportSink } from "../app/exportMasters";
import { failure, type Failure } from "./failure";
import { besideName, removeLeftovers } from "./writing/besideName";

/** A folder that appears whole or not at all: written beside its place and renamed into it. */
export interface ExportFolder extends ExportSink {
  /** Puts it in its place. */
  keep(): void;
  /** Leaves nothing behind, unless it was kept. */
  discard(): void;
}

/** `to`: a folder that is not there yet, or is empty. */
export function exportFolder(to: string): ExportFolder | Failure {
  const stats = statSync(to, { throwIfNoEntry: false });
  if (stats && (!stats.isDirectory() || readdirSync(to).length > 0)) {
    return failure(
      `${to} มีอยู่แล้ว จะไม่ถูกเขียนทับ เลือกโฟลเดอร์ใหม่หรือโฟลเดอร์ว่างด้วย --to`,
      `${to} already exists and is not overwritten; choose a new or an empty folder with --to`,
    );
  }
  const above = dirname(resolve(to));
  mkdirSync(above, { recursive: true });
  removeLeftovers(above);
  const part = besideName(resolve(to), "part");
  const written = new Map<string, { bytes: number; readonly hash: Hash }>();
  return {
    append(path, bytes) {
      let file = written.get(path);
      if (!file) {
        mkdirSync(dirname(join(part, path)), { recursive: true });
        written.set(path, (file = { bytes: 0, hash: createHash("sha256") }));
      }
      const opened = openSync(join(part, path), "a");
      try {
        for (let at = 0; at < bytes.length;) at += writeSync(opened, bytes, at);
      } finally {
        closeSync(opened);
      }
      file.bytes += bytes.length;
      file.hash.update(bytes);
    },
    files: () => [...written].map(([path, { bytes, hash }]) => ({ path, bytes, sha256: hash.copy().digest("hex") })),
    keep() {
      if (stats) rmdirSync(to);
      renameSync(part, to);
    },
    discard: () => rmSync(part, { recursive: true, force: true }),
  };
}
