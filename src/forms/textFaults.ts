import { likeFormula } from "../text/likeFormula";
import { amountFormatFault } from "./amountFormatFault";
import { pathText, type FormFault } from "./formFault";
import type { Form } from "./schema";

/** Characters of one text of a form: far more than any heading, and few enough for every cell it may be written into. */
const longestText = 2_000;

/** What XML cannot hold, or what turns the direction of the text around it. */
const forbidden = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069\ufffe\uffff]/u;

/**
 * The texts of a form that no workbook should hold: a form comes from someone else's file, as a submission does, and what
 * it says is written into masters.
 */
export function* textFaults(form: Form): Iterable<FormFault> {
  const format = amountFormatFault(form.amountFormat);
  if (format) yield { path: "amountFormat", reason: format };
  for (const { path, text } of textsIn(form, [])) {
    if (path[0] === "amountFormat") continue;
    const fault = (th: string, en: string): FormFault => ({ path: pathText(path), reason: { th, en } });
    if (text.length > longestText) {
      yield fault(`ข้อความยาวเกิน ${longestText} ตัวอักษร`, `This text is longer than ${longestText} characters`);
    } else if (forbidden.test(text)) {
      yield fault("ข้อความมีอักขระควบคุมที่มองไม่เห็น", "This text holds control characters");
    } else if (likeFormula(text) === "formula") {
      yield fault("ข้อความขึ้นต้นเหมือนสูตร", "This text begins like a formula");
    }
  }
}

function* textsIn(
  value: unknown,
  path: readonly PropertyKey[],
): Iterable<{ path: readonly PropertyKey[]; text: string }> {
  if (typeof value === "string") yield { path, text: value };
  else if (typeof value === "object" && value !== null) {
    const isList = Array.isArray(value);
    for (const [key, one] of Object.entries(value)) yield* textsIn(one, [...path, isList ? Number(key) : key]);
  }
}
