import { compareAgencies, compareTexts } from "./agencyOrder";
import type { MergedSheet } from "./mergedRow";
import type { TreePlace } from "./place";
import type { PlanShape } from "./planShape";
import type { SetRow } from "./planTree";

/** What decides where a heading comes. */
interface Ranking {
  /** How many sheets give it which number: mostly they agree, or there is only one. */
  readonly numbers: { readonly number: number | null; sheets: number }[];
  /** Its first row: of the first agency by register, the first in its sheet. */
  first: SetRow;
  lastSheet: MergedSheet;
}

export interface Order {
  /**
   * Headings that merging brings, of an open level: by the number that most submissions give, then by register order
   * of their first agency, then by place in its sheet.
   */
  readonly ofHeadings: (a: TreePlace, b: TreePlace) => number;
  /** Rows of one activity: by register order of their agencies. */
  readonly ofRows: (a: SetRow, b: SetRow) => number;
  /** Whether at least half of the submissions that have a heading write it without a number. */
  readonly isBare: (place: TreePlace) => boolean;
}

/** The order of what is merged: a function of the set of rows alone, so it does not matter how they are handed in. */
export function orderOf(rows: readonly SetRow[], sheets: readonly MergedSheet[], shape: PlanShape): Order {
  const sheetOrder = new Map(sheets.map((sheet, i) => [sheet, i]));
  const ofRows = (a: SetRow, b: SetRow): number =>
    compareAgencies(shape, a.row.agency, b.row.agency) ||
    sheetOrder.get(a.sheet)! - sheetOrder.get(b.sheet)! ||
    a.row.sourceRow - b.row.sourceRow;

  const rankings = new Map<TreePlace, Ranking>();
  for (const row of rows) {
    row.place.path.forEach((place, i) => {
      const number = row.row.path[i]?.number ?? null;
      const known = rankings.get(place);
      if (!known) {
        rankings.set(place, { numbers: [{ number, sheets: 1 }], first: row, lastSheet: row.sheet });
        return;
      }
      if (known.lastSheet !== row.sheet) {
        known.lastSheet = row.sheet;
        const same = known.numbers.find((given) => given.number === number);
        if (same) same.sheets += 1;
        else known.numbers.push({ number, sheets: 1 });
      }
      if (ofRows(row, known.first) < 0) known.first = row;
    });
  }

  const numbers = new Map<TreePlace, number>();
  const numberOf = (place: TreePlace): number => {
    const known = numbers.get(place);
    if (known !== undefined) return known;
    const number = mostFrequent(rankings.get(place)!.numbers);
    numbers.set(place, number);
    return number;
  };
  return {
    ofRows,
    isBare: (place) => {
      let bare = 0;
      let all = 0;
      for (const { number, sheets } of rankings.get(place)?.numbers ?? []) {
        if (number === null) bare = sheets;
        all += sheets;
      }
      return 2 * bare >= all;
    },
    ofHeadings: (a, b) =>
      numberOf(a) - numberOf(b) || ofRows(rankings.get(a)!.first, rankings.get(b)!.first) || compareTexts(a.key, b.key),
  };
}

/** Of several as frequent the smallest; beyond all numbers where none is given. */
function mostFrequent(given: Ranking["numbers"]): number {
  let best = Number.MAX_SAFE_INTEGER;
  let most = 0;
  for (const { number, sheets } of given) {
    if (number === null || sheets < most || (sheets === most && number > best)) continue;
    best = number;
    most = sheets;
  }
  return best;
}
