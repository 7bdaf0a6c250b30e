import { amountIn } from "../plan/rowValues";
import { addSatang, noMoney, type Satang } from "../plan/satang";
import type { Field } from "../plan/fields";
import type { Master } from "./master";
import { editsOf } from "./notices";
import type { MergedSheet } from "./tree/mergedRow";

/** What of a merged sheet is in the master by now. */
export interface HeldSheet {
  readonly sheet: MergedSheet;
  /** How many of its rows are there. */
  readonly rows: number;
  /** Of those rows, as they are. */
  readonly amounts: Readonly<Record<Field, Satang>>;
  /** Cells that say something else than was merged, and rows that are gone. */
  readonly edits: number;
}

/** Every sheet that the master's record knows, as its rows are in the plan by now: somebody may have edited them. */
export function heldSheets({ current: { record, lineOf }, shape }: Master): HeldSheet[] {
  const held = new Map(
    record.sheets.map((sheet) => [sheet, { rows: 0, edits: 0, amounts: {} as Record<Field, Satang> }]),
  );
  for (const recorded of record.writtenLines) {
    const found = recorded.kind === "row" ? held.get(recorded.sheet) : undefined;
    if (recorded.kind !== "row" || !found) continue;
    const line = lineOf.get(recorded);
    if (!line?.planRow) {
      found.edits += 1;
      continue;
    }
    found.rows += 1;
    found.edits += editsOf(recorded.row, line, shape).length;
    for (const field of shape.amountFields)
      found.amounts[field] = addSatang(found.amounts[field] ?? noMoney, amountIn(line.planRow, field) ?? noMoney);
  }
  return [...held].map(([sheet, found]) => ({ sheet, ...found }));
}
