import { issue } from "../../issues/make";
import type { Issue } from "../../issues/issue";
import { withName, type Field } from "../../plan/fields";
import { amountIn, placeIn } from "../../plan/rowValues";
import { noMoney, sumSatang, type Satang } from "../../plan/satang";
import type { PlanRow } from "../../plan/submission";
import { aboutCell } from "../cellFacts";
import type { Checked } from "../checked";

type Mismatch = Issue<"total-mismatch" | "grand-total-mismatch">;

/** A row with an amount that is counted in another column. */
interface Moved {
  readonly row: PlanRow;
  readonly amount: Satang;
  readonly held: Field;
  readonly wanted: Field;
}

/**
 * An amount in another column than its total counts it in: two totals of one row differ by that amount, one too much and
 * one too little. Reported once, at the amount, in place of the totals that follow from it, those above them included.
 *
 * Why: two totals that are both wrong send the officer to look for two faults.
 */
export function amountInOtherColumn(sheet: Checked, issues: readonly Issue[]): Issue[] {
  // Switched off by the form, it would take the totals with it.
  if (sheet.form.severities["amount-in-other-column"] === "off") return [...issues];
  const explained = new Set<Issue>();
  const found = new Map<PlanRow, Moved>();
  const mismatches = issues.filter(
    (one): one is Mismatch => one.code === "total-mismatch" || one.code === "grand-total-mismatch",
  );
  for (const one of mismatches) {
    const other = mismatches.find((two) => two.area!.top === one.area!.top && differs(two) === -differs(one));
    const moved = other && differs(one) > 0 ? movedBehind(sheet, one, other) : undefined;
    if (!other || !moved) continue;
    explained.add(one).add(other);
    if (!found.has(moved.row)) found.set(moved.row, moved);
  }
  if (explained.size === 0) return [...issues];
  // The grand total differs by what was moved in all sections together.
  for (const one of mismatches) {
    if (one.code !== "grand-total-mismatch" || explained.has(one)) continue;
    const field = fieldOf(sheet, one);
    const moved = Array.from(found.values(), ({ amount, held, wanted }) =>
      field === wanted ? amount : field === held ? (-amount as Satang) : noMoney,
    );
    if (sumSatang(moved) === differs(one)) explained.add(one);
  }
  const causes = Array.from(found.values(), ({ row, amount, held, wanted }) => {
    const params = { amount, column: withName(sheet.fields, held), counted: withName(sheet.fields, wanted) };
    return issue("amount-in-other-column", { ...aboutCell(sheet.grid, placeIn(row, held)!), params });
  });
  return [...issues.filter((one) => !explained.has(one)), ...causes];
}

/** By how much a total shows more than its rows hold. In satang. */
const differs = ({ params: { stored, computed } }: Mismatch): number => stored - computed;

/** The budget column of a total. */
function fieldOf({ submission: { sections, grandTotal }, fields }: Checked, { area }: Mismatch): Field | undefined {
  const section = sections.find(({ total }) => total?.row === area!.top);
  const printed = section?.total?.amounts ?? grandTotal?.amounts ?? {};
  return fields.amounts.find((field) => printed[field]?.at.column === area!.left);
}

/** The one row that holds the difference in the column that has too much of it, and nothing in the other. */
function movedBehind(sheet: Checked, short: Mismatch, long: Mismatch): Moved | undefined {
  const { sections, rows } = sheet.submission;
  const section = sections.find(({ total }) => total?.row === short.area!.top);
  const [wanted, held] = [fieldOf(sheet, short), fieldOf(sheet, long)];
  if (wanted === undefined || held === undefined) return undefined;
  const counted = section ? section.rows.map((index) => rows[index]!) : rows;
  const moved = counted.filter((row) => amountIn(row, held) === differs(short) && !amountIn(row, wanted));
  const [row] = moved;
  if (!row || !placeIn(row, held) || moved.length > 1) return undefined;
  return { row, amount: amountIn(row, held)!, held, wanted };
}
