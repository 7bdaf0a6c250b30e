import { isKeptByMerging } from "../../src/app/masterPlan";
import { readBook } from "../../src/app/readBook";
import { verifyBook, type Verifying } from "../../src/app/verifyFiles";
import type { Form } from "../../src/forms/schema";
import type { Grid } from "../../src/grid/grid";
import { readWorkbook, type WorkbookOptions } from "../../src/reading/readWorkbook";
import { verifyWorkbook as verifyRead } from "../../src/verifying/verifyWorkbook";

/** The sheets of a workbook read and verified, without whatever merging keeps beside them. */
export function verifyWorkbook(grids: readonly Grid[], forms: readonly Form[], options: WorkbookOptions = {}) {
  const own = grids.filter(({ sheet }) => !isKeptByMerging(sheet));
  const asked = own.filter(({ sheet }) => (options.sheet ?? sheet) === sheet);
  return verifyRead(asked, readWorkbook(own, forms, options));
}

/** Everything that verifying reports about a workbook. */
export const verifySheets = (
  grids: readonly Grid[],
  { forms, form, ...verifying }: Verifying & { readonly forms: readonly Form[]; readonly form: string | null },
) => verifyBook(readBook(grids, forms, form), verifying);
