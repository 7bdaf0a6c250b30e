import { checkBytes, type CheckedFile, type FileReading } from "./checkFiles";
import { cleanBook } from "./cleanBook";
import { eachFile } from "./eachFile";
import type { SourceFile } from "./sourceFile";
import type { Work } from "./work";

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
    const plans = checked.plans.flatMap(({ grid, ...plan }) => (grid ? [{ ...plan, grid }] : []));
    return { checked, bytes: await cleanBook(plans, reading) };
  });
}
