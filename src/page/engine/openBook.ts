import type { Described } from "../../issues/worded";
import type { FileFacts } from "../../app/documentIssues";
import { unreadable } from "../../app/intake";
import { sheetsOfFile } from "../../app/sheetsOfFile";
import { describe } from "../../issues/describe";
import type { CellValue } from "../../grid/cell";
import type { WorkbookPort } from "../../workbook/port";
import { readableKind } from "../../workbook/fileSheets";
import { fflateCodec } from "../../workbook/xlsx/fflateCodec";
import { isFault } from "../../workbook/xlsx/fault";
import type { SheetLooks } from "../../workbook/xlsx/looks/sheetLooks";
import { readSheetLooks } from "../../workbook/xlsx/looks/readSheetLooks";
import { openXlsxWorkbook } from "../../workbook/xlsx/xlsxWorkbook";

/** Why a file could not be opened, and what to do with it: the words of the catalogue. */
export type NotOpened = Described;

/** An open file: its cells, its looks, and the file it would be saved as. */
export interface Book {
  readonly workbook: WorkbookPort;
  readonly isSigned: boolean;
  /** What is known of the file besides its cells, where it was one of another kind. */
  readonly sentAs?: FileFacts;
  /** Of the file name that fits its content. */
  readonly ending: string;
  looks(sheet: string): SheetLooks | undefined;
  /** What formulas showed that are to be recomputed by Excel. */
  outdated(sheet: string): ReadonlyMap<number, CellValue>;
  save(): Uint8Array<ArrayBuffer>;
}

/** Opens a workbook as it is, and a file of another kind that is read as a new workbook with its cells. */
export async function openBook(name: string, bytes: Uint8Array): Promise<Book | NotOpened> {
  if (readableKind(bytes) !== "xlsx") {
    const sheets = await sheetsOfFile(name, bytes, fflateCodec);
    if ("code" in sheets) return describe(sheets);
    const { gridBook } = await import(/* webpackChunkName: "grid-book" */ "../../app/gridBook");
    const { grids, ...sentAs } = sheets;
    const opened = openWorkbook(name, gridBook(grids));
    return "message" in opened ? opened : { ...opened, sentAs };
  }
  return openWorkbook(name, bytes);
}

function openWorkbook(name: string, bytes: Uint8Array): Book | NotOpened {
  const workbook = openXlsxWorkbook(bytes);
  if (isFault(workbook)) return describe(unreadable(workbook, name, bytes));
  return {
    workbook,
    isSigned: workbook.isSigned,
    ending: workbook.ending,
    looks(sheet) {
      const looks = readSheetLooks(workbook.package, sheet);
      return looks && !isFault(looks) ? looks : undefined;
    },
    outdated: (sheet) => workbook.outdated(sheet),
    // A copy: the answer is handed to the page, and the workbook may still hold its own bytes.
    save: () => new Uint8Array(workbook.save()),
  };
}
