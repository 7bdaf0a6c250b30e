import type { Position } from "../../../src/grid/area";
import type { Grid } from "../../../src/grid/grid";
import type { Submission } from "../../../src/plan/submission";
import { merged, rowSeen, typed, withCell } from "./edits";
import { funded, pickFrom, type Kind } from "./kind";

const struck = { struck: true, faint: null } as const;
const faint = { struck: false, faint: "color" } as const;

/** Kinds that change one amount's cell, whatever becomes of the totals. */
const ofAmount = (
  name: string,
  codes: readonly string[],
  change: (grid: Grid, cell: Position, baht: number) => Grid,
): Kind => ({
  name,
  codes,
  verified: codes,
  plant(sheet, pick) {
    const found = pickFrom(funded(sheet), pick);
    return found && { grid: change(sheet.grid, found.cell, found.baht), rows: [found.row.row] };
  },
});

/** The amounts of a section and of the plan as somebody typed them. */
function withTypedTotals(grid: Grid, { sections, grandTotal }: Submission): Grid {
  const totals = [...sections.map(({ total }) => total), grandTotal].flatMap((total) =>
    Object.values(total?.amounts ?? {}),
  );
  return totals.reduce((made, { at: place, value }) => (value === null ? made : typed(made, place, value / 100)), grid);
}

