import type { FormFile } from "../formFile";
import type { FormNames } from "./formNames";
import type { BookCell, CellChoice, BookSheet } from "./bookSheet";
import type { KeyPlace, KeyShape } from "./keys";
import { formSheets } from "./sheetNames";
import { keyColumns, keySheets, type KeySheetKey } from "./sheets";
import { english, firstLine, headingText, bookLine } from "./table";

const headings = ["รายการ\nWhat", "ค่า\nValue", "ภาษาอังกฤษ\nIn English", "คำอธิบาย\nNotes"];

/** A sheet of keys of the form as a whole: a line each. */
export function keySheet(
  sheet: KeySheetKey,
  file: FormFile,
  whole: FormFile,
  names: FormNames,
  source: (shape: KeyShape) => CellChoice["from"] | undefined,
): BookSheet {
  const keys: Readonly<Record<string, KeyPlace>> = keySheets[sheet];
  const { name, about } = formSheets[sheet];
  const line = bookLine(keys, keyValues(file, keys), keyValues(whole, keys), names);
  return {
    ...{ name, widths: [34, 60, 60, 60], frozen: firstLine },
    rows: [
      [{ text: about, look: "title" }],
      [],
      headings.map((text) => ({ text, look: "header" as const })),
      ...Object.entries(keys).map(([key, { heading, about, shape }]) => {
        const cells: (BookCell | null)[] = [];
        cells[keyColumns.label] = { text: headingText(heading), look: "label" };
        cells[keyColumns.value] = line[key] ?? { text: "", look: "entry" };
        cells[keyColumns.english] = line[english(key)] ?? (shape.is === "words" ? { text: "", look: "entry" } : null);
        cells[keyColumns.about] = { text: about, look: "aside" };
        return cells;
      }),
    ],
    choices: Object.values(keys).flatMap(({ shape }, at) => {
      const from = source(shape);
      const row = firstLine + at;
      return from ? [{ column: keyColumns.value, firstRow: row, lastRow: row, from }] : [];
    }),
  };
}

/** The values of keys such as "titles.agency". */
export function keyValues(file: FormFile, keys: Readonly<Record<string, KeyPlace>>): object {
  const values = Object.keys(keys).map((key) => {
    const [outer, inner] = key.split(".") as [keyof FormFile, string?];
    const value: unknown = file[outer];
    return [key, inner === undefined ? value : (value as Readonly<Record<string, unknown>> | undefined)?.[inner]];
  });
  // One year is mostly all there is: a second cell with it would not change when the first does.
  return { ...Object.fromEntries(values), ...(file.lastYear === file.fiscalYear ? { lastYear: undefined } : {}) };
}
