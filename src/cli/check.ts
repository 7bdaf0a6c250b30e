import { checkFiles, type CheckedFile } from "../app/checkFiles";
import { findingsOf, issuesIn, type FileFindings } from "../app/findings";
import { checkReport, type CheckedSheet } from "../report/checkReport";
import type { Language } from "../words/language";
import { nodeCodec } from "../workbook/xlsx/nodeCodec";
import { toCheckAnswer } from "./answers/toCheckAnswer";
import type { CommandOf } from "./command";
import { isFailure, type Failure } from "./failure";
import { chosenFiles } from "./inputFiles";
import { loadForms } from "./loadForms";
import type { CommandOutcome } from "./outcome";
import { needsAPerson } from "./severity";
import { shownNames } from "./shownNames";
import { sha256Of, sourceFile } from "./sourceFiles";
import type { Work } from "../app/work";
import { noFields } from "../plan/fields";

/** `ruam check`: what is wrong with each file. Exit code 1 when there is an error or a warning. */
export async function check(
  asked: CommandOf<"check">,
  language: Language,
  work: Work,
): Promise<CommandOutcome | Failure> {
  const input = chosenFiles(asked.files);
  if (isFailure(input)) return input;
  const forms = await loadForms(asked.form);
  if (isFailure(forms)) return forms;
  const files = await checkFiles(input.files.map(sourceFile), { ...forms, codec: nodeCodec, sha256: sha256Of }, work);
  return {
    clean: !files.some(fileNeedsAPerson),
    answer: () => toCheckAnswer(files, input.skipped),
    report: () => {
      const shown = shownNames([...input.files, ...input.skipped.map(({ file }) => file)]);
      const skipped = input.skipped.map(({ file, why }) => ({ file: shown(file), why }));
      return checkReport(
        files.map(findingsOf).flatMap((file) => sheetsOf(file, shown)),
        skipped,
        language,
      );
    },
  };
}

export const fileNeedsAPerson = (file: CheckedFile | FileFindings): boolean => issuesIn(file).some(needsAPerson);

/** A file's sheets as a report shows them; a file's own issues come with its first sheet. */
export function sheetsOf({ file: path, plans, issues }: FileFindings, shown: (file: string) => string): CheckedSheet[] {
  const file = shown(path);
  if (plans.length === 0)
    return [{ file, sheet: null, agency: null, rows: 0, totals: {}, fields: noFields, issues, assumptions: [] }];
  return plans.map((plan, at) => ({ ...plan, file, issues: at === 0 ? [...issues, ...plan.issues] : plan.issues }));
}
