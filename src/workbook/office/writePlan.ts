import type { Draft } from "../../change/draft";
import { rowVisibility } from "../../change/hiddenRows";
import { rowChanges, type RowChange } from "../../change/rowChanges";
import type { Step } from "../../change/step";
import type { WorkbookDraft } from "../../change/workbookDraft";
import { areaToA1, type Area } from "../../grid/area";
import { moveArea } from "../../grid/moveAreas";
import { formatAreas } from "./formatAreas";
import { structureOf } from "./structure";
import { enteredBlocks } from "./enteredBlocks";
import { withCopies } from "./valueCopies";
import type { RowHeights, SheetWrites, WritePlan } from "./sheetWrites";

/** How high a row that comes is to be, in points, where that is known. */
export type HeightOf = (sheet: string, row: RowChange) => number | undefined;

/** `draft`: what the steps make of the workbook. */
export function writePlan(steps: readonly Step[], draft: WorkbookDraft, heightOf: HeightOf): WritePlan {
  const touched = new Set(steps.map(({ sheet }) => sheet));
  const sheets = [...draft.sheets]
    .filter(([sheet]) => touched.has(sheet))
    .map(([sheet, one]) => sheetWrites(draft, one, (row) => heightOf(sheet, row)));
  const stayMerged = (sheet: string): readonly Area[] => {
    const unmerged = new Set(sheets.find((writes) => writes.sheet === sheet)?.unmerge);
    return (draft.sheets.get(sheet)?.given.merges ?? []).filter((area) => !unmerged.has(area));
  };
  const mergesOf = (sheet: string) => draft.sheets.get(sheet)!.merges.all();
  return { structure: structureOf(steps, stayMerged), sheets: withCopies(sheets, mergesOf), references: [] };
}

function sheetWrites(
  workbook: WorkbookDraft,
  draft: Draft,
  heightOf: (row: RowChange) => number | undefined,
): SheetWrites {
  const rows = rowChanges(workbook, draft);
  const visibility = rowVisibility(draft);
  const merges = draft.merges.all();
  const final = new Set(merges.map(areaToA1));
  const moves = draft.inserted ? undefined : draft.history.since(0);
  const given = draft.given.merges.map((area) => {
    const moved = moves && moveArea(area, moves);
    return { area, now: moved && areaToA1(moved) };
  });
  const kept = new Set(given.flatMap(({ now }) => (now !== undefined && final.has(now) ? [now] : [])));
  const refusesNumbers = rows.flatMap((row) => textCells(row));
  return {
    sheet: draft.given.sheet,
    unmerge: given.flatMap(({ area, now }) => (now !== undefined && kept.has(now) ? [] : [area])),
    ...{ show: visibility?.shown ?? [], clearsFilter: false },
    hide: visibility?.hidden ?? [],
    formats: [...formatAreas(rows), ...refusesNumbers.map((area) => ({ area, code: "General" }))],
    entered: enteredBlocks(rows),
    copies: [],
    formatsAfter: refusesNumbers.map((area) => ({ area, code: "@" })),
    merge: merges.filter((area) => !kept.has(areaToA1(area))),
    heights: rowHeights(rows, heightOf),
    sheetLook: draft.inserted,
  };
}

/** Cells whose format is Text, which would make text of the number or formula that is typed. */
const textCells = ({ index, contents, cells }: RowChange): Area[] =>
  cells.flatMap(({ column, format }) => {
    const content = format === "@" ? contents.get(column) : undefined;
    const isOther = content !== undefined && content !== null && !("text" in content);
    return isOther ? [{ top: index, left: column, bottom: index, right: column }] : [];
  });

function rowHeights(rows: readonly RowChange[], heightOf: (row: RowChange) => number | undefined): RowHeights[] {
  const runs: RowHeights[] = [];
  for (const row of rows) {
    const { index, origin, fit } = row;
    if (origin !== null) continue;
    const known = fit ? 0 : heightOf(row);
    if (known === undefined) continue;
    // A hidden row is 0 high: not a height to take after.
    const height = known === 0 ? null : known;
    const last = runs.at(-1);
    if (last?.last === index - 1 && last.height === height) runs[runs.length - 1] = { ...last, last: index };
    else runs.push({ first: index, last: index, height });
  }
  return runs;
}
