import type { Section, Submission, TotalRow } from "../plan/submission";

/** A part of a plan that its grand total counts: a section with its own total or without, or what is in none. */
export interface TotalCover {
  /** null: the rows that are in no section. */
  readonly section: Section | null;
  /** Indexes of the plan's rows, ascending. */
  readonly rows: readonly number[];
}

/** Which rows each total of a plan covers: sections in their order, then the others, if any. Every row is in one of them. */
export function totalCoversOf({ rows, sections }: Pick<Submission, "rows" | "sections">): TotalCover[] {
  const inSections = new Set(sections.flatMap((section) => section.rows));
  const others = rows.flatMap((_, index) => (inSections.has(index) ? [] : [index]));
  const covers: TotalCover[] = sections.map((section) => ({ section, rows: section.rows }));
  return others.length > 0 ? [...covers, { section: null, rows: others }] : covers;
}

/** A line of totals with what it covers; a section of null is the plan, every row of it. */
export interface CoveredTotal extends TotalCover {
  readonly total: TotalRow;
}

/** The lines of totals that a plan has, the grand total last. */
export function printedTotalsOf(plan: Pick<Submission, "rows" | "sections" | "grandTotal">): CoveredTotal[] {
  const { rows, grandTotal } = plan;
  const totals = totalCoversOf(plan).flatMap((cover): CoveredTotal[] =>
    cover.section?.total ? [{ ...cover, total: cover.section.total }] : [],
  );
  return grandTotal ? [...totals, { section: null, rows: rows.map((_, index) => index), total: grandTotal }] : totals;
}

/** Every line that shows totals: those beside headings first. */
export const allTotalsOf = (plan: Pick<Submission, "rows" | "sections" | "besides" | "grandTotal">) => [
  ...plan.besides.map(({ rows, total }): Omit<CoveredTotal, "section"> => ({ rows, total })),
  ...printedTotalsOf(plan),
];
