import { levelOfSheets } from "../app/overSheets";
import type { ChangeSet } from "../change/changeSet";
import { isNothing } from "../change/content";
import type { Content, Step } from "../change/step";
import type { Form } from "../forms/schema";
import { areaToA1, cellArea, type Area } from "../grid/area";
import type { TablePlace } from "../grid/tablePlace";
import { catalogue } from "../issues/catalogue";
import { cellWords } from "../issues/cellWords";
import { describe } from "../issues/describe";
import type { Issue } from "../issues/issue";
import { timesOf } from "../issues/limited";
import { shownName, type Field, type PlanFields } from "../plan/fields";
import { amountIn, placeIn } from "../plan/rowValues";
import type { PlanRow } from "../plan/submission";
import type { Satang } from "../plan/satang";
import type { AmountShown, CellChange, FormListed, FormShown, IssueShown, Place } from "./shown";

/** The engine's own data as the screen is handed them. */

export const placeOf = (sheet: string, area: Area, inDocument?: TablePlace): Place => ({
  ...{ sheet, area, cell: areaToA1(area) },
  ...(inDocument && { called: cellWords(area, inDocument) }),
});

export function issueShown(issue: Issue, id: number): IssueShown {
  const { code, severity, sheet, area, found, expected, fix } = issue;
  const { message, remedy, why } = describe(issue);
  const place = sheet === null || area === null ? null : placeOf(sheet, area, issue.inDocument);
  const fixable = fix !== null;
  const certain = fixable && (catalogue[code] as { fix?: "safe" | "asked" }).fix === "safe";
  const times = timesOf(issue);
  const texts = { message, remedy, why, suggestions: [], activity: null, column: null };
  return { id, code, severity, times, sheet, place, found, expected, ...texts, fixable, certain };
}

export const formShown = ({ id, title, fiscalYear }: Form): FormShown => ({ id, title, fiscalYear });

/** `rows`: those that were added up. */
export function formListed(form: Form, loaded: boolean): FormListed {
  const level = levelOfSheets(form);
  return { ...formShown(form), loaded, sheets: level && { level: level.name, isOver: form.sheets !== null } };
}

export const amountsShown = (
  amounts: Readonly<Record<Field, Satang>>,
  fields: PlanFields,
  rows: readonly PlanRow[],
): AmountShown[] =>
  fields.amounts.flatMap((field) => {
    const satang = amounts[field];
    return satang === undefined ? [] : [{ title: shownName(fields, field), satang, unread: unreadIn(rows, field) }];
  });

/** How many amounts of a column are written and could not be read. */
const unreadIn = (rows: readonly PlanRow[], field: Field): number =>
  rows.filter((row) => placeIn(row, field) && amountIn(row, field) === undefined).length;

/** The cells that a change set writes, as texts. Rows and columns count as the step finds them. */
export const changesShown = ({ steps }: ChangeSet): CellChange[] => steps.flatMap(stepShown);

function stepShown(step: Step): CellChange[] {
  if (step.kind !== "write-cells") return [];
  return step.after.flatMap((row, down) =>
    row.flatMap((after, right) => {
      const before = step.before[down]![right]!;
      if (isNothing(before) && isNothing(after)) return [];
      const area = cellArea({ row: step.row + down, column: step.column + right });
      return [{ place: placeOf(step.sheet, area), before: contentText(before), after: contentText(after) }];
    }),
  );
}

function contentText(content: Content): string | null {
  if (isNothing(content)) return null;
  if ("formula" in content) return content.formula;
  if ("text" in content) return content.text;
  if ("number" in content) return content.number.toLocaleString("en-US", { maximumFractionDigits: 10 });
  return "boolean" in content ? String(content.boolean).toUpperCase() : content.error;
}
