import { inArea, type Position } from "../../../src/grid/area";
import type { Cell } from "../../../src/grid/cell";
import { sumTerms } from "../../../src/grid/sumTerms";
import type { Random } from "../random";
import { a1, isFormula, rewritten, type Paper, type PaperPlace, type Written } from "./paper";

/** A paper with one fault in what is written. */
export interface SpoiltPaper {
  readonly paper: Paper;
  readonly at: PaperPlace;
}

/** One kind of fault in what is written; undefined: this paper has no place for it. */
export interface WrittenFault {
  readonly name: string;
  readonly plant: (paper: Paper, random: Random) => SpoiltPaper | undefined;
}

/** One kind of fault in how a computed cell is stored or looks. */
export interface StoredFault {
  readonly name: string;
  /** Which cells it befalls. */
  readonly of: "sum" | "entry";
  readonly spoil: (cell: Cell, random: Random) => Cell;
}

interface Held extends PaperPlace {
  readonly written: Written;
}

const cellsOf = (paper: Paper): Held[] =>
  paper.flatMap(({ name, rows }) =>
    rows.flatMap((cells, row) => cells.map((written, column): Held => ({ sheet: name, row, column, written }))),
  );

/** Formulas that add up an area, or several cells. */
export const sumsOf = (paper: Paper): (Held & { readonly written: string })[] =>
  cellsOf(paper).filter(
    (one): one is Held & { readonly written: string } =>
      isFormula(one.written) && /SUM\(|\+/.test(one.written) && sumTerms(one.written, one.sheet) !== undefined,
  );

/** Figures that a sum of their own sheet counts. */
export function entriesOf(paper: Paper): Held[] {
  const areas = sumsOf(paper).flatMap((sum) =>
    sumTerms(sum.written, sum.sheet)!.areas.map((area) => ({ sheet: sum.sheet, area })),
  );
  return paper.flatMap((one) => {
    const own = areas.filter(({ sheet }) => sheet === one.name);
    return cellsOf([one]).filter(
      (cell) => typeof cell.written === "number" && cell.written > 0 && own.some(({ area }) => inArea(area, cell)),
    );
  });
}

const countsAt = (sum: Held & { readonly written: string }, at: Position): boolean =>
  sumTerms(sum.written, sum.sheet)!.areas.some((area) => inArea(area, at));

const range = /^=SUM\(([A-Z]+)([0-9]+):([A-Z]+)([0-9]+)\)$/;

interface Range extends Held {
  readonly written: string;
  readonly top: number;
  readonly bottom: number;
}

/** Sums of one column over more rows than one; 1-based. */
const rangesDown = (paper: Paper, least = 3): Range[] =>
  sumsOf(paper).flatMap((sum) => {
    const [, left, top, right, bottom] = range.exec(sum.written) ?? [];
    const found = { ...sum, top: Number(top), bottom: Number(bottom) };
    return left !== undefined && left === right && found.bottom - found.top + 1 >= least ? [found] : [];
  });

const rangesAcross = (paper: Paper): (Held & { readonly written: string })[] =>
  sumsOf(paper).filter(({ written }) => {
    const [, left, top, right, bottom] = range.exec(written) ?? [];
    return left !== undefined && left !== right && top === bottom;
  });

function pick<T>(random: Random, some: readonly T[]): T | undefined {
  return some.length === 0 ? undefined : random.of(some);
}

/** A fault of one cell: what is written there instead. */
const ofCell =
  <T extends Held>(
    find: (paper: Paper) => readonly T[],
    write: (cell: T, random: Random, paper: Paper) => Written | undefined,
  ) =>
  (paper: Paper, random: Random): SpoiltPaper | undefined => {
    const cell = pick(random, find(paper));
    const written = cell && write(cell, random, paper);
    return cell && written !== undefined ? { paper: rewritten(paper, cell, written), at: cell } : undefined;
  };

const column = (at: Position): string => a1(0, at.column).replace("1", "");

/** The figure at a place, where one is written. */
const holds = (paper: Paper, sheet: string, row: number, at: number): boolean => {
  const written = paper.find(({ name }) => name === sheet)?.rows[row]?.[at];
  return isFormula(written) || (typeof written === "number" && written !== 0);
};

export const writtenFaults: readonly WrittenFault[] = [
  {
    name: "the last row left out",
    plant: ofCell(rangesDown, (sum, _, paper) =>
      holds(paper, sum.sheet, sum.bottom - 1, sum.column)
        ? `=SUM(${column(sum)}${sum.top}:${column(sum)}${sum.bottom - 1})`
        : undefined,
    ),
  },
  {
    name: "the first row left out",
    plant: ofCell(rangesDown, (sum) => `=SUM(${column(sum)}${sum.top + 1}:${column(sum)}${sum.bottom})`),
  },
  { name: "a row counted twice", plant: ofCell(rangesDown, (sum) => `${sum.written}+${column(sum)}${sum.top}`) },
  {
    name: "a number typed into the formula",
    plant: ofCell(sumsOf, (sum, random) => `${sum.written}+${500 * (1 + random.below(40))}`),
  },
  {
    name: "the neighbour's column",
    plant: ofCell(
      (paper) => {
        const sums = rangesDown(paper);
        const places = new Set(sums.map(({ sheet, row, column: at }) => `${sheet} ${row} ${at}`));
        return sums.filter((sum) => places.has(`${sum.sheet} ${sum.row} ${sum.column - 1}`));
      },
      (sum) => sum.written.replaceAll(column(sum), column({ ...sum, column: sum.column - 1 })),
    ),
  },
  {
    name: "a part left out of the total of parts",
    plant: ofCell(
      (paper) => sumsOf(paper).filter(({ written }) => /^=[A-Z]+[0-9]+(\+[A-Z]+[0-9]+){2,}$/.test(written)),
      (sum, random) => {
        const terms = sum.written.slice(1).split("+");
        terms.splice(random.below(terms.length), 1);
        return `=${terms.join("+")}`;
      },
    ),
  },
  {
    name: "a part twice in the total of parts",
    plant: ofCell(
      (paper) => sumsOf(paper).filter(({ written }) => /^=[A-Z]+[0-9]+(\+[A-Z]+[0-9]+)+$/.test(written)),
      (sum, random) => `${sum.written}+${random.of(sum.written.slice(1).split("+"))}`,
    ),
  },
  {
    name: "the total of parts counts their rows as well",
    plant: ofCell(
      (paper) =>
        sumsOf(paper).filter(({ written, row }) => /^=[A-Z]+[0-9]+(\+[A-Z]+[0-9]+)+$/.test(written) && row > 3),
      (sum) => {
        const rows = [...sum.written.matchAll(/[A-Z]+([0-9]+)/g)].map(([, row]) => Number(row));
        const isDown = rows.every((row) => row > sum.row + 1) || rows.every((row) => row < sum.row + 1);
        const own = [...sum.written.matchAll(/([A-Z]+)[0-9]+/g)].every(([, name]) => name === column(sum));
        if (!isDown || !own || rows.every((row, at) => at === 0 || row === rows[at - 1]! + 1)) return undefined;
        return `=SUM(${column(sum)}${Math.min(...rows)}:${column(sum)}${Math.max(...rows)})`;
      },
    ),
  },
  {
    name: "a column left out across",
    plant: ofCell(rangesAcross, (sum) => {
      const [, left = "", row = "", right = ""] = range.exec(sum.written)!;
      const first = a1(0, 0);
      return first && `=SUM(${String.fromCharCode(left.charCodeAt(0) + 1)}${row}:${right}${row})`;
    }),
  },
  {
    name: "another row across",
    plant: ofCell(
      (paper) => {
        const sums = rangesAcross(paper);
        const places = new Set(sums.map(({ sheet, row, column: at }) => `${sheet} ${row} ${at}`));
        return sums.filter((sum) => places.has(`${sum.sheet} ${sum.row - 1} ${sum.column}`));
      },
      (sum) => sum.written.replaceAll(String(sum.row + 1), String(sum.row)),
    ),
  },
  {
    name: "an entry as text",
    plant: ofCell(
      (paper) => {
        const sums = rangesDown(paper);
        return entriesOf(paper).filter((entry) =>
          sums.some((sum) => sum.sheet === entry.sheet && countsAt(sum, entry)),
        );
      },
      ({ written }) => Number(written).toLocaleString("en-US", { maximumFractionDigits: 3 }),
    ),
  },
];

const shifted = (value: number, factor: number): number => Number((value * factor).toPrecision(15));

/** The figure with two neighbouring digits swapped; undefined where none differ. */
function swapped(value: number): number | undefined {
  const text = String(value);
  for (let at = 0; at + 1 < text.length; at++) {
    const [a, b] = [text[at]!, text[at + 1]!];
    if (a !== b && /[0-9]/.test(a) && /[1-9]/.test(b) && a !== "0")
      return Number(text.slice(0, at) + b + a + text.slice(at + 2));
  }
  return undefined;
}

const valued =
  (change: (value: number, random: Random) => number | undefined) =>
  (cell: Cell, random: Random): Cell => ({
    ...cell,
    formula: null,
    value: change(cell.value as number, random) ?? (cell.value as number) + 10_000,
  });

/** Off by a little, in the unit of the sheet. */
const off = (value: number, random: Random): number =>
  Number((value + (Number.isInteger(value) ? 37 : 0.037) * (1 + random.below(100))).toPrecision(15));

/** Faults that befall workbooks with formulas, when all is computed. */
export const storedFaults: readonly StoredFault[] = [
  { name: "typed over, wrong", of: "sum", spoil: valued(off) },
  { name: "typed over, digits swapped", of: "sum", spoil: valued(swapped) },
  { name: "typed over, a zero too many", of: "sum", spoil: valued((value) => shifted(value, 10)) },
  { name: "typed over, a zero too few", of: "sum", spoil: valued((value) => shifted(value, 0.1)) },
  { name: "not calculated again", of: "sum", spoil: (cell) => ({ ...cell, value: (cell.value as number) - 100 }) },
  {
    name: "an old result ten times as large",
    of: "sum",
    spoil: (cell) => ({ ...cell, value: shifted(cell.value as number, 10) }),
  },
  { name: "an error", of: "entry", spoil: (cell) => ({ ...cell, value: { error: "#REF!" }, formula: "=#REF!" }) },
  { name: "a format that shows nothing", of: "entry", spoil: (cell) => ({ ...cell, format: ";;;" }) },
  { name: "white on white", of: "entry", spoil: (cell) => ({ ...cell, sight: { struck: false, faint: "color" } }) },
  {
    name: "letters too small to read",
    of: "entry",
    spoil: (cell) => ({ ...cell, sight: { struck: false, faint: "size" } }),
  },
  {
    name: "crossed out, still counted",
    of: "entry",
    spoil: (cell) => ({ ...cell, sight: { struck: true, faint: null } }),
  },
  { name: "shown in thousands", of: "entry", spoil: (cell) => ({ ...cell, format: "#,##0," }) },
  { name: "shown in millions", of: "entry", spoil: (cell) => ({ ...cell, format: "#,##0.0,," }) },
  { name: "shown with three zeros more", of: "entry", spoil: (cell) => ({ ...cell, format: '#,##0"000"' }) },
];

/** Faults that befall workbooks of figures alone. */
export const valueFaults: readonly StoredFault[] = [
  { name: "a total off", of: "sum", spoil: valued(off) },
  { name: "a total with digits swapped", of: "sum", spoil: valued(swapped) },
  { name: "a total with a zero too many", of: "sum", spoil: valued((value) => shifted(value, 10)) },
  { name: "a total with a zero too few", of: "sum", spoil: valued((value) => shifted(value, 0.1)) },
  { name: "a total a thousand times too large", of: "sum", spoil: valued((value) => shifted(value, 1_000)) },
  { name: "a total of half", of: "sum", spoil: valued((value) => shifted(value, 0.5)) },
  { name: "an entry off", of: "entry", spoil: valued(off) },
  { name: "an entry with digits swapped", of: "entry", spoil: valued(swapped) },
  { name: "an entry with a zero too many", of: "entry", spoil: valued((value) => shifted(value, 10)) },
  { name: "an entry with a zero too few", of: "entry", spoil: valued((value) => shifted(value, 0.1)) },
  { name: "an entry a thousand times too large", of: "entry", spoil: valued((value) => shifted(value, 1_000)) },
  { name: "an entry hidden by its format", of: "entry", spoil: (cell) => ({ ...cell, format: ";;;" }) },
  {
    name: "an entry white on white",
    of: "entry",
    spoil: (cell) => ({ ...cell, sight: { struck: false, faint: "color" } }),
  },
  { name: "an entry shown in thousands", of: "entry", spoil: (cell) => ({ ...cell, format: "#,##0," }) },
  { name: "an entry crossed out", of: "entry", spoil: (cell) => ({ ...cell, sight: { struck: true, faint: null } }) },
];
