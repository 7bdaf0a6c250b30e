import { formDiff, type FormDifference } from "../../forms/formDiff";
import { formDifferenceWords, formDiffReport } from "../../report/formDiffReport";
import type { Language } from "../../words/language";
import type { FormDiffAnswer } from "../answers/formDiffAnswer";
import type { FormTask } from "../command";
import { isFailure, type Failure } from "../failure";
import { knownForm } from "../loadForms";
import type { CommandOutcome } from "../outcome";

/** `ruam form diff OLD NEW`: how a form differs from another, as a person reads it. Exit code 1 when it does. */
export async function diffForms(
  { before, after }: Extract<FormTask, { readonly task: "diff" }>,
  language: Language,
): Promise<CommandOutcome | Failure> {
  const old = await knownForm(before);
  if (isFailure(old)) return old;
  const now = await knownForm(after);
  if (isFailure(now)) return now;
  const differences = formDiff(old.file, now.file);
  return {
    clean: differences.length === 0,
    answer: (): FormDiffAnswer => ({
      ...{ before: old.form.id, after: now.form.id },
      differences: differences.map(withMessage),
    }),
    report: () => formDiffReport(differences, language),
  };
}

export const withMessage = (one: FormDifference) => ({ ...one, message: formDifferenceWords(one) });
