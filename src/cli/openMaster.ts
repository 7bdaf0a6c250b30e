import { readFileSync } from "node:fs";
import { unreadable } from "../app/readGrids";
import { describe } from "../issues/describe";
import { isFault } from "../workbook/xlsx/fault";
import { nodeCodec } from "../workbook/xlsx/nodeCodec";
import { openXlsxWorkbook, type XlsxWorkbook } from "../workbook/xlsx/xlsxWorkbook";
import { failure, type Failure } from "./failure";
import { sha256 } from "./sourceFiles";

export interface OpenedMaster {
  readonly file: string;
  readonly sha256: string;
  readonly workbook: XlsxWorkbook;
}

/** A master from the disk, or a plain word on why it cannot be read. */
export function openMaster(file: string): OpenedMaster | Failure {
  const bytes = readFileSync(file);
  const workbook = openXlsxWorkbook(bytes, nodeCodec);
  if (!isFault(workbook)) return { file, sha256: sha256(bytes), workbook };
  const { message } = describe(unreadable(workbook.fault));
  return failure(`แผนรวม ${file}: ${message.th}`, `The master ${file}: ${message.en}`);
}
