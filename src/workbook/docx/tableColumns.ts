import type { DocumentCell, DocumentTable } from "./documentBlocks";

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
  const place = (border: number) => sum(widths.slice(0, border));
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

interface Span {
  readonly from: number;
  readonly to: number;
}

const spansOf = ({ rows, widths }: DocumentTable): Span[][] =>
  rows.map(({ before, cells }) => {
    let at = before;
    const said = cells.map(({ span }) => ({ from: at, to: (at += span) }));
    return at < widths.length ? (spansByWidth(before, cells, widths) ?? said) : said;
  });

/**
 * Which grid columns the cells take by their own widths, as Word draws a row whose cells do not say how many they take.
 * undefined: the widths do not fill the grid, border on border.
 */
function spansByWidth(before: number, cells: readonly DocumentCell[], widths: readonly number[]): Span[] | undefined {
  const spans: Span[] = [];
  let border = before;
  let place = sum(widths.slice(0, before));
  let edge = place;
  for (const { width = 0 } of cells) {
    if (width === 0) return undefined;
    const from = border;
    edge += width;
    while (border < widths.length && Math.abs(place - edge) >= sameBorder && place < edge) place += widths[border++]!;
    if (border === from || Math.abs(place - edge) >= sameBorder) return undefined;
    spans.push({ from, to: border });
  }
  return border === widths.length ? spans : undefined;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
