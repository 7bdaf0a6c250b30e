import { cellKey } from "../../grid/area";
import type { Sight } from "../../grid/cell";
import { sightOf } from "../xlsx/looks/sightOf";
import { answerBytes } from "./payloadLimit";
import type { Session } from "./session";

/** What Excel is asked of rows and cells, to know how they are seen. */
export const looksAsked = {
  font: { strikethrough: true, color: true, size: true },
  fill: { color: true },
} satisfies Excel.CellPropertiesFormatLoadOptions;

/** How all cells of a row are seen; undefined: plainly; "mixed": Excel gives no answer for all of them together. */
export function rowSight(format: Excel.CellPropertiesFormat | undefined): Sight | "mixed" | undefined {
  const { font, fill } = format ?? {};
  // What differs within the row is null, whatever the type says.
  const known: readonly unknown[] = [font?.strikethrough, font?.color, font?.size, fill?.color];
  return known.some((one) => one === null || one === undefined) ? "mixed" : cellSight(format!);
}

/** How a cell is seen; undefined: plainly. */
export const cellSight = ({ font, fill }: Excel.CellPropertiesFormat): Sight | undefined =>
  sightOf({
    strike: font?.strikethrough === true,
    size: font?.size ?? usualSize,
    // No fill is an empty text in some versions of Excel, and white in others.
    color: font?.color || null,
    fill: fill?.color || null,
  });

const usualSize = 11;

/** Rows of a sheet that are to be looked at cell by cell, ascending, and the columns in use. */
interface MixedRows {
  readonly id: string;
  readonly rows: readonly number[];
  readonly left: number;
  readonly width: number;
}

/** What one cell's look takes in an answer, in bytes of JSON, about. */
const lookBytes = 120;

/**
 * The cells of some rows that are not plain to see, for each sheet by cellKey: all in one round trip for as many cells as
 * an answer takes.
 */
export async function askSights(
  { context, sync }: Session,
  sheets: readonly MixedRows[],
): Promise<readonly ReadonlyMap<number, Sight>[]> {
  const found = sheets.map(() => new Map<number, Sight>());
  let asked: (() => void)[] = [];
  let bytes = 0;
  const answered = async () => {
    if (asked.length === 0) return;
    await sync();
    for (const take of asked) take();
    [asked, bytes] = [[], 0];
  };
  for (const [at, { id, rows, left, width }] of sheets.entries()) {
    const most = Math.max(1, Math.floor(answerBytes / (width * lookBytes)));
    for (const { first, count } of runsOf(rows, most)) {
      const size = count * width * lookBytes;
      if (bytes + size > answerBytes) await answered();
      bytes += size;
      const range = context.workbook.worksheets.getItem(id).getRangeByIndexes(first, left, count, width).untrack();
      const properties = range.getCellProperties({ format: looksAsked });
      asked.push(() =>
        properties.value.forEach((cells, i) =>
          cells.forEach(({ format }, j) => {
            const sight = format && cellSight(format);
            if (sight) found[at]!.set(cellKey({ row: first + i, column: left + j }), sight);
          }),
        ),
      );
    }
  }
  await answered();
  return found;
}

/** `([3, 4, 5, 9], 2) → 3-4, 5, 9`: rows that follow one another, at most that many together. */
function runsOf(rows: readonly number[], most: number): { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last.first + last.count === row && last.count < most) last.count += 1;
    else runs.push({ first: row, count: 1 });
  }
  return runs;
}
