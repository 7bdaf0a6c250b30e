import type { CheckedFile } from "../../app/checkFiles";
import type { SkippedFile } from "../../report/skippedLines";
import type { ConvertAnswer } from "./convertAnswer";
import type { Writable } from "./jsonText";
import { toFileAnswers } from "./toCheckAnswer";

/** The answer of a conversion: that of a check, and where each file's workbook was written. */
export function toConvertAnswer(
  written: readonly { readonly checked: CheckedFile; readonly out: string | null }[],
  skipped: readonly SkippedFile[],
): Writable<ConvertAnswer> {
  const outs = new Map(written.map(({ checked, out }) => [checked.file, out]));
  const files = written.map(({ checked }) => checked);
  return {
    files: toFileAnswers(files).map((file) => ({ ...file, out: outs.get(file.file) ?? null })),
    skipped: [...skipped],
  };
}
