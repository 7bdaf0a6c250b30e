import { applyToGrid } from "../../src/change/applyToGrid";
import type { ChangeSet } from "../../src/change/changeSet";
import { areaToA1 } from "../../src/grid/area";
import type { Grid } from "../../src/grid/grid";
import type { Issue } from "../../src/issues/issue";
import { suggestionsOf } from "../../src/suggesting";
import type { Suggestion } from "../../src/suggesting/suggestion";
import { checkedGrids, type CheckedFile } from "./checkedFiles";

/** An issue of one of some sheets, with what a person may press. */
export interface Answerable {
  readonly issue: Issue;
  readonly suggestions: readonly Suggestion[];
  /** Its fix, or its suggestions. */
  readonly presses: readonly ChangeSet[];
}

export function answerable(sheets: readonly CheckedFile[]): Answerable[] {
  return sheets.flatMap((sheet) => {
    const suggest = suggestionsOf(sheet);
    return sheet.issues.map((issue) => {
      const suggestions = suggest(issue);
      const presses = issue.fix ? [issue.fix] : suggestions.map(({ changes }) => changes);
      return { issue, suggestions, presses };
    });
  });
}

export const errorsOf = (sheets: readonly CheckedFile[]): string[] =>
  sheets.flatMap(({ issues }) => issues.filter(({ severity }) => severity === "error").map(named));

export const named = ({ code, sheet, area }: Issue): string => `${code} ${sheet}!${area ? areaToA1(area) : ""}`;

/** What is wrong with some sheets once a change was made to them. */
export function after(grids: readonly Grid[], changes: ChangeSet): CheckedFile[] {
  const changed = applyToGrid(new Map(grids.map((grid) => [grid.sheet, grid])), changes);
  if ("refused" in changed) throw new Error(JSON.stringify(changed));
  return checkedGrids(grids.map((grid) => changed.get(grid.sheet) ?? grid));
}
