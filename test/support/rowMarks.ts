import type { Form } from "../../src/forms/schema";
import { parseA1, toA1, type Area } from "../../src/grid/area";
import { cellAt, type CellComment, type Grid } from "../../src/grid/grid";
import { readSheet } from "../../src/reading/readSheet";
import { gridOf } from "./grids";

/** Where the remarks are: far to the right of every plan. Beside each is a formula that reads it. */
export const remarkColumn = 20;
/** The sheet with a reference to each remark. */
export const referencesSheet = "อ้างอิง";

/** Rows of the plan, each by what it is: its headings and its agency. Repeats have the same name. */
export function namesOfRows(grids: readonly Grid[], sheet: string, layout: Form): Map<number, string> {
  const { rows } = readSheet(
    grids.find((one) => one.sheet === sheet)!,
    layout,
  ).submission;
  return new Map(
    rows.map(({ row, path, agency, texts }) => [
      row,
      JSON.stringify([path.map((step) => step.name), agency ?? texts.agency ?? null]),
    ]),
  );
}

/** Every row of the plan gets a remark beside it, a formula beside that, a link, a comment, and a reference from another sheet. */
export function withMarks(grids: readonly Grid[], sheet: string, layout: Form): Grid[] {
  const remarks = namesOfRows(grids, sheet, layout);
  const links: Area[] = [];
  const comments: CellComment[] = [];
  const made = grids.map((grid) => {
    if (grid.sheet !== sheet) return grid;
    return {
      ...grid,
      rows: grid.rows.map((line) => {
        const name = remarks.get(line.index);
        if (name === undefined) return line;
        links.push({ top: line.index, bottom: line.index, left: remarkColumn, right: remarkColumn });
        comments.push({ row: line.index, column: remarkColumn, text: name });
        const at = { row: line.index, format: "General", value: name };
        const kept = line.cells.filter(({ column }) => column < remarkColumn);
        const formula = `=${toA1({ row: line.index, column: remarkColumn })}&""`;
        const marks = [
          { ...at, column: remarkColumn, formula: null },
          { ...at, column: remarkColumn + 1, formula },
        ];
        return { ...line, cells: [...kept, ...marks] };
      }),
      links,
      comments,
    };
  });
  const table = [...remarks].map(([row, name]) => [
    { value: name },
    `='${sheet}'!${toA1({ row, column: remarkColumn })}`,
  ]);
  return [...made.filter((grid) => grid.sheet !== referencesSheet), gridOf(referencesSheet, table)];
}

/**
 * Each mark is beside its row, each reference reads its row; answers how many references do. A reference is lost with its row
 * alone: none reads a line that is blank again. `marked`: whether all rows have marks, or others have come since.
 */
export function expectMarksBesideRows(
  grids: readonly Grid[],
  sheet: string,
  layout: Form,
  marked: "all" | "some" = "all",
): number {
  const grid = grids.find((one) => one.sheet === sheet)!;
  const names = namesOfRows(grids, sheet, layout);
  for (const line of grid.rows) {
    for (const cell of line.cells) {
      if (cell.column === remarkColumn) expect([line.index, cell.value]).toEqual([line.index, names.get(line.index)]);
      if (cell.column === remarkColumn + 1)
        expect(cell.formula).toBe(`=${toA1({ row: line.index, column: remarkColumn })}&""`);
    }
  }
  const remarkAt = (row: number) => cellAt(grid, { row, column: remarkColumn })?.value;
  for (const { top } of grid.links)
    expect([remarkAt(top) !== undefined, remarkAt(top)]).toEqual([true, names.get(top)]);
  for (const { row, text } of grid.comments ?? []) expect([remarkAt(row), names.get(row)]).toEqual([text, text]);
  const lost: string[] = [];
  const read: string[] = [];
  for (const { cells } of grids.find((one) => one.sheet === referencesSheet)!.rows) {
    const [name, reference] = cells;
    const at = parseA1(/!([A-Z]+[0-9]+)$/.exec(reference!.formula!)?.[1] ?? "");
    (at ? read : lost).push(String(name!.value));
    if (at) expect([at.column, names.get(at.row)]).toEqual([remarkColumn, name!.value]);
  }
  const count = (among: Iterable<string>, name: string) => [...among].filter((one) => one === name).length;
  const here = [...names].flatMap(([row, name]) => (marked === "all" || remarkAt(row) !== undefined ? [name] : []));
  for (const name of lost) expect(count(here, name)).toBeLessThan(count([...lost, ...read], name));
  return read.length;
}
