import { readFileSync } from "node:fs";
import { builtInForms } from "../forms/builtIn";
import { loadForm } from "../forms/loadForm";
import type { Form } from "../forms/schema";
import type { Language } from "../words/language";
import { failure, type Failure } from "./failure";
import { systemReason } from "./systemWords";

/** The forms to read by, and the one that was asked for. */
export interface Forms {
  readonly forms: readonly Form[];
  readonly form: string | null;
}

/** `asked`: the id of a built-in form or the path of a JSON file; null: whichever built-in form fits. */
export function loadForms(asked: string | null): Forms | Failure {
  if (asked === null) return { forms: builtInForms, form: null };
  if (builtInForms.some(({ id }) => id === asked)) return { forms: builtInForms, form: asked };
  let text: string;
  try {
    text = readFileSync(asked, "utf8");
  } catch (error) {
    const known = builtInForms.map(({ id }) => id).join(", ");
    const { th, en } = systemReason(error);
    return failure(
      `ไม่รู้จักแบบฟอร์ม ${asked} (${th}) แบบฟอร์มที่มากับโปรแกรมคือ ${known}`,
      `The form ${asked} is not known (${en}); the program comes with ${known}`,
    );
  }
  const loaded = loadForm(text);
  if ("form" in loaded) return { forms: [loaded.form], form: loaded.form.id };
  const lines = (language: Language): string =>
    loaded.faults.map(({ path, reason }) => `\n  ${path === "" ? "" : `${path}: `}${reason[language]}`).join("");
  return failure(`แบบฟอร์ม ${asked} ใช้ไม่ได้${lines("th")}`, `The form ${asked} cannot be used${lines("en")}`);
}
