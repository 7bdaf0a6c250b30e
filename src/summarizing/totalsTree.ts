import type { Field } from "../plan/fields";
import type { Position } from "../grid/area";
import type { Grid } from "../grid/grid";
import { onOwnSheet } from "../grid/located";
import { addSatang, noMoney, sumSatang, type Satang } from "../plan/satang";
import type { PlanRow, Submission, TotalRow } from "../plan/submission";
import { sumOfPlanRows } from "../totals/sums";

/** A total of the plan, or a heading that is above some. */
export interface TotalsTreeLine {
  /** null: the whole plan. */
  readonly name: string | null;
  readonly number: number | null;
  readonly depth: number;
  /** What is printed for it, of all main columns; null: nothing that can be read. */
  readonly printed: Satang | null;
  /** What its rows come to. */
  readonly recomputed: Satang;
  /** Whether one of its own cells was found wrong. */
  readonly isWrong: boolean;
  /** Whether something within it is wrong. */
  readonly isAboveWrong: boolean;
  /** Where it is printed; null: nowhere. */
  readonly place: SheetCell | null;
}

/** A cell of one sheet. */
export interface SheetCell {
  readonly sheet: string;
  readonly at: Position;
}

/**
 * The grand total, then the headings down to those with totals, each followed by those within it.
 *
 * @param isWrongAt whether the total in a cell was found wrong: this is decided where totals are verified
 * @param grid of a plan over several sheets, the one it was read from
 */
export function totalsTree(
  { sheet, rows, sections, grandTotal, fields: { main } }: TreeOf,
  isWrongAt: (cell: SheetCell) => boolean,
  grid: Pick<Grid, "sheet" | "stack"> = { sheet },
): TotalsTreeLine[] {
  const line = (
    heading: { readonly name: string | null; readonly number: number | null },
    depth: number,
    own: readonly number[],
    total: TotalRow | null,
  ): TotalsTreeLine => {
    const { sum } = sumOfPlanRows(rowsAt(rows, own), main);
    return {
      ...{ name: heading.name, number: heading.number, depth, recomputed: sum },
      printed: total && printedSum(total, main),
      isWrong: total !== null && Object.values(total.amounts).some(({ at }) => isWrongAt(onOwnSheet(grid, at))),
      isAboveWrong: false,
      place: total && onOwnSheet(grid, Object.values(total.amounts)[0]?.at ?? total.label),
    };
  };
  const lines: TotalsTreeLine[] = [];
  const open: string[] = [];
  for (const { path, rows: own, total } of sections) {
    const parents = path.slice(0, -1);
    parents.forEach(({ name, number }, depth) => {
      if (open[depth] === name) return;
      open.length = depth;
      open[depth] = name;
      const within = sections.filter((one) => one.path[depth]?.name === name && isUnder(one.path, path, depth));
      lines.push(
        line(
          { name, number },
          depth + 1,
          within.flatMap((one) => one.rows),
          null,
        ),
      );
    });
    const last = path.at(-1);
    lines.push(line({ name: last?.name ?? null, number: last?.number ?? null }, path.length, own, total));
  }
  const all = rows.map((_, index) => index);
  return aboveWrong([line({ name: null, number: null }, 0, all, grandTotal), ...lines]);
}

type TreeOf = Pick<Submission, "sheet" | "rows" | "sections" | "grandTotal" | "fields">;

const rowsAt = (rows: readonly PlanRow[], indexes: readonly number[]): PlanRow[] =>
  indexes.map((index) => rows[index]!);

const isUnder = (
  path: readonly { readonly name: string }[],
  other: readonly { readonly name: string }[],
  depth: number,
): boolean => path.slice(0, depth).every(({ name }, at) => other[at]?.name === name);

function printedSum({ amounts }: TotalRow, main: readonly Field[]): Satang | null {
  const values = main.map((field) => amounts[field]?.value);
  return values.some((value) => value === null || value === undefined) ? null : sumSatang(values as Satang[]);
}

function aboveWrong(lines: readonly TotalsTreeLine[]): TotalsTreeLine[] {
  return lines.map((line, at) => {
    const end = lines.findIndex((other, i) => i > at && other.depth <= line.depth);
    const within = lines.slice(at + 1, end < 0 ? undefined : end);
    return { ...line, isAboveWrong: within.some(({ isWrong }) => isWrong) };
  });
}

/** By how much a print is off; null where nothing that can be read is printed. */
export const missOf = ({ printed, recomputed }: TotalsTreeLine): Satang | null =>
  printed === null ? null : addSatang(printed, (noMoney - recomputed) as Satang);
