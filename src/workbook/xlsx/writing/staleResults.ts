import type { WorkbookDraft } from "../../../change/workbookDraft";
import type { RowChange } from "../../../change/rowChanges";
import { maxColumns } from "../../../grid/area";
import { formulaReads, type FormulaReads, type SheetArea } from "../../../grid/formulaReads";
import { shiftFormula } from "../../../grid/shiftFormula";
import type { DefinedName } from "../workbookPart";
import { CellSet } from "./cellSet";

interface Formula {
  readonly sheet: string;
  /** Where it was, and where it is. */
  readonly origin: number;
  readonly index: number;
  readonly column: number;
  readonly reads: readonly SheetArea[];
  /** Its result may be wrong whatever cells changed. */
  readonly isOff: boolean;
}

/** After that many rounds, what is not yet known to be right is taken for stale. */
const mostRounds = 50;

/**
 * Which formulas that were not written show a result from before the change: those that read a cell that changed, of
 * whose rows some came or went, or that may read anything. They are to be computed by whoever opens the file.
 * By sheet: `row * maxColumns + column` of their place in the sheet as given.
 */
export function staleResults(
  workbook: WorkbookDraft,
  changes: ReadonlyMap<string, readonly RowChange[]>,
  names: readonly DefinedName[],
): ReadonlyMap<string, ReadonlySet<number>> {
  const stale = new Map<string, Set<number>>();
  const isQuiet =
    !workbook.movesReferences && [...changes.values()].flat().every(({ contents }) => contents.size === 0);
  const formulas = isQuiet ? [] : unwrittenFormulas(workbook, names);
  if (formulas.length === 0) return stale;

  const changed = new CellSet();
  const mark = ({ sheet, origin, index, column }: Formula) => {
    const cells = stale.get(sheet) ?? new Set();
    stale.set(sheet, cells.add(origin * maxColumns + column));
    changed.add(sheet, index, column);
  };
  for (const [sheet, rows] of changes) {
    for (const { index, contents } of rows) for (const column of contents.keys()) changed.add(sheet, index, column);
  }
  // A sheet that comes in is read by no formula that was there, whatever else those may read.
  const isBeside =
    !workbook.movesReferences &&
    [...changes].every(
      ([sheet, rows]) => workbook.sheets.get(sheet)?.inserted || rows.every(({ contents }) => contents.size === 0),
    );
  // Forwards and backwards in turn: a chain of formulas runs one way or the other.
  let waiting = formulas;
  for (let round = 0; waiting.length > 0; round++) {
    const left = waiting.filter((formula) => {
      const isHit =
        (formula.isOff && !isBeside) || round === mostRounds || formula.reads.some((area) => changed.holds(area));
      if (isHit) mark(formula);
      return !isHit;
    });
    if (left.length === waiting.length) break;
    waiting = left.reverse();
  }
  return stale;
}

function unwrittenFormulas(workbook: WorkbookDraft, names: readonly DefinedName[]): Formula[] {
  const formulas: Formula[] = [];
  const { followed } = workbook;
  const nameOf = (name: string, sheet: string) => meaning(names, name, sheet);
  for (const [sheet, draft] of workbook.sheets) {
    for (const { origin, index, given, written } of draft.rows.all()) {
      if (origin === null || !given) continue;
      for (const { column, formula } of given.cells) {
        if (formula === null || written.has(column)) continue;
        const now = shiftFormula(formula, sheet, followed);
        const reads = formulaReads(now, sheet, nameOf);
        const isOff = reads.isOpen || (now !== formula && isResized(formulaReads(formula, sheet, nameOf), reads));
        formulas.push({ sheet, origin, index, column, reads: reads.areas, isOff });
      }
    }
  }
  return formulas;
}

/** A reference was lost, or rows came or went within an area. */
function isResized(before: FormulaReads, after: FormulaReads): boolean {
  const height = ({ area }: SheetArea) => area.bottom - area.top;
  return (
    before.areas.length !== after.areas.length ||
    before.areas.some((area, i) => height(area) !== height(after.areas[i]!))
  );
}

/** A name of the sheet itself goes before one of the workbook. */
function meaning(names: readonly DefinedName[], name: string, sheet: string): string | undefined {
  const same = names.filter((known) => known.name.toLowerCase() === name.toLowerCase());
  const own = same.find((known) => known.sheet?.toLowerCase() === sheet.toLowerCase());
  return (own ?? same.find((known) => known.sheet === null))?.formula;
}
