import type { FileSheets } from "../fileSheets";
import { GridDraft } from "../gridDraft";
import { stop } from "../xlsx/fault";
import { decodeTable } from "./decodeTable";
import { recordsOf, separatorOf } from "./records";

/** What the one sheet of a text file is called. */
const sheet = "CSV";

/** Reads a table in a text file: a line is a row, and what spells a number is one. */
export function readCsv(bytes: Uint8Array): FileSheets {
  const { text, separator } = separatorOf(decodeTable(bytes));
  const draft = new GridDraft();
  let row = 0;
  for (const record of recordsOf(text, separator)) {
    record.forEach((field, column) => draft.paste(row, column, field));
    row += 1;
  }
  if (row === 0) stop("empty", "no line");
  return { kind: "csv", grids: [draft.finish(sheet)] };
}
