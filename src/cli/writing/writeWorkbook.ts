import { extname } from "node:path";
import type { Words } from "../../issues/entry";
import { isFault } from "../../workbook/xlsx/fault";
import { nodeCodec } from "../../workbook/xlsx/nodeCodec";
import { openXlsxWorkbook } from "../../workbook/xlsx/xlsxWorkbook";
import { failure, type Failure } from "../failure";
import type { OpenedMaster } from "../openMaster";
import { sha256Of as hashOf } from "../sourceFiles";
import type { Target } from "./target";

/**
 * Saves a workbook into the file to be written, once it has been opened again: what cannot be read replaces nothing.
 * Its name must end as fits its content, and one that is signed is not overwritten.
 * `inPlace`: the target is the file that the workbook was opened from. The answer is what a person should know.
 */
export function writeWorkbook(
  target: Target | null,
  { file, workbook, sha256 }: OpenedMaster,
  inPlace: boolean,
): readonly Words[] | Failure {
  if (!target) return [];
  const { ending, isSigned } = workbook;
  if (extname(target.path).toLowerCase() !== ending) {
    return failure(
      `${target.path}: ไฟล์นี้ต้องลงท้ายด้วย ${ending} ตามชนิดของเนื้อหา มิฉะนั้น Excel จะเปิดไม่ได้`,
      `${target.path}: the name must end in ${ending}, which fits the workbook's content; under another ending Excel would not open it`,
    );
  }
  const bytes = workbook.save();
  if (inPlace && isSigned && hashOf(bytes) !== sha256) {
    return failure(
      `${file} มีลายเซ็นดิจิทัล ซึ่งจะใช้ไม่ได้เมื่อไฟล์เปลี่ยน จึงไม่เขียนทับ ใช้ --out เขียนเป็นไฟล์ใหม่`,
      `${file} carries a digital signature, which any change makes invalid, so it is not overwritten; write a new file with --out`,
    );
  }
  const again = openXlsxWorkbook(bytes, nodeCodec);
  if (!isFault(again)) return target.write(bytes, ...(inPlace ? [sha256] : []));
  const why = `${again.part ?? ""} ${again.detail}`.trim();
  return failure(
    `${target.path}: ไฟล์ที่จะเขียนอ่านกลับไม่ได้ (${why}) จึงไม่ได้เขียน`,
    `${target.path}: what was to be written cannot be read again (${why}), and was not written`,
  );
}
