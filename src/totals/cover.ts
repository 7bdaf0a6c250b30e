import type { Section, Submission } from "../plan/submission";

/** A part of a plan that its grand total counts: a section with its own total or without, or what stands in none. */
export interface TotalCover {
  /** null: the rows that stand in no section. */
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
