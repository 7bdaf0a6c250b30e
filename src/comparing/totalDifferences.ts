import type { Place } from "../merging/place";
import type { PlanShape } from "../merging/planShape";
import type { AmountField } from "../plan/fields";
import { noMoney, sumSatang, type Satang } from "../plan/satang";
import type { Heading, PlanRow, PrintedAmount, Submission, TotalRow } from "../plan/submission";
import type { ComparedRow } from "./comparedRow";
import type { ReadPlan } from "./comparePlans";
import type { RowDifference } from "./rowDifference";

/** What one total of a plan was and is. */
export interface TotalDifference {
  /** Headings of its section; null for the grand total. */
  readonly path: readonly Heading[] | null;
  readonly field: AmountField;
  /** As its cell shows it; null where there is no such cell or no readable amount. */
  readonly printedBefore: PrintedAmount | null;
  readonly printedAfter: PrintedAmount | null;
  /** Sums of the rows. */
  readonly before: Satang;
  readonly after: Satang;
  /** after − before: exactly what the rows below come to. */
  readonly difference: Satang;
  /** Rows that came, went or changed their amount, with what each adds. */
  readonly rows: readonly { readonly row: RowDifference; readonly amount: Satang }[];
  /** What of the difference between the printed totals no row explains; null where one of them is not printed. */
  readonly unexplained: Satang | null;
}

interface Side {
  readonly path: readonly Heading[];
  readonly total: TotalRow | null;
  readonly rows: readonly PlanRow[];
}

/** Every total of either plan, sections in the order of the new one, then those only the old one has, then the grand total. */
export function totalDifferences(
  before: ReadPlan,
  after: ReadPlan,
  rows: readonly RowDifference[],
  placeOf: (of: { readonly path: readonly Heading[] }) => Place,
  { amountFields }: PlanShape,
): TotalDifference[] {
  const [was, is] = [sectionsOf(before.submission, placeOf), sectionsOf(after.submission, placeOf)];
  const contributions = contributionsOf(rows, placesOfRows(was), placesOfRows(is));
  const sections = [...new Set([...is.keys(), ...was.keys()])].flatMap((place) =>
    amountFields.map((field) =>
      totalDifference(field, was.get(place), is.get(place), contributions.get(place) ?? [], true),
    ),
  );
  const whole = ({ submission }: ReadPlan): Side => ({
    ...{ path: [], total: submission.grandTotal, rows: submission.rows },
  });
  const everyRow = rows.map((row) => ({ row, before: row.before, after: row.after }));
  return [
    ...sections,
    ...amountFields.map((field) => totalDifference(field, whole(before), whole(after), everyRow, false)),
  ];
}

/** A row's part in one section: null where it does not stand in it on that side. */
interface Contribution {
  readonly row: RowDifference;
  readonly before: ComparedRow | null;
  readonly after: ComparedRow | null;
}

function totalDifference(
  field: AmountField,
  was: Side | undefined,
  is: Side | undefined,
  contributions: readonly Contribution[],
  isSection: boolean,
): TotalDifference {
  const sum = (side: Side | undefined) => sumSatang((side?.rows ?? []).map(({ amounts }) => amounts[field] ?? noMoney));
  const amountOf = (row: ComparedRow | null): Satang => row?.row.amounts[field] ?? noMoney;
  const [before, after] = [sum(was), sum(is)];
  const [printedBefore, printedAfter] = [printed(was, field), printed(is, field)];
  const isPrinted = printedBefore?.value != null && printedAfter?.value != null;
  const difference = (after - before) as Satang;
  return {
    path: isSection ? (is ?? was)!.path : null,
    ...{ field, printedBefore, printedAfter, before, after, difference },
    rows: contributions.flatMap(({ row, before: from, after: to }) => {
      const amount = (amountOf(to) - amountOf(from)) as Satang;
      return amount === 0 ? [] : [{ row, amount }];
    }),
    unexplained: isPrinted ? ((printedAfter.value! - printedBefore.value! - difference) as Satang) : null,
  };
}

const printed = (side: Side | undefined, field: AmountField): PrintedAmount | null =>
  side?.total?.amounts[field] ?? null;

/** Sections by their place; a heading that is written twice is one section. */
function sectionsOf(
  { sections, rows }: Submission,
  placeOf: (of: { readonly path: readonly Heading[] }) => Place,
): Map<Place, Side> {
  const sides = new Map<Place, Side>();
  for (const { path, total, rows: indexes } of sections) {
    const place = placeOf({ path });
    const known = sides.get(place);
    const own = indexes.map((index) => rows[index]!);
    sides.set(place, { path, total: total ?? known?.total ?? null, rows: [...(known?.rows ?? []), ...own] });
  }
  return sides;
}

function placesOfRows(sections: ReadonlyMap<Place, Side>): Map<PlanRow, Place> {
  const places = new Map<PlanRow, Place>();
  for (const [place, { rows }] of sections) for (const row of rows) places.set(row, place);
  return places;
}

function contributionsOf(
  rows: readonly RowDifference[],
  was: ReadonlyMap<PlanRow, Place>,
  is: ReadonlyMap<PlanRow, Place>,
): Map<Place, Contribution[]> {
  const contributions = new Map<Place, Contribution[]>();
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
