import type { Step } from "../../change/step";
import { maxColumns } from "../../grid/area";
import { cellIn, rowAt, type Grid } from "../../grid/grid";
import { showsZeroAsDash } from "../../grid/zeroAsDash";
import type { EntrySources } from "./writeEntries";
import type { PlanEntry } from "../tree/planEntry";
import type { SheetLine } from "../tree/sheetLine";

/** The number format of a cell that may be blank. */
export const formatAt = (grid: Grid, row: number, column: number): string =>
  cellIn(rowAt(grid, row), column)?.format ?? grid.blankFormats?.get(row * maxColumns + column) ?? "General";

/**
 * Sets the number format of the amounts in new rows, where their pattern's does not show zero as a dash, and puts back
 * that of blank lines which are no longer filled.
 *
 * @param formerFormats of the amounts of a blank line before it was filled, by amount field
 */
export function amountFormatSteps(
  grid: Grid,
  sources: EntrySources,
  formerFormats: ReadonlyMap<SheetLine, readonly string[]>,
): Step[] {
  const { entries, standing, shape, columns, filled } = sources;
  const steps: Step[] = [];
  shape.amountFields.forEach((field, i) => {
    let run: { top: number; bottom: number; column: number; before: string; after: string } | undefined;
    const end = () => {
      if (!run) return;
      const { top, bottom, column, before, after } = run;
      const area = { top, left: column, bottom, right: column };
      steps.push({ kind: "set-formats", sheet: grid.sheet, area, before, after });
      run = undefined;
    };
    entries.forEach((entry, row) => {
      if (standing[row] !== null && !entry.line) return end();
      const column = entry.block ? columns.get(entry.block)?.of[field] : undefined;
      if (column === undefined) return end();
      const before = formatNow(entry, column);
      if (before === null) return end();
      const after = formatWanted(entry, before, entry.line ? formerFormats.get(entry.line)?.[i] : undefined);
      if (before === after) return end();
      if (run?.bottom === row - 1 && run.column === column && run.before === before && run.after === after) {
        run.bottom = row;
      } else {
        end();
        run = { top: row, bottom: row, column, before, after };
      }
    });
    end();
  });
  return steps;

  /** Of a line that changes from blank to row or back, and of one that comes; null for the others. */
  function formatNow({ line, made, like }: PlanEntry, column: number): string | null {
    if (line) return filled.has(line) !== (made !== null) ? formatAt(grid, line.row, column) : null;
    if (made?.kind !== "row") return null;
    return like ? formatAt(grid, like.row, column) : "General";
  }

  function formatWanted({ made }: PlanEntry, before: string, former: string | undefined): string {
    if (!made) return former ?? before;
    return showsZeroAsDash(before) ? before : shape.form.amountFormat;
  }
}
