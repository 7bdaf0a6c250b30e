import { maxRows } from "../../grid/area";
import { rowsMoved } from "./rowProgress";
import type { StructureStep } from "./structure";

/**
 * Hidden names for a cell below everything that a change moves, one for each sheet whose rows come and go: Excel moves them
 * with the rows, so that they show how far an interrupted change has got.
 */
const prefix = "ruam_";
const nameOf = (ticket: string, at: number): string => `${prefix}${ticket}_${at}`;

const watchedSheets = (structure: readonly StructureStep[]): string[] => [
  ...new Set(structure.flatMap((step) => (rowsMoved(step) === 0 ? [] : [step.sheet]))),
];

/** 0-based, before the first step; the cell stays below every step, however many rows go above it. */
function watchedRow(structure: readonly StructureStep[], sheet: string): number {
  let lowest = 0;
  let deleted = 0;
  let inserted = 0;
  for (const step of structure) {
    if (step.sheet !== sheet || !("row" in step)) continue;
    lowest = Math.max(lowest, step.row + step.count);
    if (step.kind === "delete-rows") deleted += step.count;
    else inserted += step.count;
  }
  return Math.min(lowest + deleted + 1, maxRows - 1 - inserted);
}

/** Begins to watch a sheet, if any step moves its rows; `moved`: by how many rows steps already done have moved it. */
export function watch(
  workbook: Excel.Workbook,
  sheetOf: (name: string) => Excel.Worksheet,
  {
    name,
    structure,
    ticket,
    moved,
  }: { name: string; structure: readonly StructureStep[]; ticket: string; moved: number },
): void {
  const at = watchedSheets(structure).indexOf(name);
  if (at < 0) return;
  const cell = sheetOf(name)
    .getRange(`A${watchedRow(structure, name) + moved + 1}`)
    .untrack();
  workbook.names.add(nameOf(ticket, at), cell).visible = false;
}

/** By how many rows each sheet has moved since; undefined for one that is not watched. There after the next sync. */
export function askMoved(
  workbook: Excel.Workbook,
  structure: readonly StructureStep[],
  ticket: string,
): () => (sheet: string) => number | undefined {
  const cells = watchedSheets(structure).map((sheet, at) => {
    const named = workbook.names.getItemOrNullObject(nameOf(ticket, at));
    return { sheet, cell: named.getRangeOrNullObject().untrack().load("rowIndex") };
  });
  return () => (sheet) => {
    const found = cells.find((watched) => watched.sheet === sheet)?.cell;
    return !found || found.isNullObject ? undefined : found.rowIndex - watchedRow(structure, sheet);
  };
}

/** All names of this kind that the workbook has, from this change or an older one; there after the next sync. */
export function askWatches({ names }: Excel.Workbook): () => string[] {
  names.load("items/name");
  return () => names.items.map(({ name }) => name).filter((name) => name.startsWith(prefix));
}

export function dropWatches({ names }: Excel.Workbook, watches: readonly string[]): void {
  for (const name of watches) names.getItemOrNullObject(name).delete();
}

export const watchNames = (structure: readonly StructureStep[], ticket: string): string[] =>
  watchedSheets(structure).map((_, at) => nameOf(ticket, at));
