import type { Form } from "../forms/schema";
import type { Grid } from "../grid/grid";
import type { WorkbookPort } from "../workbook/port";
import { readAllSheets, type SheetRead, type SheetsRead } from "../reading/readWorkbook";

/** A workbook as it is and all that was read of it: read once, whatever is asked of it then. */
export interface ReadBook {
  readonly grids: readonly Grid[];
  readonly forms: readonly Form[];
  readonly read: SheetsRead;
}

/**
 * `form`: the id of the one that every plan must follow; null: whichever fits. Throws where none of these forms has it.
 * `readBefore`: of a sheet whose grid is the very same.
 */
export const readBook = (
  grids: readonly Grid[],
  forms: readonly Form[],
  form: string | null,
  readBefore?: (grid: Grid) => SheetRead | undefined,
): ReadBook => ({ grids, forms, read: readAllSheets(grids, forms, form, readBefore) });

/** The same of a workbook that is open. */
export const readOpenBook = async (
  workbook: Pick<WorkbookPort, "readAll">,
  { forms, form }: { readonly forms: readonly Form[]; readonly form: string | null },
): Promise<ReadBook> => readBook(await workbook.readAll(), forms, form);

/** The same workbook as if these sheets were not in it. */
export const withoutSheets = (book: ReadBook, isOut: (sheet: string) => boolean): ReadBook => ({
  ...book,
  grids: book.grids.filter(({ sheet }) => !isOut(sheet)),
  read: { ...book.read, sheets: book.read.sheets.filter(({ name }) => !isOut(name)) },
});
