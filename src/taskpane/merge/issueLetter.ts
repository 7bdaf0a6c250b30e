import { remedyAt } from "../../issues/entry";
import type { IssueShown } from "../../session/shown";
import type { Language } from "../../words/language";

/**
 * A list to paste into a letter: where, what is wrong, what to do. Addresses come first, so that the agency can
 * follow it down its sheet. Digits are Arabic, as in the cells' addresses.
 */
export function issueLetter(heading: string, issues: readonly IssueShown[], language: Language): string {
  const lines = issues.map(({ place, message, remedy }, index) => {
    const where = place ? `${place.sheet} ${place.called?.[language] ?? place.cell}: ` : "";
    return `${index + 1}. ${where}${message[language]}\n   ${remedyAt(remedy, "pane")[language]}`;
  });
  return [heading, "", ...lines, ""].join("\n");
}
