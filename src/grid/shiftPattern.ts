import { tokenize } from "@borgar/fx/xlsx";
import { maxRows } from "./area";
import { shiftFormula, type MovesOf } from "./shiftFormula";

interface Corner {
  readonly fixed: boolean;
  /** 0-based. */
  readonly row: number;
}

interface PatternReference {
  /** null: the formula's own. */
  readonly sheet: string | null;
  readonly corners: readonly Corner[];
}

/** B$4:B9 and B9:B$20. */
const fixedAbove = /(?<![\w.$!'])(\$?[A-Z]{1,3}\$)([0-9]+)(:\$?[A-Z]{1,3}[0-9]+)(?![\w(])/gi;
const fixedBelow = /(?<![\w.$!'])(\$?[A-Z]{1,3}[0-9]+:)(\$?[A-Z]{1,3}\$)([0-9]+)(?![\w(])/gi;

/** What becomes of a formula that is filled down a column when rows come and go around it. */
export const shiftPattern = {
  /**
   * With its fixed rows moved and the others left as they are, ready to be written out for another row. The fixed end of a
   * range that is filled down (B$4:B9) goes where the range's own first row goes.
   */
  fixed(formula: string, sheet: string, movesOf: MovesOf): string {
    const both = shiftFormula(formula, sheet, movesOf, "fixed");
    const moved = (range: string, whole: string): string => {
      const now = shiftFormula(range, sheet, movesOf);
      return now.includes("#REF!") ? whole : now;
    };
    return both
      .replace(fixedAbove, (_, start: string, row: string, end: string) => {
        const [first] = moved(`${start}${row}:${start}${maxRows}`, `${start}${row}:`).split(":");
        return `${first}${end}`;
      })
      .replace(fixedBelow, (_, start: string, end: string, row: string) => {
        const [, last] = moved(`${end}1:${end}${row}`, `:${end}${row}`).split(":");
        return `${start}${last}`;
      });
  },

  /** Whether it reads another sheet at rows that go with its own: filled into a new row, it would read another's. */
  readsRowsElsewhere: (formula: string, sheet: string): boolean =>
    referencesOf(formula).some(
      ({ sheet: named, corners }) =>
        named !== null && named.toLowerCase() !== sheet.toLowerCase() && corners.some(({ fixed }) => !fixed),
    ),

  /** Whether it reads rows that go with its own but are others. 0-based. */
  readsOtherRows: (formula: string, own: number): boolean =>
    referencesOf(formula).some(({ corners }) => corners.some(({ fixed, row }) => !fixed && row !== own)),
};

function referencesOf(formula: string): PatternReference[] {
  return tokenize(formula, { withLocation: false }).flatMap(({ type, value }) => {
    if (type !== "range" && type !== "range_beam") return [];
    const bang = value.lastIndexOf("!");
    const named = value.slice(0, Math.max(bang, 0));
    const sheet = bang < 0 ? null : named.startsWith("'") ? named.slice(1, -1).replaceAll("''", "'") : named;
    const corners = [...value.slice(bang + 1).matchAll(/(\$?)([0-9]+)(?=:|$)/g)].map(([, mark, row]) => ({
      fixed: mark === "$",
      row: Number(row) - 1,
    }));
    return corners.length === 0 ? [] : [{ sheet, corners }];
  });
}
