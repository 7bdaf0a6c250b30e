import type { Language } from "../../words/language";
import type { IssueShown } from "../../session/shown";

/** What the message does not already say of what was found and expected; numbers are compared without their commas. */
export function beyondMessage({ found, expected, message }: IssueShown, language: Language) {
  const words = message[language].replaceAll(",", "");
  const missing = (text: string | null) =>
    text === null || text.trim() === "" || words.includes(text.trim().replaceAll(",", "")) ? null : text;
  return { found: missing(found), expected: missing(expected) };
}
