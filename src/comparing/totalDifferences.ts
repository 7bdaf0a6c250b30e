import { cellAt, type Grid } from "../grid/grid";
import type { TreePlace } from "../merging/tree/place";
import type { PlanShape } from "../merging/tree/planShape";
import type { Field } from "../plan/fields";
import { sumSatang, type Satang } from "../plan/satang";
import type { Heading, PlanRow, TotalRow } from "../plan/submission";
import type { ComparedRow, ReadPlan } from "./comparedRow";
import { amountBetween, amountOf, type RowDifference } from "./rowDifference";

/** What one total of a plan was and is. */
export interface TotalDifference {
  /** Headings of its section; null for the grand total. */
  readonly path: readonly Heading[] | null;
  readonly field: Field;
  /** Sums of the rows; null where an amount cannot be read. */
  readonly before: Satang | null;
  readonly after: Satang | null;
  /** after − before: exactly what the rows below come to; null where one of those cannot be read. */
  readonly difference: Satang | null;
  /** Rows that came, went or changed their amount, with what each adds: null where it cannot be read. */
  readonly rows: readonly { readonly row: RowDifference; readonly amount: Satang | null }[];
  /** What of the difference between the printed totals no row explains; null where that is not known. */
  readonly unexplained: Satang | null;
  /** Whether an amount was printed there and is gone, or the other way round, though the section is in both plans. */
  readonly printed: "gone" | "come" | null;
}

/** Whether another total is printed than the rows lead one to expect. */
export const isOddlyPrinted = ({ unexplained, printed }: TotalDifference): boolean =>
  (unexplained ?? 0) !== 0 || printed !== null;

interface Side {
  readonly grid: Grid;
  readonly path: readonly Heading[];
  /** As printed: several where its heading is written more than once. */
  readonly totals: readonly TotalRow[];
  readonly rows: readonly PlanRow[];
}

/** Every total of either plan, sections in the order of the new one, then those only the old one has, then the grand total. */
export function totalDifferences(
  before: ReadPlan,
  after: ReadPlan,
  rows: readonly RowDifference[],
  placeOf: (of: { readonly path: readonly Heading[] }) => TreePlace,
  shape: PlanShape,
): TotalDifference[] {
  const { amountFields } = shape;
  const [was, is] = [sectionsOf(before, placeOf), sectionsOf(after, placeOf)];
  const contributions = contributionsOf(rows, placesOfRows(was), placesOfRows(is));
  const sections = [...new Set([...is.keys(), ...was.keys()])].flatMap((place) =>
    amountFields.map((field) =>
      totalDifference(field, was.get(place), is.get(place), contributions.get(place) ?? [], true, shape),
    ),
  );
  const whole = ({ grid, submission }: ReadPlan): Side => ({
    ...{ grid, path: [], totals: submission.grandTotal ? [submission.grandTotal] : [], rows: submission.rows },
  });
  const everyRow = rows.map((row) => ({ row, before: row.before, after: row.after }));
  return [
    ...sections,
    ...amountFields.map((field) => totalDifference(field, whole(before), whole(after), everyRow, false, shape)),
  ];
}

/** A row's part in one section: null where it is not in it on that side. */
interface Contribution {
  readonly row: RowDifference;
  readonly before: ComparedRow | null;
  readonly after: ComparedRow | null;
}

function totalDifference(
  field: Field,
  was: Side | undefined,
  is: Side | undefined,
  contributions: readonly Contribution[],
  isSection: boolean,
  shape: PlanShape,
): TotalDifference {
  const sum = (side: Side | undefined) => sumOfKnown((side?.rows ?? []).map((row) => amountOf(row, field)));
  const rows = contributions.flatMap(({ row, before: from, after: to }) => {
    const amount = amountBetween(from, to, field, shape);
    return amount === 0 ? [] : [{ row, amount }];
  });
  const difference = sumOfKnown(rows.map(({ amount }) => amount));
  const [printedBefore, printedAfter] = [printed(was, field), printed(is, field)];
  const isKnown = printedBefore !== null && printedAfter !== null && difference !== null;
  return {
    path: isSection ? (is ?? was)!.path : null,
    ...{ field, before: sum(was), after: sum(is), difference, rows },
    unexplained: isKnown ? ((printedAfter - printedBefore - difference) as Satang) : null,
    printed: was && is ? printingBetween(shows(was, field), shows(is, field)) : null,
  };
}

type Shown = "amount" | "nothing" | "uncomputed";

/** Of a formula that was never computed nobody can know what it will show. */
function shows({ grid, totals }: Side, field: Field): Shown {
  const cells = totals.map((total) => total.amounts[field]);
  const isUncomputed = cells.some(
    (one) => one && one.formula !== null && (cellAt(grid, one.at)?.value ?? null) === null,
  );
  if (isUncomputed) return "uncomputed";
  return cells.length > 0 && cells.every((one) => one && one.value !== null) ? "amount" : "nothing";
}

function printingBetween(was: Shown, is: Shown): TotalDifference["printed"] {
  if (was === "amount" && is === "nothing") return "gone";
  return was === "nothing" && is === "amount" ? "come" : null;
}

/** null where one of them is. */
const sumOfKnown = (amounts: readonly (Satang | null)[]): Satang | null =>
  amounts.some((amount) => amount === null) ? null : sumSatang(amounts as readonly Satang[]);

/** What is printed below all parts of a section; null where nothing is, or something else than an amount. */
function printed(side: Side | undefined, field: Field): Satang | null {
  const amounts = (side?.totals ?? []).map((total) => total.amounts[field]?.value ?? null);
  return amounts.length === 0 ? null : sumOfKnown(amounts);
}

/** Sections by their place; a heading that is written twice is one section. */
function sectionsOf(
  { grid, submission: { sections, rows } }: ReadPlan,
  placeOf: (of: { readonly path: readonly Heading[] }) => TreePlace,
): Map<TreePlace, Side> {
  const sides = new Map<TreePlace, Side>();
  for (const { path, total, rows: indexes } of sections) {
    const place = placeOf({ path });
    const known = sides.get(place);
    const own = indexes.map((index) => rows[index]!);
    const totals = [...(known?.totals ?? []), ...(total ? [total] : [])];
    sides.set(place, { grid, path, totals, rows: [...(known?.rows ?? []), ...own] });
  }
  return sides;
}

function placesOfRows(sections: ReadonlyMap<TreePlace, Side>): Map<PlanRow, TreePlace> {
  const places = new Map<PlanRow, TreePlace>();
  for (const [place, { rows }] of sections) for (const row of rows) places.set(row, place);
  return places;
}

function contributionsOf(
  rows: readonly RowDifference[],
  was: ReadonlyMap<PlanRow, TreePlace>,
  is: ReadonlyMap<PlanRow, TreePlace>,
): Map<TreePlace, Contribution[]> {
  const contributions = new Map<TreePlace, Contribution[]>();
  for (const row of rows) {
    const from = row.before && was.get(row.before.row);
    const to = row.after && is.get(row.after.row);
    for (const place of new Set([from, to])) {
      if (!place) continue;
      const before = from === place ? row.before : null;
      const after = to === place ? row.after : null;
      const group = contributions.get(place);
      if (group) group.push({ row, before, after });
      else contributions.set(place, [{ row, before, after }]);
    }
  }
  return contributions;
}
