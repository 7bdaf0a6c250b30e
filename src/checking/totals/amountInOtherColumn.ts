import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { named } from "../../plan/fields";
import type { PlanRow } from "../../plan/submission";
import { aboutCell } from "../cellFacts";
import type { Checked } from "../checked";

type Mismatch = Issue<"total-mismatch" | "grand-total-mismatch">;

/**
 * An amount in another column than its total counts it in: two totals of one row differ by that amount, one too much and
 * one too little. Reported once, at the amount, in place of the totals that follow from it.
 *
 * Why: two totals that are both wrong send the officer to look for two faults.
 */
export function amountInOtherColumn(sheet: Checked, issues: readonly Issue[]): Issue[] {
  // Switched off by the form, it would take the totals with it.
  if (sheet.form.severities["amount-in-other-column"] === "off") return [...issues];
  const explained = new Set<Issue>();
  const found = new Map<PlanRow, Issue>();
  const mismatches = issues.filter(
    (one): one is Mismatch => one.code === "total-mismatch" || one.code === "grand-total-mismatch",
  );
  for (const one of mismatches) {
    const other = mismatches.find((two) => two.area!.top === one.area!.top && differs(two) === -differs(one));
    const cause = other && differs(one) > 0 ? causeOf(sheet, one, other) : undefined;
    if (!other || !cause) continue;
    explained.add(one).add(other);
    if (!found.has(cause.row)) found.set(cause.row, cause.issue);
  }
  return explained.size === 0 ? [...issues] : [...issues.filter((one) => !explained.has(one)), ...found.values()];
}

/** By how much a total shows more than its rows hold. In satang. */
const differs = ({ params: { stored, computed } }: Mismatch): number => stored - computed;

/** The one row that holds the difference in the column that has too much of it, and nothing in the other. */
function causeOf(sheet: Checked, short: Mismatch, long: Mismatch): { row: PlanRow; issue: Issue } | undefined {
  const { submission, fields, grid } = sheet;
  const { sections, grandTotal, rows } = submission;
  const section = sections.find(({ total }) => total?.row === short.area!.top);
  const printed = section?.total?.amounts ?? grandTotal?.amounts ?? {};
  const fieldAt = ({ area }: Mismatch) => fields.amounts.find((field) => printed[field]?.at.column === area!.left);
  const [wanted, held] = [fieldAt(short), fieldAt(long)];
  if (wanted === undefined || held === undefined) return undefined;
  const counted = section ? section.rows.map((index) => rows[index]!) : rows;
  const moved = counted.filter(({ amounts }) => amounts[held] === differs(short) && !amounts[wanted]);
  const [row] = moved;
  const at = row?.cells[held];
  if (!row || !at || moved.length > 1) return undefined;
  const params = { amount: row.amounts[held]!, column: named(fields, held), counted: named(fields, wanted) };
  return { row, issue: issue("amount-in-other-column", { ...aboutCell(grid, at), params }) };
}
