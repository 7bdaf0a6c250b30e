import { readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { failure, type Failure } from "../failure";

/** A program that opens workbooks, and the file that it keeps beside each one while it is open. */
interface Program {
  readonly name: string;
  fileFor(workbook: string): string;
  /** Who opened it, by that file. */
  ownerIn(bytes: Buffer): string;
}

const programs: readonly Program[] = [
  {
    name: "Excel",
    fileFor: (workbook) => `~$${workbook}`,
    // The length of the name in one byte and the name in the computer's own letters; at 55, the same in UTF-16.
    ownerIn: (bytes) => bytes.subarray(57, 57 + 2 * (bytes[55] ?? 0)).toString("utf16le"),
  },
  {
    name: "LibreOffice",
    fileFor: (workbook) => `.~lock.${workbook}#`,
    // User's name, account, computer, date, profile; with commas between.
    ownerIn: (bytes) => bytes.toString("utf8").split(",").slice(0, 3).filter(Boolean).join(" · "),
  },
];

/**
 * Refuses a workbook that someone has open: what this program writes would be lost when they save, or theirs now. On
 * Windows the system itself refuses to replace such a file; elsewhere only the program's own mark shows it.
 */
export function openElsewhere(file: string, shown: string): Failure | undefined {
  for (const { name, fileFor, ownerIn } of programs) {
    const mark = join(dirname(file), fileFor(basename(file)));
    if (!isFile(mark)) continue;
    const owner = ownerOf(mark, ownerIn);
    return failure(
      `${shown} เปิดอยู่ใน ${name}${owner && ` (${owner})`} ปิดไฟล์นั้นก่อนแล้วสั่งใหม่ ถ้าแน่ใจว่าไม่มีใครเปิดอยู่ ให้ลบไฟล์ ${mark}`,
      `${shown} is open in ${name}${owner && ` (${owner})`}; close it there and run this again. If you are sure that nobody has it open, delete ${mark}`,
    );
  }
  return undefined;
}

/** A mark whose name would be longer than the disk allows is not there. */
function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false;
  }
}

/** Control characters left out: what a short or strange file says is not a name. */
function ownerOf(mark: string, ownerIn: Program["ownerIn"]): string {
  try {
    return ownerIn(readFileSync(mark))
      .replace(/[\p{C}\ufffd]/gu, "")
      .trim();
  } catch {
    return "";
  }
}
