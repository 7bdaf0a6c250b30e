import { existsSync } from "node:fs";
import { extname } from "node:path";
import { formWorkbook } from "../../app/formBook";
import type { FormFile } from "../../forms/formFile";
import type { Words } from "../../issues/entry";
import { newFilePath } from "../destination";
import { failure, isFailure, type Failure } from "../failure";
import { holding } from "../writing/target";

/** A form as JSON, in the way that people read it. */
export const formText = (file: FormFile): string => `${JSON.stringify(file, null, 2)}\n`;

/**
 * Writes a form into a new file: a workbook where its name ends in .xlsx, otherwise JSON. `only`: the one ending that
 * will do. The answer is what a person should know.
 */
export async function saveForm(out: string, file: FormFile, only?: ".xlsx"): Promise<readonly Words[] | Failure> {
  const path = newFilePath(out, [], "--out");
  if (isFailure(path)) return path;
  const ending = extname(out).toLowerCase();
  if (ending !== ".xlsx" && (only !== undefined || ending !== ".json")) {
    const endings = only ?? ".xlsx, .json";
    return failure(`${out}: ชื่อไฟล์ต้องลงท้ายด้วย ${endings}`, `${out}: the name must end in ${endings}`);
  }
  if (existsSync(out)) {
    return failure(
      `มีไฟล์ ${out} อยู่แล้ว จะไม่ถูกเขียนทับ ใช้ชื่ออื่นกับ --out`,
      `${out} already exists and is not overwritten; choose another name with --out`,
    );
  }
  const bytes = ending === ".xlsx" ? formWorkbook(file) : new TextEncoder().encode(formText(file));
  return holding(path.path, async (target) => target?.write(bytes) ?? []);
}
