import { builtInForms } from "../forms/builtIn";
import { loadForm } from "../forms/loadForm";
import type { Form } from "../forms/schema";
import type { Language } from "../words/language";
import { failure, isFailure, type Failure } from "./failure";
import { readTextFile } from "./readTextFile";

/** The forms to read by, and the one that was asked for. */
export interface Forms {
  readonly forms: readonly Form[];
  readonly form: string | null;
}

/** `asked`: the id of a built-in form or the path of a JSON file; null: whichever built-in form fits. */
export function loadForms(asked: string | null): Forms | Failure {
  if (asked === null) return { forms: builtInForms, form: null };
  if (builtInForms.some(({ id }) => id === asked)) return { forms: builtInForms, form: asked };
  const text = readTextFile(asked);
  if (isFailure(text)) {
    const known = builtInForms.map(({ id }) => id).join(", ");
    const { th, en } = text.failure;
    return failure(`${th}\nแบบฟอร์มที่มากับโปรแกรมคือ ${known}`, `${en}\nThe program comes with the forms ${known}`);
  }
  const loaded = loadForm(text.text);
  if ("form" in loaded) return { forms: [loaded.form], form: loaded.form.id };
  const lines = (language: Language): string =>
    loaded.faults.map(({ path, reason }) => `\n  ${path === "" ? "" : `${path}: `}${reason[language]}`).join("");
  return failure(`แบบฟอร์ม ${asked} ใช้ไม่ได้${lines("th")}`, `The form ${asked} cannot be used${lines("en")}`);
}
