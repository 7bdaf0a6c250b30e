import { isMonth } from "./columnGuess";
import type { HeaderLeaf } from "./headerBlock";
import { yearsOfLeaves, type SeriesYears } from "./seriesFound";
import type { FoundTitles } from "./titlesFound";

export interface PlanYears extends SeriesYears {
  /** Nothing in the sheet names a year. */
  readonly isGuessed: boolean;
}

/** The years of a plan: those of its columns, else those that its title names. */
export function yearsOfPlan(leaves: readonly HeaderLeaf[], { years }: FoundTitles, present: number): PlanYears {
  const ofColumns = [...new Set(yearsOfLeaves(leaves))].sort((a, b) => a - b);
  const isByMonth = leaves.some(({ path }) => path.some(isMonth));
  const [first, last] = [ofColumns[0], ofColumns.at(-1)];
  if (first !== undefined && !isByMonth) {
    const isRun = last! - first === ofColumns.length - 1;
    if (ofColumns.length > 1 && isRun) return { first, last: last!, isGuessed: false };
    if (ofColumns.length === 1)
      return {
        first,
        last: years.includes(first) && years.length > 1 ? Math.max(first, ...years) : first,
        isGuessed: false,
      };
  }
  if (years.length > 0) {
    const [from, to] = [Math.min(...years), Math.max(...years)];
    return { first: from, last: isByMonth || to - from > 10 ? from : to, isGuessed: false };
  }
  // The months of a fiscal year are in two calendar years; it is called by the later.
  if (last !== undefined) return { first: last, last, isGuessed: false };
  return { first: present, last: present, isGuessed: true };
}
