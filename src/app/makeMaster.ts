import type { Form } from "../forms/schema";
import type { MasterRefusal } from "../merging/refusal";
import { isFault } from "../workbook/xlsx/fault";
import { writeXlsx } from "../workbook/xlsx/making/writeXlsx";
import { openXlsxWorkbook } from "../workbook/xlsx/xlsxWorkbook";
import type { Codec } from "../workbook/xlsx/codec";
import { masterSheets } from "./masterSheet";
import { masterIn } from "./mergeFiles";
import { readOpenBook } from "./readBook";

/** A master that was made. */
export interface MadeMaster {
  readonly bytes: Uint8Array;
  /** In the order of the workbook. */
  readonly sheets: readonly string[];
}

/** An empty master of a form, as a workbook. It is read again before it counts: what merging would refuse is refused here. */
export async function makeMaster(form: Form, codec: Codec): Promise<MadeMaster | MasterRefusal> {
  const sheets = masterSheets(form);
  const bytes = writeXlsx(sheets);
  const workbook = openXlsxWorkbook(bytes, codec);
  if (isFault(workbook)) throw new Error(`A master was made that cannot be read: ${workbook.detail}`);
  const master = masterIn(await readOpenBook(workbook, { forms: [form], form: form.id }), null);
  return "refused" in master ? master : { bytes, sheets: sheets.map(({ name }) => name) };
}
