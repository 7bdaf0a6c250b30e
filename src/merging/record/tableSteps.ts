import { contentOf } from "../../change/content";
import type { Content, Step } from "../../change/step";
import type { Grid } from "../../grid/grid";
import { rowAt } from "../../grid/grid";
import { logAmountColumns, logCells, logEnd, logHeader, logSheetName, type ChainedEntry } from "./mergeLog";
import type { PlanShape } from "../tree/planShape";
import { recordSheetName } from "./recordSheet";

/** The steps that make the record's sheet hold these cells; without any the sheet goes. */
export const recordSteps = (grid: Grid | undefined, cells: readonly (readonly Content[])[]): Step[] =>
  hiddenSheetSteps(recordSheetName, [10, 8, 8, 8, 30], grid, cells);

/** The same of any hidden sheet that is the program's own. `widths`: characters. */
export function hiddenSheetSteps(
  sheet: string,
  widths: readonly number[],
  grid: Grid | undefined,
  cells: readonly (readonly Content[])[],
): Step[] {
  if (!grid && cells.length === 0) return [];
  const place = { sheet, visibility: "hidden", widths } as const;
  if (!grid) return [{ kind: "insert-sheet", ...place }, ...rewrite(sheet, undefined, cells)];
  const steps = rewrite(sheet, grid, cells);
  return cells.length === 0 ? [...steps, { kind: "delete-sheet", ...place }] : steps;
}

/** The steps that add entries to the log; a new one begins with its header. */
export function logSteps(
  grid: Grid | undefined,
  entries: readonly ChainedEntry[],
  { form: { amountFormat }, amountFields: fields, namedAmounts }: PlanShape,
): Step[] {
  if (entries.length === 0) return [];
  const sheet = logSheetName;
  const header = logHeader(namedAmounts);
  const rows = entries.map((entry) => logCells(entry, fields));
  const after = grid && grid.rows.length > 0 ? rows : [header, ...rows];
  const first = grid && grid.rows.length > 0 ? logEnd(grid, fields).row : 0;
  const nothing: Content[] = header.map(() => null);
  const [left = 0] = logAmountColumns(fields);
  const right = logAmountColumns(fields).at(-1);
  const amounts = {
    top: first + after.length - rows.length,
    left,
    bottom: first + after.length - 1,
    right: right ?? left,
  };
  const widths = header.map((_, column) => [20, 10, 36, 32, 20, 9, 9][column] ?? 16);
  return [
    ...(grid ? [] : [{ kind: "insert-sheet", sheet, visibility: "visible", widths } as const]),
    ...(right === undefined
      ? []
      : [{ kind: "set-formats", sheet, area: amounts, before: "General", after: amountFormat } as const]),
    { kind: "write-cells", sheet, row: first, column: 0, before: after.map(() => nothing), after },
  ];
}

/** One step for the rows from the first that differs to the last. */
function rewrite(sheet: string, grid: Grid | undefined, cells: readonly (readonly Content[])[]): Step[] {
  const rowsNow = grid?.rows ?? [];
  const height = Math.max(cells.length, (rowsNow.at(-1)?.index ?? -1) + 1);
  const width = Math.max(
    cells.reduce((widest, row) => Math.max(widest, row.length), 0),
    rowsNow.reduce((widest, row) => Math.max(widest, (row.cells.at(-1)?.column ?? -1) + 1), 0),
  );
  const nothing = blank(width);
  const was = (row: number): readonly Content[] => {
    const found = grid && rowAt(grid, row)?.cells;
    if (!found) return nothing;
    const contents = blank(width);
    for (const cell of found) contents[cell.column] = contentOf(cell);
    return contents;
  };
  const is = (row: number): readonly Content[] => {
    const contents = cells[row] ?? nothing;
    return contents.length === width ? contents : [...contents, ...blank(width - contents.length)];
  };
  const differs = (row: number): boolean => JSON.stringify(was(row)) !== JSON.stringify(is(row));
  let first = 0;
  while (first < height && !differs(first)) first += 1;
  let last = height - 1;
  while (last > first && !differs(last)) last -= 1;
  if (first === height) return [];
  const rows = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return [{ kind: "write-cells", sheet, row: first, column: 0, before: rows.map(was), after: rows.map(is) }];
}

const blank = (width: number): Content[] => Array.from({ length: width }, () => null);
