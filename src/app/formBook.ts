import type { FormFile } from "../forms/formFile";
import type { FormFault } from "../forms/formFault";
import { loadFormFile } from "../forms/loadForm";
import { normalForm } from "../forms/normalForm";
import type { Form } from "../forms/schema";
import { spareRows, type BookLook, type BookSheet } from "../forms/workbook/bookSheet";
import { loadFormBook } from "../forms/workbook/loadFormBook";
import { isFormBook } from "../forms/workbook/sheetNames";
import { writeForm } from "../forms/workbook/writeForm";
import { describe } from "../issues/describe";
import { displayWidth } from "../report/displayWidth";
import { readableKind } from "../workbook/fileSheets";
import type { Codec } from "../workbook/xlsx/codec";
import { DraftSheet } from "../workbook/xlsx/making/draft";
import { textFormat, type Look } from "../workbook/xlsx/making/styles";
import { writeXlsx } from "../workbook/xlsx/making/writeXlsx";
import { sheetsOfFile } from "./sheetsOfFile";

/** A form with its file in the present format, or every place of what was opened that is wrong. */
export type OpenedForm = { readonly form: Form; readonly file: FormFile } | { readonly faults: readonly FormFault[] };

/** A form as a workbook that a person edits: the bytes of an .xlsx. */
export function formWorkbook(file: FormFile): Uint8Array {
  return writeXlsx(writeForm(file).map(draftOf));
}

const looks: Readonly<Record<BookLook, Look>> = {
  title: "sheetTitle",
  aside: "aside",
  header: "header",
  label: "label",
  entry: "text",
  fallback: "grey",
};

/** Characters of all columns of a sheet that can be read on A4. */
const widestOnA4 = 220;

function draftOf({ name, widths, rows, choices, frozen }: BookSheet): DraftSheet {
  const sheet = new DraftSheet(name, widths);
  sheet.isText = true;
  sheet.frozen = frozen;
  const wide = widths.reduce((sum, width) => sum + width, 0) > widestOnA4;
  sheet.print = {
    ...{ titles: [Math.max(1, frozen), Math.max(1, frozen)], header: "", footer: "&A · &P/&N" },
    paper: wide ? "A3" : "A4",
  };
  rows.forEach((cells, row) => {
    if (cells.length === 0) sheet.skip(1);
    cells.forEach((cell, column) => {
      if (cell) sheet.put(row, column, { value: cell.text || null, look: looks[cell.look], format: textFormat });
    });
  });
  rows.forEach((cells, row) => {
    // The title of a sheet goes on over the cells beside it.
    const lines = cells.map((cell, column) =>
      cell && cell.look !== "title" ? linesIn(cell.text, widths[column]!) : 1,
    );
    if (cells.length > 0) sheet.heights.set(row, lineHeight * Math.max(...lines));
  });
  for (const choice of choices) {
    const { from } = choice;
    sheet.choices.push({
      ...choice,
      from: "sheet" in from ? { ...from, lastRow: from.firstRow + spareRows } : from,
    });
  }
  return sheet;
}

/** Points of a line of text. */
const lineHeight = 24;

/** Lines of a text in a column of this width (characters), or so where fonts are wider. */
const linesIn = (text: string, width: number): number =>
  text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil((displayWidth(line) * 1.15) / width)), 0);

/** Opens a form from a file of either kind: JSON, or a workbook of a form. `name`: of the file. Never throws. */
export async function openForm(name: string, bytes: Uint8Array, codec: Codec): Promise<OpenedForm> {
  const kind = readableKind(bytes);
  if (kind !== "xlsx" && kind !== "ods" && kind !== "xls") {
    const loaded = loadFormFile(new TextDecoder().decode(bytes));
    if ("faults" in loaded) return loaded;
    const { form, file } = loaded;
    // The shortest file of a form is looked for where it is asked for: that takes longer than checking a plan.
    return file
      ? { form, file }
      : {
          form,
          get file() {
            return normalForm(form);
          },
        };
  }
  const sheets = await sheetsOfFile(name, bytes, codec);
  if ("code" in sheets) return { faults: [{ path: "", reason: describe(sheets).message }] };
  if (isFormBook(sheets.grids)) return loadFormBook(sheets.grids);
  const reason = {
    th: "สมุดงานนี้ไม่ใช่แบบฟอร์ม แบบฟอร์มต้องมีแผ่น แบบฟอร์ม ระดับ และคอลัมน์",
    en: "This workbook is not a form: a form has the sheets แบบฟอร์ม, ระดับ and คอลัมน์",
  };
  return { faults: [{ path: "", reason }] };
}
