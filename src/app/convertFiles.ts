import { freeSheetName } from "../grid/freeSheetName";
import type { PlanRow } from "../plan/submission";
import { isFault } from "../workbook/xlsx/fault";
import { writeXlsx } from "../workbook/xlsx/making/writeXlsx";
import { checkBytes, type CheckedFile, type FileReading } from "./checkFiles";
import { cleanSheet, type CleanPlan } from "./cleanSheet";
import { eachFile } from "./eachFile";
import { readBook } from "./readBook";
import { saidByRow } from "./saidByRow";
import { sheetsOfFile } from "./sheetsOfFile";
import type { SourceFile } from "./sourceFile";
import type { Work } from "./work";
import { plansAmong } from "../reading/readWorkbook";

/** A file as a clean workbook. */
export interface ConvertedFile {
  readonly checked: CheckedFile;
  /** null: it holds no plan, or what was to be written does not read as what was sent. */
  readonly bytes: Uint8Array | null;
}

/** Writes the rows of each file in the form's own layout. Each is read again before it counts as written. */
export function convertFiles(
  files: readonly SourceFile[],
  reading: FileReading,
  work: Work = {},
): Promise<ConvertedFile[]> {
  return eachFile(files, work, async (source, bytes) => {
    const checked = await checkBytes(source, bytes, { ...reading, keepGrids: true });
    return { checked, bytes: await cleanBook(checked, reading) };
  });
}

/** A workbook with a sheet for each of the file's plans. */
async function cleanBook({ plans }: CheckedFile, reading: FileReading): Promise<Uint8Array | null> {
  const whole = plans.flatMap(({ grid, ...plan }): CleanPlan[] => (grid ? [{ ...plan, grid }] : []));
  if (whole.length === 0) return null;
  const names: string[] = [];
  const sheets = whole.map((plan) => {
    const name = freeSheetName(plan.submission.sheet, names);
    names.push(name);
    return cleanSheet(name, plan);
  });
  const bytes = writeXlsx(sheets);
  const again = await sheetsOfFile("", bytes, reading.codec);
  if ("code" in again || isFault(again)) return null;
  const forms = [...new Set(whole.map(({ form }) => form))];
  const read = plansAmong(
    readBook(again.grids, reading.forms, forms.length === 1 ? forms[0]!.id : null).read,
    null,
  ).plans;
  const rows = (some: readonly { readonly submission: { readonly rows: readonly PlanRow[] } }[]) =>
    JSON.stringify(some.map(({ submission }) => submission.rows.map(saidByRow)));
  return rows(read) === rows(whole) ? bytes : null;
}
