import { readdirSync, statSync } from "node:fs";
import { basename, extname, join, relative, resolve, sep } from "node:path";
import { failure, type Failure } from "./failure";

/** Files to be read, and files of the folders named that are not. */
export interface InputFiles {
  /** As a person would write them, in the order of their names; none twice. */
  readonly files: readonly string[];
  /** lock-file: left by an Excel that has the workbook open; other: not a workbook by its name. */
  readonly skipped: readonly { readonly file: string; readonly why: "lock-file" | "other" }[];
  /** Arguments that name nothing. */
  readonly missing: readonly string[];
}

/** .xls too: an agency that sent one is told to save it anew, not passed over. */
const workbookEndings = new Set([".xlsx", ".xlsm", ".xls"]);

/**
 * What the arguments stand for: files as they are, folders with every workbook below them, and patterns with
 * * (within a name), ** (across folders) and ?, for shells that leave them as they are.
 */
export function inputFiles(args: readonly string[]): InputFiles {
  const found = new Map<string, string>();
  const skipped = new Map<string, "lock-file" | "other">();
  const missing: string[] = [];
  const take = (file: string): void => {
    const why = notToBeRead(file);
    if (why) skipped.set(file, why);
    else if (!found.has(resolve(file))) found.set(resolve(file), file);
  };
  for (const arg of args) {
    const stats = statSync(arg, { throwIfNoEntry: false });
    if (stats?.isDirectory()) filesBelow(arg).forEach(take);
    // A file named outright is read whatever its name says; a lock file named by a shell's pattern is not.
    else if (stats && notToBeRead(arg) === "lock-file") skipped.set(arg, "lock-file");
    else if (stats) found.set(resolve(arg), found.get(resolve(arg)) ?? arg);
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
  if (missing !== "") return failure(`ไม่พบไฟล์ ${missing}`, `There is no file ${missing}`);
  return chosen.files.length > 0 ? chosen : failure("ไม่มีไฟล์ .xlsx ให้อ่าน", "There is no .xlsx file to read");
}

function notToBeRead(file: string): "lock-file" | "other" | undefined {
  if (basename(file).startsWith("~$")) return "lock-file";
  return workbookEndings.has(extname(file).toLowerCase()) ? undefined : "other";
}

/**
 * Every file in a folder and its folders; hidden ones and links to folders are left alone. A name that leads nowhere (a
 * link to nothing, a name that is no UTF-8) counts as a file: whoever reads it is told, and nothing is dropped unsaid.
 */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith(".")) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : isFile(path) ? [path] : [];
  });
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? true;

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
