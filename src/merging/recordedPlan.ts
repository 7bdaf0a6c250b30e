import { isAddedUp } from "./tree/mergedRow";
import { cellOf, holds } from "../change/content";
import type { Content } from "../change/step";
import { formatAt } from "./cells/amountFormats";
import type { CellContents } from "./cells/cellContents";
import { besideCellName } from "./cells/baseCells";
import { isBesideLevel, type PlanShape } from "./tree/planShape";
import type { SetRow } from "./tree/planTree";
import type { Original, Recorded } from "./record/record";
import type { CurrentPlan } from "./record/currentPlan";
import type { TargetPlan } from "./targetPlan";
import type { EntrySources } from "./cells/writeEntries";

/** What is to be in the plan because of merges, in its order, and what somebody has taken out of it. */
export function recordedEntries(
  { grid, filled }: CurrentPlan,
  { rows, entries, columns }: TargetPlan,
  { formattedFields }: PlanShape,
): Recorded[] {
  const recorded: Recorded[] = [];
  const put = new Set<SetRow>();
  entries.forEach(({ made, line, block }, at) => {
    if (!made) return;
    if (made.kind !== "row") {
      const path = made.place.path.map(({ field, name }) => ({ field: field!, name, number: null }));
      recorded.push({ kind: made.kind, at, path });
      return;
    }
    const { sheet, row } = made.row;
    put.add(made.row);
    const formatsOf = (blank: number) =>
      formattedFields.map((field) => {
        const column = columns.get(block!)?.of[field];
        return column === undefined ? "General" : formatAt(grid, blank, column);
      });
    recorded.push({ kind: "row", at, sheet, row, onBlank: line && (filled.get(line) ?? formatsOf(line.row)) });
  });
  for (const row of rows) {
    if (!put.has(row)) recorded.push({ kind: "row", at: null, sheet: row.sheet, row: row.row, onBlank: null });
  }
  return recorded;
}

/** The master's own cells that hold something else while rows are merged. Totals keep theirs apart. */
export function ownOriginals({ entries, columns, shape, base }: EntrySources, plan: CellContents): Original[] {
  const originals: Original[] = [];
  entries.forEach(({ line, made, block, place }, row) => {
    if (!line || made) return;
    const note = (field: string, column: number | null | undefined) => {
      if (column === null || column === undefined) return;
      const written = plan.get(row, column);
      if (written === undefined) return;
      const original = base.original(line, field, column);
      if (isSame(original, written)) return;
      const [anchor, baseRow] = [base.anchorOf(line), base.baseRowOf(line)];
      originals.push({ anchor, field, original, written, format: null, baseRow });
    };
    if (line.heading) {
      note("heading", line.heading.at.column);
      const table = block && columns.get(block);
      if (!table || !place || !isBesideLevel(shape, place)) return;
      for (const field of shape.valueFields) if (!isAddedUp(shape, field)) note(besideCellName(field), table.of[field]);
    } else if (line.planRow && block) {
      const table = columns.get(block)!;
      for (const { field } of shape.levels) note(field, table.of[field]);
      note("ordinal", table.ordinal);
    }
  });
  return originals;
}

const isSame = (a: Content, b: Content): boolean => holds(cellOf(0, 0, a, ""), b);