export const ofAmounts: readonly Kind[] = [
  ofAmount("an amount that its format hides", ["hidden-amount"], (grid, cell) =>
    withCell(grid, cell, { format: ";;;" }),
  ),
  ofAmount("an amount that a limit of its format hides", ["hidden-amount"], (grid, cell) =>
    withCell(grid, cell, { format: "[>0];0" }),
  ),
  ofAmount("an amount shown as a dash", ["hidden-amount"], (grid, cell) => withCell(grid, cell, { format: '"-"' })),
  ofAmount("an amount in white", ["hidden-amount"], (grid, cell) => withCell(grid, cell, { sight: faint })),
  ofAmount("an amount in a hidden row", ["hidden-amount"], (grid, { row }) => ({
    ...grid,
    hiddenRows: [{ first: row, last: row }],
  })),
  ofAmount("an amount in thousands", ["amount-shown-otherwise"], (grid, cell) =>
    withCell(grid, cell, { format: "#,##0," }),
  ),
  ofAmount("an amount crossed out", ["struck-through"], (grid, cell) => withCell(grid, cell, { sight: struck })),
  ofAmount("a row crossed out", ["struck-through"], (grid, { row }) => rowSeen(grid, row, struck)),
  ofAmount("a picture for an amount", ["value-of-wrong-kind"], (grid, cell) =>
    withCell(grid, cell, { value: { error: "#VALUE!", picture: true }, formula: null }),
  ),
  ofAmount("an amount never computed", ["formula-uncomputed"], (grid, cell) =>
    withCell(grid, cell, { value: null, formula: "=1000*5" }),
  ),
  ofAmount("an amount below zero", ["amount-negative"], (grid, cell, baht) => typed(grid, cell, -baht)),
  ofAmount("an amount in words", ["amount-unreadable"], (grid, cell) => typed(grid, cell, "ตามที่จ่ายจริง")),
  ofAmount("a letter for a digit", ["amount-letter-for-digit", "amount-unreadable"], (grid, cell, baht) =>
    typed(grid, cell, String(baht).replace("0", "O")),
  ),
  ofAmount("a point for a comma", ["amount-point-ambiguous"], (grid, cell) => typed(grid, cell, "12.500")),
  ofAmount("a date for an amount", ["value-of-wrong-kind"], (grid, cell) =>
    withCell(grid, cell, { value: 44_300, formula: null, format: "d/m/yyyy" }),
  ),
  ofAmount("an error for an amount", ["formula-error"], (grid, cell) =>
    withCell(grid, cell, { value: { error: "#REF!" }, formula: "=#REF!" }),
  ),
  ofAmount("another file's amount", ["formula-external"], (grid, cell) =>
    withCell(grid, cell, { formula: "='[งบ.xlsx]แผน'!F11" }),
  ),
  ofAmount("a thousandth of a baht", ["amount-below-satang"], (grid, cell, baht) => typed(grid, cell, baht + 0.001)),
  ofAmount("true for an amount", ["value-of-wrong-kind"], (grid, cell) =>
    withCell(grid, cell, { value: true, formula: null }),
  ),
  {
    name: "two baht more than the total counts",
    codes: ["total-mismatch", "grand-total-mismatch", "total-stale"],
    verified: ["total-mismatch", "grand-total-mismatch", "total-stale"],
    plant(sheet, pick) {
      const counted = sheet.submission.sections.flatMap(({ total, rows }) =>
        total ? rows.map((index) => sheet.submission.rows[index]!) : [],
      );
      const found = pickFrom(
        funded(sheet).filter(({ row }) => counted.includes(row)),
        pick,
      );
      return found && { grid: typed(sheet.grid, found.cell, found.baht + 2), rows: [] };
    },
  },
  {
    name: "a typed total of another figure",
    codes: ["total-mismatch"],
    verified: ["total-mismatch"],
    plant({ grid, submission }, pick) {
      const totals = submission.sections.flatMap(({ total }) => Object.values(total?.amounts ?? {}));
      const found = pickFrom(
        totals.filter(({ value }) => value !== null),
        pick,
      );
      if (!found) return undefined;
      const made = typed(withTypedTotals(grid, submission), found.at, found.value! / 100 + 900);
      return { grid: made, rows: [found.at.row] };
    },
  },
  {
    name: "a grand total of another figure",
    codes: ["grand-total-mismatch"],
    verified: ["grand-total-mismatch"],
    plant({ grid, submission }, pick) {
      const found = pickFrom(Object.values(submission.grandTotal?.amounts ?? {}), pick);
      if (!found) return undefined;
      return { grid: typed(grid, found.at, (found.value ?? 0) / 100 + 900), rows: [found.at.row] };
    },
  },
  {
    name: "an amount and its total in different columns",
    codes: ["amount-in-other-column"],
    verified: ["amount-in-other-column"],
    plant(sheet, pick) {
      const { grid, submission } = sheet;
      const columns = ["integratedBudget", "agencyBudget"] as const;
      const alone = funded(sheet).filter(({ row, cell }) => {
        const held = columns.find((field) => row.cells[field]?.column === cell.column)!;
        const other = columns.find((field) => field !== held)!;
        const section = submission.sections.find(({ rows }) => rows.some((index) => submission.rows[index] === row));
        const beside = section?.rows.map((index) => submission.rows[index]!) ?? [];
        const isAlone = beside.every((one) => one === row || one.amounts[other] !== row.amounts[held]);
        return section?.total && isAlone && row.cells[other] && !row.amounts[other];
      });
      const found = pickFrom(alone, pick);
      if (!found) return undefined;
      const other = columns.find((field) => found.row.cells[field]!.column !== found.cell.column)!;
      const emptied = typed(withTypedTotals(grid, submission), found.cell, "-");
      return { grid: typed(emptied, found.row.cells[other]!, found.baht), rows: [found.row.row] };
    },
  },
  {
    name: "an amount merged with the row below",
    codes: ["amount-across-rows"],
    verified: ["amount-across-rows"],
    plant({ grid, submission }, pick) {
      const found = pickFrom(
        submission.rows.filter(({ row, cells }, index, all) => cells.agencyBudget && all[index + 1]?.row === row + 1),
        pick,
      );
      if (!found) return undefined;
      const { row, column } = found.cells.agencyBudget!;
      const area = { top: row, bottom: row + 1, left: column, right: column };
      const blank = withCell(typed(grid, { row, column }, 30_000), { row: row + 1, column }, null);
      return { grid: merged(blank, area), rows: [row, row + 1] };
    },
  },
  {
    name: "an amount behind a merged cell",
    codes: ["hidden-amount"],
    verified: ["hidden-amount"],
    plant(sheet, pick) {
      const found = pickFrom(funded(sheet), pick);
      if (!found || found.cell.column === 0) return undefined;
      const { row, column } = found.cell;
      return { grid: merged(sheet.grid, { top: row, bottom: row, left: column - 1, right: column }), rows: [row] };
    },
  },
];
