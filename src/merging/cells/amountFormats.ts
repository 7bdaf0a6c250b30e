import type { Step } from "../../change/step";
import { maxColumns } from "../../grid/area";
import { cellIn, rowAt, type Grid } from "../../grid/grid";
import { isDateFormat, isPercentFormat } from "../../grid/numberFormat";
import { showsZeroAsDash } from "../../grid/zeroAsDash";
import type { ColumnKind } from "../../plan/fields";
import type { EntrySources } from "./writeEntries";
import type { PlanEntry } from "../tree/planEntry";
import type { SheetLine } from "../tree/sheetLine";

/** The number format of a cell that may be blank. */
export const formatAt = (grid: Grid, row: number, column: number): string =>
  cellIn(rowAt(grid, row), column)?.format ?? grid.blankFormats?.get(row * maxColumns + column) ?? "General";

/** Day, month in letters and Buddhist year, in Thai. */
export const dayFormat = "[$-D07041E]d mmm yyyy;@";

const isHere = (line: SheetLine | undefined, row: number): boolean => line?.row === row;

/**
 * Sets the number format of the amounts in new rows, where their pattern's does not show zero as a dash, of days and of
 * percentages, and puts back that of blank lines which are no longer filled.
 *
 * @param formerFormats of a blank line's cells before it was filled, by formatted field
 */
export function amountFormatSteps(
  grid: Grid,
  sources: EntrySources,
  formerFormats: ReadonlyMap<SheetLine, readonly string[]>,
): Step[] {
  const { entries, currentRows, shape, columns, lineOf, takesAfter } = sources;
  const steps: Step[] = [];
  shape.formattedFields.forEach((field, i) => {
    let run: { top: number; bottom: number; column: number; before: string; after: string } | undefined;
    const end = () => {
      if (!run) return;
      const { top, bottom, column, before, after } = run;
      const area = { top, left: column, bottom, right: column };
      steps.push({ kind: "set-formats", sheet: grid.sheet, area, before, after });
      run = undefined;
    };
    entries.forEach((entry, row) => {
      const column = entry.block ? columns.get(entry.block)?.of[field] : undefined;
      if (column === undefined) return end();
      const before = formatNow(entry, row, column);
      if (before === null) return end();
      const after = formatWanted(entry, before, i, column, shape.fields.kinds[field]);
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

  /** Of a merged row that comes and of a blank line kept for one; null for the others. */
  function formatNow({ made, isSpare }: PlanEntry, at: number, column: number): string | null {
    if (made ? made.kind !== "row" : !isSpare) return null;
    const row = currentRows[at] ?? null;
    const like = row ?? takesAfter(at);
    if (like === null) return "General";
    if (row === null) return formatAt(grid, like, column);
    return made?.kind === "row" && isHere(lineOf.get(made.row), row) ? null : formatAt(grid, row, column);
  }

  function formatWanted(
    { made, line }: PlanEntry,
    before: string,
    i: number,
    column: number,
    kind: ColumnKind | undefined,
  ): string {
    if (!made) return formerFormats.get(line!)?.[i] ?? formatAt(grid, line!.row, column);
    if (kind === "date") return isDateFormat(before) ? before : dayFormat;
    // Percentages are written in points.
    if (kind === "percent") return isPercentFormat(before) ? "General" : before;
    return showsZeroAsDash(before) ? before : shape.form.amountFormat;
  }
}
