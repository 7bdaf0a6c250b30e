import { createHash } from "node:crypto";
import { accessSync, closeSync, constants, openSync, readSync, statSync } from "node:fs";
import type { Words } from "../../issues/entry";
import { failure, type Failure } from "../failure";
import { lockFile } from "./fileLock";
import { openElsewhere } from "./openElsewhere";
import { realPath } from "./realPath";
import { maxFileBytes } from "../../workbook/xlsx/limits";
import { writeFileWhole } from "./writeFileWhole";

/** A file that a run is going to write, which no other run writes meanwhile. */
export interface Target {
  /** As it was named. */
  readonly path: string;
  /**
   * Replaces the file, or refuses where someone else has changed or opened it since the run began. The answer is what a
   * person should know about it. `planned`: the SHA-256 of the file that the new content was made from, where it was made
   * from this one.
   */
  write(bytes: Uint8Array, planned?: string): readonly Words[] | Failure;
}

/**
 * Does the work of a run that writes this file in the end, holding it against other runs from before the first byte is
 * read. null: a run that writes nothing.
 */
export async function holding<T extends object>(
  path: string | null,
  work: (target: Target | null) => Promise<T | Failure>,
): Promise<T | Failure> {
  if (path === null) return work(null);
  const real = realPath(path);
  const refused = readOnly(real, path) ?? openElsewhere(real, path);
  if (refused) return refused;
  const release = await lockFile(real, path);
  if (typeof release !== "function") return release;
  try {
    const began = contentOf(real);
    return await work({ path, write: (bytes, planned = began) => replace(real, path, bytes, planned) });
  } finally {
    release();
  }
}

function replace(real: string, path: string, bytes: Uint8Array, planned: string): readonly Words[] | Failure {
  const opened = openElsewhere(real, path);
  if (opened) return opened;
  if (contentOf(real) !== planned) {
    return failure(
      `${path} ถูกแก้ไขโดยผู้อื่นระหว่างทำงาน จึงไม่ได้เขียนทับ สั่งใหม่อีกครั้ง`,
      `${path} was changed by someone else meanwhile and has not been overwritten; run this again`,
    );
  }
  const names = statSync(real, { throwIfNoEntry: false })?.nlink ?? 1;
  const isOwnerKept = writeFileWhole(real, bytes);
  return [...(names > 1 ? [otherNames(path, names - 1)] : []), ...(isOwnerKept ? [] : [otherOwner(path)])];
}

/** Someone has set the file read-only: whoever runs this may be able to replace it all the same, and must not. */
function readOnly(real: string, path: string): Failure | undefined {
  const stats = statSync(real, { throwIfNoEntry: false });
  if (!stats || ((stats.mode & 0o222) !== 0 && isWritable(real))) return undefined;
  return failure(
    `${path} ตั้งไว้ให้อ่านได้อย่างเดียว หรือท่านไม่มีสิทธิ์เขียน เปลี่ยนสิทธิ์ของไฟล์ก่อน หรือใช้ --out กับชื่ออื่น`,
    `${path} is read-only, or you may not write to it; change its permissions, or use --out with another name`,
  );
}

function isWritable(real: string): boolean {
  try {
    accessSync(real, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** What no file has. */
const nothing = "";

/** The SHA-256 of what a file holds, read piece by piece; of one that is too large to be a workbook, when it was written. */
function contentOf(real: string): string {
  const stats = statSync(real, { throwIfNoEntry: false });
  if (!stats?.isFile()) return nothing;
  if (stats.size > maxFileBytes) return `${stats.size} ${stats.mtimeMs}`;
  const hash = createHash("sha256");
  const piece = Buffer.alloc(1 << 20);
  const file = openSync(real, "r");
  try {
    for (let read = -1; (read = readSync(file, piece)) > 0;) hash.update(piece.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return hash.digest("hex");
}

const otherNames = (path: string, others: number): Words => ({
  th: `${path} มีชื่ออื่นอีก ${others} ชื่อ (hard link) ซึ่งยังเป็นเนื้อหาเดิม`,
  en: `${path} has ${others} other name${others === 1 ? "" : "s"} (hard links), which keep${others === 1 ? "s" : ""} the old content`,
});

const otherOwner = (path: string): Words => ({
  th: `เจ้าของไฟล์ ${path} เปลี่ยนเป็นผู้ที่สั่งครั้งนี้ เพราะระบบไม่ให้ยกไฟล์ให้ผู้อื่น`,
  en: `${path} now belongs to whoever ran this: the system lets nobody give a file away`,
});
