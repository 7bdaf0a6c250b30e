import { readFileSync } from "node:fs";
import { builtInForms } from "../forms/builtIn";
import { formSchema, type Form } from "../forms/schema";
import { failure, systemReason, type Failure } from "./failure";

/** The forms to read by, and the one that was asked for. */
export interface Forms {
  readonly forms: readonly Form[];
  readonly form: string | null;
}

/** `asked`: the id of a built-in form or the path of a JSON file; null: whichever built-in form fits. */
export function loadForms(asked: string | null): Forms | Failure {
  if (asked === null) return { forms: builtInForms, form: null };
  if (builtInForms.some(({ id }) => id === asked)) return { forms: builtInForms, form: asked };
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(asked, "utf8"));
  } catch (error) {
    const known = builtInForms.map(({ id }) => id).join(", ");
    const reason = error instanceof SyntaxError ? `not JSON: ${error.message}` : systemReason(error);
    return failure(
      `ไม่รู้จักแบบฟอร์ม ${asked} (${reason}) แบบฟอร์มที่มากับโปรแกรมคือ ${known}`,
      `The form ${asked} is not known (${reason}); the program comes with ${known}`,
    );
  }
  const parsed = formSchema.safeParse(json);
  if (!parsed.success)
    return failure(`แบบฟอร์ม ${asked} ไม่ถูกต้อง`, `The form ${asked} is not valid: ${parsed.error.message}`);
  return { forms: [parsed.data], form: parsed.data.id };
}
