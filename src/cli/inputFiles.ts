import { closeSync, lstatSync, openSync, readdirSync, readSync, statSync, type Dirent } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import { intakeOf, isNamedAsSubmission } from "../app/intake";
import type { SkippedFile } from "../report/skippedLines";
import { headBytes } from "../workbook/fileFormat";
import { failure, type Failure } from "./failure";

/** Files to be read, and files of the folders named that are not. */
export interface InputFiles {
  /** As a person would write them, in the order of their names; none twice. */
  readonly files: readonly string[];
  readonly skipped: readonly SkippedFile[];
  /** Arguments that name nothing. */
  readonly missing: readonly string[];
}

/**
 * What the arguments stand for: files as they are, folders with every file below them that may be a submission, and
 * patterns with * (within a name), ** (across folders) and ?, for shells that leave them as they are.
 */
export function inputFiles(args: readonly string[]): InputFiles {
  const found = new Map<string, string>();
  const skipped = new Map<string, SkippedFile["why"]>();
  const missing: string[] = [];
  const take = (file: string): void => {
    const why = notToBeRead(file);
    if (why) skipped.set(file, why);
    else if (!found.has(resolve(file))) found.set(resolve(file), file);
  };
  for (const arg of args) {
    const kind = kindOf(arg);
    if (kind === "folder") filesBelow(arg).forEach(take);
    // A file named outright is read whatever its name says; a lock file named by a shell's pattern is not.
    else if (kind === "file" && notToBeRead(arg) === "lock-file") skipped.set(arg, "lock-file");
    else if (kind !== "nothing") found.set(resolve(arg), found.get(resolve(arg)) ?? arg);
    else if (/[*?]/.test(arg)) {
      const matches = filesMatching(arg);
      if (matches.length === 0) missing.push(arg);
      matches.forEach(take);
    } else missing.push(arg);
  }
  return {
    files: [...found.values()].sort(byName),
    skipped: [...skipped].map(([file, why]) => ({ file, why })).sort((a, b) => byName(a.file, b.file)),
    missing,
  };
}

/** The same for a command that cannot do without: every argument must name something, and something must be left to read. */
export function chosenFiles(args: readonly string[]): InputFiles | Failure {
  const chosen = inputFiles(args);
  const missing = chosen.missing.join(", ");
  if (missing !== "") return failure(`ไม่พบไฟล์ ${missing}`, `File not found: ${missing}`);
  return chosen.files.length > 0 ? chosen : failure("ไม่มีไฟล์ .xlsx ให้อ่าน", "No .xlsx file to read");
}

function notToBeRead(file: string): SkippedFile["why"] | undefined {
  const kind = kindOf(file);
  // A folder that could not be looked into, or a name that cannot be followed: reading it says why.
  if (kind === "unknown" || (kind === "nothing" && !isLink(file))) return undefined;
  if (kind === "folder") return isLink(file) ? "linked-folder" : undefined;
  if (kind === "device") return isNamedAsSubmission(file) ? "not-a-file" : "other";
  if (isHidden(file)) return "hidden";
  const intake = intakeOf(basename(file), headOf(file));
  return intake === "read" ? undefined : intake;
}

const isHidden = (file: string): boolean => /^\.(?!~lock\.)/.test(basename(file));

/** null: it cannot be read, as the lock of an open Excel often cannot be. */
function headOf(file: string): Uint8Array | null {
  const head = new Uint8Array(headBytes);
  try {
    const opened = openSync(file, "r");
    try {
      return head.subarray(0, readSync(opened, head, 0, headBytes, 0));
    } finally {
      closeSync(opened);
    }
  } catch {
    return null;
  }
}

const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

/** unknown: the system does not let anyone look. */
function kindOf(path: string): "file" | "folder" | "device" | "nothing" | "unknown" {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) return "nothing";
    return stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "device";
  } catch {
    return "unknown";
  }
}

/**
 * Every file in a folder and its folders, and links to other folders, which are not followed; hidden folders and files
 * are left alone unless they are named as submissions. What cannot be looked into (a folder without permission, a link to nothing, a
 * name that is not UTF-8) counts as a file: its reader is given the reason, and all others are read.
 */
function filesBelow(folder: string): string[] {
  const entries = entriesOf(folder);
  if (!entries) return [folder];
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return isHidden(path) ? [] : filesBelow(path);
    return isHidden(path) && !isNamedAsSubmission(path) ? [] : [path];
  });
}

function entriesOf(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

function filesMatching(pattern: string): string[] {
  const parts = pattern.split(/[\\/]/);
  const open = parts.findIndex((part) => /[*?]/.test(part));
  const folder = open === 0 ? "." : parts.slice(0, open).join(sep) || sep;
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const wanted = new RegExp(`^${parts.slice(open).map(partPattern).join("/").replaceAll("(.*)/", "(.*/)?")}$`);
  return filesBelow(folder).filter((file) => wanted.test(relative(folder, file).split(sep).join("/")));
}

const partPattern = (part: string): string =>
  part === "**"
    ? "(.*)"
    : part
        .replace(/[.+^${}()|[\]\\]/g, "\\$&")
        .replaceAll("*", "[^/]*")
        .replaceAll("?", "[^/]");

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
