import type { Position } from "../../grid/area";
import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import type { Header } from "../../plan/submission";
import { aboutCell } from "../cellFacts";
import type { Checked, Rule } from "../checked";
import { squeezed } from "../texts/squeezed";
import { statedMoneyUnit } from "../../text/statedMoneyUnit";

/**
 * A line above the table, or the header of its amounts, that says that they are in another unit than the form has them
 * in: thousands of baht, say. Reported once, however often it is repeated. The same words in a row, a total or below the
 * table say nothing of the table.
 *
 * Why: amounts are read in the form's unit, so they would be merged a thousand times too small or too large. Multiplying
 * them in silence would be a guess: often only the line is left over from another year.
 */
export const amountsInOtherUnit: Rule = (sheet) => {
  const { grid, submission } = sheet;
  const { headers, rows } = submission;
  const lastHeader = headers.at(-1)?.area.bottom ?? -1;
  const totals = new Set(submission.sections.map(({ total }) => total?.row));
  const isHeaderOfAmounts = headersOfAmounts(sheet);
  const reported = new Set<string>();
  const issues: Issue[] = [];
  let header = 0;
  let row = 0;
  for (const { index, cells } of grid.rows) {
    if (index > lastHeader) break;
    while (row < rows.length && rows[row]!.row < index) row += 1;
    if (rows[row]?.row === index || totals.has(index)) continue;
    while (headers[header]!.area.bottom < index) header += 1;
    const over = headers[header]!.area.top <= index ? headers[header]! : undefined;
    for (const { column, value } of cells) {
      if (typeof value !== "string") continue;
      const at = { row: index, column };
      if (over && !isHeaderOfAmounts(over, at, value)) continue;
      const baht = statedMoneyUnit(value, over !== undefined);
      const name = `${column}\n${value}`;
      const wanted = over ? unitOver(sheet, over, column) : unitOfAll(sheet);
      if (baht === undefined || wanted === undefined || wanted === baht || reported.has(name)) continue;
      reported.add(name);
      issues.push(issue("amounts-in-other-unit", { ...aboutCell(grid, at), params: { text: value, baht, wanted } }));
    }
  }
  return issues;
};

/** The unit that the form has the column in; a group's, that of the first column below it. */
function unitOver({ form }: Checked, { columns }: Header, column: number): number {
  const below = form.columns.filter(({ field, kind }) => kind === "amount" && (columns[field] ?? -1) >= column);
  below.sort((a, b) => columns[a.field]! - columns[b.field]!);
  return below[0]?.values.baht ?? 1;
}

/** The one unit of all amounts; undefined where they have several. */
function unitOfAll({ form }: Checked): number | undefined {
  const units = new Set(form.columns.flatMap(({ kind, values }) => (kind === "amount" ? [values.baht] : [])));
  return units.size === 1 ? [...units][0] : undefined;
}

/**
 * Whether a header cell is about amounts: it is in one of their columns, or, where one was not found, its text
 * begins as theirs does ("งบประมาณ (พันบาท)" may keep the column from being known).
 */
function headersOfAmounts({ form }: Checked): (header: Header, at: Position, text: string) => boolean {
  const columns = form.columns.filter(({ kind }) => kind === "amount");
  const words = columns.flatMap(({ headers, groups }) => [...headers, ...groups]).map(squeezed);
  return ({ columns: found }, { column }, text) => {
    const places = columns.map(({ field }) => found[field]);
    if (places.includes(column)) return true;
    return places.includes(undefined) && words.some((word) => squeezed(text).startsWith(word));
  };
}
