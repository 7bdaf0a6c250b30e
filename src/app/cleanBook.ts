import { freeSheetName } from "../grid/freeSheetName";
import type { PlanRow } from "../plan/submission";
import { plansAmong } from "../reading/readWorkbook";
import { isFault } from "../workbook/xlsx/fault";
import { writeXlsx } from "../workbook/xlsx/making/writeXlsx";
import type { FileReading } from "./checkFiles";
import { cleanSheet, type CleanPlan } from "./cleanSheet";
import { readBook } from "./readBook";
import { saidByRow } from "./saidByRow";
import { sheetsOfFile } from "./sheetsOfFile";

/**
 * A workbook with a sheet for each of these plans, in the form's own layout. It is read again before it counts as written.
 * null: there is no plan, or what was to be written does not read as what was sent.
 */
export async function cleanBook(
  plans: readonly CleanPlan[],
  { forms, codec }: Pick<FileReading, "forms" | "codec">,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (plans.length === 0) return null;
  const names: string[] = [];
  const sheets = plans.map((plan) => {
    const name = freeSheetName(plan.submission.sheet, names);
    names.push(name);
    return cleanSheet(name, plan);
  });
  const bytes = new Uint8Array(writeXlsx(sheets));
  const again = await sheetsOfFile("", bytes, codec);
  if ("code" in again || isFault(again)) return null;
  const followed = [...new Set(plans.map(({ form }) => form))];
  const read = plansAmong(
    readBook(again.grids, forms, followed.length === 1 ? followed[0]!.id : null).read,
    null,
  ).plans;
  const rows = (some: readonly { readonly submission: { readonly rows: readonly PlanRow[] } }[]) =>
    JSON.stringify(some.map(({ submission }) => submission.rows.map(saidByRow)));
  return rows(read) === rows(plans) ? bytes : null;
}
