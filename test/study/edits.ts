import { applyToGrid } from "../../src/change/applyToGrid";
import { contentOf } from "../../src/change/content";
import type { Content, Step } from "../../src/change/step";
import type { Area, Position } from "../../src/grid/area";
import type { Cell } from "../../src/grid/cell";
import { cellAt, rowAt, type Grid } from "../../src/grid/grid";

type Sheets = readonly Grid[];

const sheetOf = (grids: Sheets, sheet: string): Grid => grids.find((grid) => grid.sheet === sheet)!;

function applied(grids: Sheets, steps: readonly Step[]): Grid[] {
  const changed = applyToGrid(new Map(grids.map((grid) => [grid.sheet, grid])), { steps });
  if ("refused" in changed) throw new Error(JSON.stringify(changed));
  return [...changed.values()];
}

/** The workbook after somebody typed something into a cell. */
export function typedInto(grids: Sheets, sheet: string, at: Position, content: Content): Grid[] {
  const before = contentOf(cellAt(sheetOf(grids, sheet), at));
  return applied(grids, [{ kind: "write-cells", sheet, ...at, before: [[before]], after: [[content]] }]);
}

/** The workbook after a row was deleted; 0-based. */
export function withoutRow(grids: Sheets, sheet: string, row: number): Grid[] {
  const grid = sheetOf(grids, sheet);
  const cells = rowAt(grid, row)?.cells ?? [];
  const across = (area: Area) => area.top <= row && row <= area.bottom;
  return applied(grids, [
    ...grid.merges.filter(across).map((area): Step => ({ kind: "unmerge-cells", sheet, area })),
    ...cells.map((cell): Step => write(sheet, cell, contentOf(cell), null)),
    { kind: "delete-rows", sheet, row, looks: [{ like: null, fit: false }] },
  ]);
}

/** The workbook after a row was put in below another, its cells as that one's but for those given; 0-based. */
export function rowPutIn(grids: Sheets, sheet: string, below: number, otherwise: ReadonlyMap<number, Content>): Grid[] {
  const cells = rowAt(sheetOf(grids, sheet), below)?.cells ?? [];
  const columns = [...new Set([...cells.map(({ column }) => column), ...otherwise.keys()])].sort((a, b) => a - b);
  const row = below + 1;
  return applied(grids, [
    { kind: "insert-rows", sheet, row, looks: [{ like: below, fit: false }] },
    ...columns.map((column): Step => {
      const content = otherwise.get(column) ?? contentOf(cells.find((cell) => cell.column === column));
      return write(sheet, { row, column }, null, content);
    }),
  ]);
}

const write = (sheet: string, { row, column }: Position, before: Content, after: Content): Step => ({
  ...{ kind: "write-cells", sheet, row, column, before: [[before]], after: [[after]] },
});

/** The workbook with one cell as no step writes it: its shown value alone changed. */
export const withCell = (grids: Sheets, sheet: string, at: Position, change: Partial<Cell>): Grid[] =>
  grids.map((grid) =>
    grid.sheet !== sheet
      ? grid
      : {
          ...grid,
          rows: grid.rows.map((row) =>
            row.index !== at.row
              ? row
              : {
                  ...row,
                  cells: row.cells.map((cell) => (cell.column === at.column ? { ...cell, ...change } : cell)),
                },
          ),
        },
  );

/** The workbook with other facts about one of its sheets. */
export const withFacts = (grids: Sheets, sheet: string, facts: Partial<Grid>): Grid[] =>
  grids.map((grid) => (grid.sheet === sheet ? { ...grid, ...facts } : grid));
