import { basename } from "node:path";
import { unreadable } from "../app/intake";
import { isUnfetched, unfetchedIssue } from "../app/sourceFile";
import { describe } from "../issues/describe";
import { remedyAt } from "../issues/entry";
import type { Issue } from "../issues/issue";
import { isFault } from "../workbook/xlsx/fault";
import { nodeCodec } from "../workbook/xlsx/nodeCodec";
import { openXlsxWorkbook, type XlsxWorkbook } from "../workbook/xlsx/xlsxWorkbook";
import { failure, type Failure } from "./failure";
import { readInput } from "./readInput";
import { sha256Of } from "./sourceFiles";

export interface OpenedMaster {
  readonly file: string;
  readonly sha256: string;
  readonly workbook: XlsxWorkbook;
}

/** A master from the disk, or a plain word on why it cannot be read. */
export function openMaster(file: string): OpenedMaster | Failure {
  const bytes = readInput(file);
  if (isUnfetched(bytes)) return refused(file, unfetchedIssue(bytes));
  const workbook = openXlsxWorkbook(bytes, nodeCodec);
  if (!isFault(workbook)) return { file, sha256: sha256Of(bytes), workbook };
  return refused(file, unreadable(workbook, basename(file), bytes));
}

function refused(file: string, why: Issue): Failure {
  const { message, remedy: everywhere } = describe(why);
  const remedy = remedyAt(everywhere, "command");
  return failure(`แผนรวม ${file}: ${message.th} ${remedy.th}`, `The master ${file}: ${message.en}. ${remedy.en}`);
}
