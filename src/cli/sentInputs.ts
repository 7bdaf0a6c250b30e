import { checkFiles, type CheckedFile } from "../app/checkFiles";
import { incomingOf } from "../app/mergeFiles";
import type { Work } from "../app/work";
import type { Incoming } from "../merging/chooseSheets";
import { nodeCodec } from "../workbook/xlsx/nodeCodec";
import { isFailure, type Failure } from "./failure";
import { chosenFiles, type InputFiles } from "./inputFiles";
import type { Forms } from "./loadForms";
import { sha256Of, sourceFile } from "./sourceFiles";

/** What the agencies sent. */
export interface SentInputs extends Pick<InputFiles, "skipped"> {
  readonly files: readonly CheckedFile[];
  readonly incoming: readonly Incoming[];
}

/** What the agencies sent; null: nothing was given. Files that follow another form than the master count as well as any. */
export async function sentInputs(
  paths: readonly string[],
  forms: Forms,
  work: Work,
): Promise<SentInputs | Failure | null> {
  if (paths.length === 0) return null;
  const input = chosenFiles(paths);
  if (isFailure(input)) return input;
  const reading = { forms: forms.forms, form: null, codec: nodeCodec, sha256: sha256Of };
  const files = await checkFiles(input.files.map(sourceFile), reading, work);
  return { files, incoming: files.flatMap(incomingOf), skipped: input.skipped };
}
