import type { ChangeSet } from "../change/changeSet";
import type { Content } from "../change/step";
import { freeSheetName } from "../grid/freeSheetName";
import { remedyAt, type Words } from "../issues/entry";
import type { IssueShown } from "./shown";

/** Cell, what its row is about, what is wrong, what to do. */
const widths = [18, 40, 60, 60];

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
  const sheet = freeSheetName(named, sheets);
  const lines = [
    [heading, "", "", ""],
    ...issues.map(({ place, message, remedy, activity, column }) => [
      place ? `${place.sheet} ${place.called?.[language] ?? place.cell}` : "",
      [column?.[language], activity].filter((part) => part).join(" · "),
      message[language],
      remedyAt(remedy, "pane")[language],
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
