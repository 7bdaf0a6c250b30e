import { checkFiles } from "../../app/checkFiles";
import { findingsOf } from "../../app/findings";
import { testForm } from "../../app/tryForm";
import { checkReport } from "../../report/checkReport";
import { exampleReport } from "../../report/exampleReport";
import type { Language } from "../../words/language";
import { nodeCodec } from "../../workbook/xlsx/nodeCodec";
import type { Work } from "../../app/work";
import { toCheckAnswer } from "../answers/toCheckAnswer";
import { toExampleAnswer } from "../answers/toExampleAnswer";
import { fileNeedsAPerson, sheetsOf } from "../check";
import type { FormTask } from "../command";
import { isFailure, type Failure } from "../failure";
import { chosenFiles } from "../inputFiles";
import { loadForms } from "../loadForms";
import type { CommandOutcome } from "../outcome";
import { shownNames } from "../shownNames";
import { sha256Of, sourceFile } from "../sourceFiles";
import { readExample } from "./exampleFile";

/**
 * `ruam form test FORM [FILES]`: whether the example that is kept with a form reads as it did, and what the form makes of
 * other files. Exit code 1 when the example reads differently, or a file has errors or warnings.
 */
export async function runFormTest(
  { form: asked, files: given }: Extract<FormTask, { readonly task: "test" }>,
  language: Language,
  work: Work,
): Promise<CommandOutcome | Failure> {
  const forms = await loadForms(asked);
  if (isFailure(forms)) return forms;
  const form = forms.forms.find(({ id }) => id === forms.form)!;
  const example = readExample(asked);
  if (isFailure(example) && given.length === 0) return example;
  const difference = isFailure(example) ? null : testForm(form, example);
  const input = given.length === 0 ? { files: [], skipped: [] } : chosenFiles(given);
  if (isFailure(input)) return input;
  const reading = { forms: [form], form: form.id, codec: nodeCodec, sha256: sha256Of };
  const checked = await checkFiles(input.files.map(sourceFile), reading, work);
  const isSame = difference === null || Object.values(difference).every((list) => list.length === 0);
  return {
    clean: isSame && !checked.some(fileNeedsAPerson),
    answer: () => ({
      example: difference === null || isFailure(example) ? null : toExampleAnswer(example, difference),
      ...toCheckAnswer(checked, input.skipped),
    }),
    report: () => {
      const shown = shownNames([...input.files, ...input.skipped.map(({ file }) => file)]);
      const skipped = input.skipped.map(({ file, why }) => ({ file: shown(file), why }));
      const sheets = checked.map(findingsOf).flatMap((file) => sheetsOf(file, shown));
      return [
        ...(difference === null || isFailure(example) ? [] : exampleReport(form, example, difference, language)),
        ...(given.length === 0 ? [] : checkReport(sheets, skipped, language)),
      ];
    },
  };
}
