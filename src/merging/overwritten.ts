import { contentOf, holds, isNothing } from "../change/content";
import type { Content } from "../change/step";
import { cellKey, type Area, type Position } from "../grid/area";
import { cellIn } from "../grid/grid";
import { sumTerms, type SumTerms } from "../grid/sumTerms";
import { matchKey } from "../text/matchKey";
import { movedRows } from "./movedRows";
import type { SheetPlan } from "./planSheet";
import type { CurrentPlan } from "./record/currentPlan";

/** A cell that merging has written, that somebody has written something else into, and that is written again. */
export interface Overwritten {
  /** Of the plan as it is. */
  readonly at: Position;
  readonly from: Content;
  readonly to: Content;
  /** Whether it holds a total. */
  readonly isTotal: boolean;
}

/**
 * Finds them by planning once more what is merged already: that changes nothing of what merging wrote, so whatever it
 * would change has been changed by hand since. A number that merging counts (of a heading, in the ที่ column) may follow
 * from rows that have come or gone, and is not reported.
 *
 * @param same what was planned for the sheets that the master holds already
 */
export function overwrittenCells(current: CurrentPlan, same: SheetPlan, planned: SheetPlan): Overwritten[] {
  const entryNow = new Map(planned.rowChanges.currentRows.flatMap((row, at) => (row === null ? [] : [[row, at]])));
  const known = new Set([
    ...planned.repaired.map(({ row, column }) => cellKey({ row: planned.rowChanges.currentRows[row]!, column })),
    ...planned.besides.edited.flatMap(({ edits }) => edits.map(({ at }) => cellKey(at))),
  ]);
  const isStill = same.rowChanges.changes.length === 0;
  const moved = new Set(movedRows(same).flatMap(({ rows }) => rows));
  const found: Overwritten[] = [];
  same.rowChanges.currentRows.forEach((row, at) => {
    const line = row === null ? undefined : current.lines[row];
    if (row === null || !line || moved.has(row)) return;
    const cells = same.cells.at(at);
    const isTotalLine = line.kind === "total" || line.kind === "grand-total";
    same.cells.plan.row(at).forEach((wanted, column) => {
      const cell = cells.find((one) => one.column === column);
      if (wanted === undefined || holds(cell, wanted) || known.has(cellKey({ row, column }))) return;
      const isTotal = isFormula(wanted);
      const from = contentOf(cellIn(line.cells, column));
      if (
        isTotal ? isSameSum(from, wanted, current.grid.sheet, isStill) : isNothing(from) || isCountedAgain(from, wanted)
      )
        return;
      const entry = entryNow.get(row);
      const to = entry === undefined ? null : (planned.cells.plan.get(entry, column) ?? undefined);
      if (to === undefined || holds(cell, to)) return;
      found.push({ at: { row, column }, from, to, isTotal: isTotal || isTotalLine });
    });
  });
  return found;
}

const isFormula = (content: Content): content is { readonly formula: string } =>
  content !== null && "formula" in content;

/**
 * Whether two formulas add up the same cells, however they are written. One whose cells have been deleted says nothing;
 * where rows have come or gone by hand, only what is typed into it or from elsewhere is compared.
 */
function isSameSum(one: Content, other: Content, sheet: string, isStill: boolean): boolean {
  if (isFormula(one) && one.formula.includes("#REF!")) return true;
  const [a, b] = [one, other].map((content) => (isFormula(content) ? sumTerms(content.formula, sheet) : undefined));
  if (!a || !b) return false;
  return isStill ? cellsOf(a) === cellsOf(b) : a.typed === b.typed && a.elsewhere.length === b.elsewhere.length;
}

/** What a sum adds up, as one text: areas that touch are one. */
function cellsOf({ areas, elsewhere, typed }: SumTerms): string {
  const joined: Area[] = [];
  for (const area of [...areas].sort((a, b) => a.left - b.left || a.top - b.top)) {
    const last = joined.at(-1);
    const isNext = last && last.left === area.left && last.right === area.right && last.bottom + 1 === area.top;
    if (isNext) joined.splice(-1, 1, { ...last, bottom: area.bottom });
    else joined.push(area);
  }
  return JSON.stringify([joined, elsewhere, typed]);
}

/** The same but for digits. */
function isCountedAgain(one: Content, other: Content): boolean {
  const [a, b] = [one, other].map((content) => {
    if (content === null) return "";
    return "text" in content ? matchKey(content.text).replace(/[0-9]/g, "") : "number" in content ? "" : null;
  });
  return a === b && a !== null;
}
