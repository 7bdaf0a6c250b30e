import { statSync } from "node:fs";
import { dirname, extname, resolve } from "node:path";
import type { Destination } from "./command";
import { failure, isFailure, type Failure } from "./failure";
import { realPath } from "./writing/realPath";

/**
 * The path to write to. A file that was read is never overwritten by way of --out, under whatever name: the master only
 * with --in-place, and what an agency sent not at all.
 */
export function destinationPath(
  out: Destination,
  master: string,
  read: readonly string[],
): { readonly path: string } | Failure {
  if (out === "in-place") return { path: master };
  const { file } = out;
  if (exists(file) && identity(file) === identity(master)) {
    return failure(
      `${file} คือไฟล์แผนรวมที่อ่านเข้ามา ใช้ชื่ออื่น หรือใช้ --in-place เพื่อเขียนทับ`,
      `${file} is the master itself; choose another name, or --in-place to overwrite it`,
    );
  }
  return newFilePath(file, read, "--out");
}

/** The path of a file to write that is none of those read. `option`: what named it. */
export function newFilePath(
  file: string,
  read: readonly string[],
  option: string,
): { readonly path: string } | Failure {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isDirectory()) {
    return failure(`${file} เป็นโฟลเดอร์ ${option} ต้องเป็นชื่อไฟล์`, `${file} is a folder; ${option} names a file`);
  }
  // Renaming onto /dev/null or a pipe would put a workbook in its place, for every program that uses it.
  if (stats && !stats.isFile()) {
    return failure(
      `${file} เป็นอุปกรณ์หรือท่อของระบบ ${option} ต้องเป็นชื่อไฟล์`,
      `${file} is a device or a pipe of the system; ${option} names a file`,
    );
  }
  if (!statSync(dirname(resolve(file)), { throwIfNoEntry: false })?.isDirectory()) {
    return failure(`ไม่มีโฟลเดอร์สำหรับ ${file}`, `There is no folder to put ${file} in`);
  }
  if (read.some((one) => identity(one) === identity(file))) {
    return failure(`${file} เป็นไฟล์ที่อ่านเข้ามา จะไม่ถูกเขียนทับ`, `${file} is one of the files read and is not overwritten`);
  }
  return { path: file };
}

/** The same for a file that is not there yet, of one of these kinds: ".xlsx". */
export function unwrittenPath(
  file: string,
  read: readonly string[],
  ...endings: readonly string[]
): { readonly path: string } | Failure {
  const out = newFilePath(file, read, "--out");
  if (isFailure(out)) return out;
  if (exists(file)) {
    return failure(
      `มีไฟล์ ${file} อยู่แล้ว จะไม่ถูกเขียนทับ ใช้ชื่ออื่นกับ --out`,
      `${file} already exists and is not overwritten; choose another name with --out`,
    );
  }
  const named = endings.join(", ");
  return endings.includes(extname(file).toLowerCase())
    ? out
    : failure(`${file}: ชื่อไฟล์ต้องลงท้ายด้วย ${named}`, `${file}: the name must end in ${named}`);
}

const exists = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

/** The same for every name of one file, links included. */
function identity(path: string): string {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.dev}:${stats.ino}` : realPath(path);
}
