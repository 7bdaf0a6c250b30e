import fc from "fast-check";
import { applySteps } from "../../src/change/applySteps";
import { rowVisibility, spansWith } from "../../src/change/hiddenRows";
import type { Step } from "../../src/change/step";
import { rowsOfSpans } from "../../src/grid/area";
import { gridOf } from "../support/grids";
import { property } from "../support/property";

const sheet = "แผน";
const length = 12;

/** One row inserted or deleted at a place. */
const edit = fc.record({
  kind: fc.constantFrom("insert-rows" as const, "delete-rows" as const),
  row: fc.nat(length - 1),
});

property(
  "rows shown after others came and went are found in the sheet as given",
  [fc.uniqueArray(fc.nat(length - 1)), fc.array(edit, { maxLength: 5 }), fc.uniqueArray(fc.nat(length - 1))],
  (hidden, edits, wished) => {
    const given = { ...gridOf(sheet, []), hiddenRows: spansWith([], hidden.map(only)) };
    /** The row of the sheet as given that each row is; null for an inserted one. */
    const rows: (number | null)[] = Array.from({ length: 2 * length }, (_, row) => row);
    const steps = edits.map(({ kind, row }): Step => {
      if (kind === "insert-rows") rows.splice(row, 0, null);
      else rows.splice(row, 1);
      return { kind, sheet, row, looks: [{ like: null, fit: false }] };
    });
    const shown = wished.filter((row) => rows.includes(row) && hidden.includes(row)).sort((a, b) => a - b);
    steps.push({ kind: "show-rows", sheet, rows: shown.map((row) => only(rows.indexOf(row))) });
    const workbook = applySteps(new Map([[sheet, given]]), { steps });
    if ("refused" in workbook) throw new Error(JSON.stringify(workbook));
    const visibility = rowVisibility(workbook.sheets.get(sheet)!);
    expect(rowsOfSpans(visibility?.shown ?? [])).toEqual(shown);
    expect(visibility?.hidden ?? []).toEqual([]);
  },
);

function only(row: number) {
  return { first: row, last: row };
}
