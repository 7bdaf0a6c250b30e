import { toA1 } from "../grid/area";
import { countUpTo } from "../grid/countWhile";

/**
 * The live formula of a subtotal: SUM over exactly these rows of a column. Rows between them are taken into a range
 * only where they hold no number, so that headings do not split it and nothing foreign is counted.
 *
 * @param rows 0-based, ascending
 * @param filled 0-based rows of the column that hold a number, ascending
 *
 *   column F, rows 11, 12, 15, no other numbers → =SUM(F11:F15)
 *   a number in F13                             → =SUM(F11:F12,F15)
 *   no rows                                     → =0
 */
export function sumOfRows(column: number, rows: readonly number[], filled: readonly number[]): string {
  const own = new Set(rows);
  const between = filled.slice(countUpTo(filled, rows[0] ?? 0), countUpTo(filled, rows.at(-1) ?? 0));
  const strangers = between.filter((row) => !own.has(row));
  const ranges: { first: number; last: number }[] = [];
  let stranger = 0;
  for (const row of rows) {
    const range = ranges.at(-1);
    while (stranger < strangers.length && strangers[stranger]! < (range?.last ?? row)) stranger += 1;
    if (range && !(strangers[stranger]! < row)) range.last = row;
    else ranges.push({ first: row, last: row });
  }
  if (ranges.length === 0) return "=0";
  const written = ranges.map(({ first, last }) =>
    first === last ? toA1({ row: first, column }) : `${toA1({ row: first, column })}:${toA1({ row: last, column })}`,
  );
  return `=SUM(${written.join(",")})`;
}

/** The live formula of a grand total: its subtotals added up. `=F12+F21`; `=0` where there are none. */
export const sumOfTotals = (column: number, rows: readonly number[]): string =>
  rows.length === 0 ? "=0" : `=${rows.map((row) => toA1({ row, column })).join("+")}`;
