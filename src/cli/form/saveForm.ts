import { extname } from "node:path";
import { formWorkbook } from "../../app/formBook";
import type { FormFile } from "../../forms/formFile";
import type { Words } from "../../issues/entry";
import { unwrittenPath } from "../destination";
import { isFailure, type Failure } from "../failure";
import { holding } from "../writing/target";

/** A form as JSON, in the way that people read it. */
export const formText = (file: FormFile): string => `${JSON.stringify(file, null, 2)}\n`;

/**
 * Writes a form into a new file: a workbook where its name ends in .xlsx, otherwise JSON. `only`: the one ending that
 * will do. The answer is what a person should know.
 */
export async function saveForm(out: string, file: FormFile, only?: ".xlsx"): Promise<readonly Words[] | Failure> {
  const path = only ? unwrittenPath(out, [], only) : unwrittenPath(out, [], ".xlsx", ".json");
  if (isFailure(path)) return path;
  const bytes = extname(out).toLowerCase() === ".xlsx" ? formWorkbook(file) : new TextEncoder().encode(formText(file));
  return holding(path.path, async (target) => target?.write(bytes) ?? []);
}
