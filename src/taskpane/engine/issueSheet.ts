import type { ChangeSet } from "../../change/changeSet";
import type { Content } from "../../change/step";
import type { Words } from "../../issues/entry";
import type { IssueShown } from "./shown";

/** Cell, what is wrong, what to do. */
const widths = [18, 70, 70];

/** What Excel takes as a sheet's name, at most. */
const longest = 31;

/**
 * An agency's list as a new sheet of the open workbook, to print or to send. `named`: what the sheet is called, shortened
 * and numbered where it has to be; `sheets`: names that are taken.
 */
export function issueSheetChanges(
  heading: string,
  named: string,
  issues: readonly IssueShown[],
  sheets: readonly string[],
  language: keyof Words,
): ChangeSet {
  const sheet = freeName(named, sheets);
  const lines = [
    [heading, "", ""],
    ...issues.map(({ place, message, remedy }) => [
      place ? `${place.sheet} ${place.cell}` : "",
      message[language],
      remedy[language],
    ]),
  ];
  const after = lines.map((line) => line.map((text): Content => (text === "" ? null : { text })));
  const before = after.map((line) => line.map(() => null));
  return {
    steps: [
      { kind: "insert-sheet", sheet, visibility: "visible", widths },
      { kind: "write-cells", sheet, row: 0, column: 0, before, after },
    ],
  };
}

/** Without the characters that no sheet may have in its name. */
function freeName(named: string, sheets: readonly string[]): string {
  const taken = new Set(sheets.map((sheet) => sheet.toLowerCase()));
  const plain = named.replace(/[\\/?*[\]:']/g, " ").trim();
  let name = plain.slice(0, longest).trim();
  for (let count = 2; taken.has(name.toLowerCase()); count++) {
    const number = ` ${count}`;
    name = `${plain.slice(0, longest - number.length).trim()}${number}`;
  }
  return name;
}
