import type { DocumentTable } from "./documentBlocks";

/** Borders nearer to each other than this are one that was not drawn exactly: 3 mm, in twentieths of a point. */
const sameBorder = 170;

/** A cell's columns in the sheet, both 0-based and inclusive. */
export interface CellColumns {
  readonly left: number;
  readonly right: number;
}

/** How many columns a table has for who looks at it, and which of them each cell takes. */
export interface TableColumns {
  readonly count: number;
  /** By row, then cell. */
  readonly cells: readonly (readonly CellColumns[])[];
}

/**
 * The columns that a person sees in a table. Word has one for every place where any row has a border, so that a border
 * that was dragged by a millimetre makes a column of its own: such are joined with their neighbours.
 *
 * @param alike tables with the same grid, which have the same columns although each may use only some of the borders
 */
export function columnsOf(table: DocumentTable, alike: readonly DocumentTable[] = [table]): TableColumns {
  const { widths } = table;
  const spans = spansOf(table);
  const all = alike.flatMap((one) => spansOf(one).flat());
  const borders = [...new Set(all.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const alone = new Set(all.map(({ from, to }) => `${from}-${to}`));
  const known = widths.some((width) => width > sameBorder);
  const place = (border: number) => widths.slice(0, border).reduce((sum, width) => sum + width, 0);
  const column = new Map<number, number>();
  let next = -1;
  borders.forEach((border, at) => {
    const before = borders[at - 1];
    const isSliver =
      known &&
      before !== undefined &&
      border <= widths.length &&
      !alone.has(`${before}-${border}`) &&
      place(border) - place(before) < sameBorder;
    if (!isSliver) next += 1;
    column.set(border, next);
  });
  const first = borders[0] === 0 || borders.length === 0 ? 0 : 1;
  return {
    count: Math.max(0, next) + first,
    cells: spans.map((row) =>
      row.map(({ from, to }) => {
        const left = column.get(from)! + first;
        return { left, right: Math.max(left, column.get(to)! + first - 1) };
      }),
    ),
  };
}

const spansOf = ({ rows }: DocumentTable): { readonly from: number; readonly to: number }[][] =>
  rows.map(({ before, cells }) => {
    let at = before;
    return cells.map(({ span }) => ({ from: at, to: (at += span) }));
  });
