import { remedyAt, type Words } from "../issues/entry";
import type { IssueShown } from "./shown";

/**
 * A list to paste into a letter: where, what is wrong, what to do. Addresses come first, so that the agency can
 * follow it down its sheet. Digits are Arabic, as in the cells' addresses.
 */
export function issueLetter(heading: string, issues: readonly IssueShown[], language: keyof Words): string {
  const lines = issues.map(({ place, message, remedy, activity, column }, index) => {
    const where = place ? `${place.sheet} ${place.called?.[language] ?? place.cell}: ` : "";
    const about = [column?.[language], activity].filter((part) => part).join(" · ");
    const parts = [`${where}${message[language]}`, about, remedyAt(remedy, "pane")[language]];
    return `${index + 1}. ${parts.filter((part) => part !== "").join("\n   ")}`;
  });
  return [heading, "", ...lines, ""].join("\n");
}
