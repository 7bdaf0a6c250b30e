import type { Words } from "../../issues/entry";
import { isFault } from "../../workbook/xlsx/fault";
import { nodeCodec } from "../../workbook/xlsx/nodeCodec";
import { openXlsxWorkbook } from "../../workbook/xlsx/xlsxWorkbook";
import { failure, type Failure } from "../failure";
import type { OpenedMaster } from "../openMaster";
import type { Target } from "./target";

/**
 * Saves a workbook into the file to be written, once it has been opened again: what cannot be read replaces nothing.
 * `inPlace`: the target is the file that the workbook was opened from. The answer is what a person should know.
 */
export function writeWorkbook(
  target: Target | null,
  { workbook, sha256 }: OpenedMaster,
  inPlace: boolean,
): readonly Words[] | Failure {
  if (!target) return [];
  const bytes = workbook.save();
  const again = openXlsxWorkbook(bytes, nodeCodec);
  if (!isFault(again)) return target.write(bytes, ...(inPlace ? [sha256] : []));
  const why = `${again.part ?? ""} ${again.detail}`.trim();
  return failure(
    `${target.path}: ไฟล์ที่จะเขียนอ่านกลับไม่ได้ (${why}) จึงไม่ได้เขียน`,
    `${target.path}: what was to be written cannot be read again (${why}), and was not written`,
  );
}
