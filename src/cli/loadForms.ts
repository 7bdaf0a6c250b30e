import { openForm, type OpenedForm } from "../app/formBook";
import { isUnfetched, unfetchedIssue } from "../app/sourceFile";
import { builtInForms } from "../forms/builtIn";
import type { FormFile } from "../forms/formFile";
import { normalForm } from "../forms/normalForm";
import type { Form } from "../forms/schema";
import { describe } from "../issues/describe";
import { nodeCodec } from "../workbook/xlsx/nodeCodec";
import type { Language } from "../words/language";
import { failure, isFailure, type Failure } from "./failure";
import { readInput } from "./readInput";

/** The forms to read by, and the one that was asked for. */
export interface Forms {
  readonly forms: readonly Form[];
  readonly form: string | null;
}

/** `asked`: the id of a built-in form or the path of a form's file; null: whichever built-in form fits. */
export async function loadForms(asked: string | null): Promise<Forms | Failure> {
  if (asked === null) return { forms: builtInForms, form: null };
  const builtIn = builtInForms.find(({ id }) => id === asked);
  if (builtIn) return { forms: builtInForms, form: asked };
  const known = await knownForm(asked);
  return isFailure(known) ? known : { forms: [known.form], form: known.form.id };
}

/** A form that was asked for, with its file; what is wrong with that is a failure. */
export async function knownForm(asked: string): Promise<{ readonly form: Form; readonly file: FormFile } | Failure> {
  const opened = await formAt(asked);
  if (isFailure(opened) || "form" in opened) return opened;
  const lines = (language: Language): string =>
    opened.faults.map(({ path, reason }) => `\n  ${path === "" ? "" : `${path}: `}${reason[language]}`).join("");
  return failure(`แบบฟอร์ม ${asked} ใช้ไม่ได้${lines("th")}`, `The form ${asked} cannot be used${lines("en")}`);
}

/** Forms are some hundred kilobytes. */
const mostBytes = 16 * 1024 * 1024;

/** `asked`: the id of a built-in form, or the path of a form's file: JSON, or a form's workbook. */
export async function formAt(asked: string): Promise<OpenedForm | Failure> {
  const builtIn = builtInForms.find(({ id }) => id === asked);
  if (builtIn) {
    return {
      form: builtIn,
      get file() {
        return normalForm(builtIn);
      },
    };
  }
  const bytes = readInput(asked, mostBytes);
  if (!isUnfetched(bytes)) return openForm(asked, bytes, nodeCodec);
  const { message } = describe(unfetchedIssue(bytes));
  const known = builtInForms.map(({ id }) => id).join(", ");
  return failure(
    `${asked}: ${message.th}\nแบบฟอร์มที่มากับโปรแกรมคือ ${known}`,
    `${asked}: ${message.en}\nThe program comes with the forms ${known}`,
  );
}
