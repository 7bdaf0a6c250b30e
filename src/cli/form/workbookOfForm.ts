import { normalFile } from "../../forms/normalForm";
import { plainText } from "../../report/plainText";
import type { Language } from "../../words/language";
import type { FormTask } from "../command";
import { isFailure, type Failure } from "../failure";
import { knownForm } from "../loadForms";
import type { CommandOutcome } from "../outcome";
import { saveForm } from "./saveForm";

/** `ruam form workbook FORM`: the form as a workbook in which it is edited. No file that is there already is overwritten. */
export async function workbookOfForm(
  { form: asked, out }: Extract<FormTask, { readonly task: "workbook" }>,
  language: Language,
): Promise<CommandOutcome | Failure> {
  const known = await knownForm(asked);
  if (isFailure(known)) return known;
  const written = await saveForm(out, normalFile(known.file), ".xlsx");
  if (isFailure(written)) return written;
  const { id, title } = known.form;
  const words = {
    th: [`เขียนแบบฟอร์มเป็นสมุดงานแล้ว: ${out}`, `แบบฟอร์ม: ${title.th}`],
    en: [`The form was written as a workbook: ${out}`, `Form: ${title.en}`],
  };
  return {
    ...{ clean: true, remarks: written },
    answer: () => ({ form: id, out }),
    report: () => words[language].map(plainText),
  };
}
