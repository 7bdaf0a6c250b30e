import type { Form } from "../forms/schema";
import type { MasterRefusal } from "../merging/refusal";
import { isFault } from "../workbook/xlsx/fault";
import { DraftSheet } from "../workbook/xlsx/making/draft";
import { textFormat } from "../workbook/xlsx/making/styles";
import { writeXlsx } from "../workbook/xlsx/making/writeXlsx";
import { openXlsxWorkbook } from "../workbook/xlsx/xlsxWorkbook";
import type { Codec } from "../workbook/xlsx/codec";
import { formSheetName, formSheetRows } from "./formInBook";
import { masterSheets } from "./masterSheet";
import { masterIn } from "./mergeFiles";
import { readOpenBook } from "./readBook";

/** A master that was made. */
export interface MadeMaster {
  readonly bytes: Uint8Array;
  /** Those that are seen, in the order of the workbook. */
  readonly sheets: readonly string[];
}

/**
 * An empty master of a form, as a workbook. It is read again before it counts: what merging would refuse is refused here.
 *
 * @param json the form's file, which travels inside the master; null for a form that the program knows by itself
 */
export async function makeMaster(form: Form, codec: Codec, json: string | null): Promise<MadeMaster | MasterRefusal> {
  const sheets = [...masterSheets(form), ...(json === null ? [] : [carryingSheet(json)])];
  const bytes = writeXlsx(sheets);
  const workbook = openXlsxWorkbook(bytes, codec);
  if (isFault(workbook)) throw new Error(`A master was made that cannot be read: ${workbook.detail}`);
  const master = masterIn(await readOpenBook(workbook, { forms: [form], form: form.id }), null);
  if ("refused" in master) return master;
  return { bytes, sheets: sheets.flatMap(({ name, hidden }) => (hidden ? [] : [name])) };
}

function carryingSheet(json: string): DraftSheet {
  const sheet = new DraftSheet(formSheetName, [60]);
  sheet.hidden = true;
  formSheetRows(json).forEach((value, row) => sheet.put(row, 0, { value, look: "plain", format: textFormat }));
  return sheet;
}
