import { builtInForms } from "../forms/builtIn";
import type { FormFault } from "../forms/formFault";
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
  const loaded = formAt(asked);
  if (isFailure(loaded)) return loaded;
  if ("form" in loaded) return { forms: loaded.isBuiltIn ? builtInForms : [loaded.form], form: loaded.form.id };
  const lines = (language: Language): string =>
    loaded.faults.map(({ path, reason }) => `\n  ${path === "" ? "" : `${path}: `}${reason[language]}`).join("");
  return failure(`แบบฟอร์ม ${asked} ใช้ไม่ได้${lines("th")}`, `The form ${asked} cannot be used${lines("en")}`);
}

/** A form that was asked for, or what is wrong with its file. */
export type FormAt = { readonly form: Form; readonly isBuiltIn: boolean } | { readonly faults: readonly FormFault[] };

/** `asked`: the id of a built-in form or the path of a form's file. */
export function formAt(asked: string): FormAt | Failure {
  const builtIn = builtInForms.find(({ id }) => id === asked);
  if (builtIn) return { form: builtIn, isBuiltIn: true };
  const text = readTextFile(asked);
  if (isFailure(text)) {
    const known = builtInForms.map(({ id }) => id).join(", ");
    const { th, en } = text.failure;
    return failure(`${th}\nแบบฟอร์มที่มากับโปรแกรมคือ ${known}`, `${en}\nThe program comes with the forms ${known}`);
  }
  const loaded = loadForm(text.text);
  return "form" in loaded ? { form: loaded.form, isBuiltIn: false } : loaded;
}
