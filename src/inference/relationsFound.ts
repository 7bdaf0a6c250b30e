import type { RelationFile } from "../forms/formFile";
import { columnIndex } from "../grid/area";
import { sumTerms } from "../grid/sumTerms";
import { columnKinds, type ColumnKind, type Field } from "../plan/fields";
import { pieceAt, type Line } from "../reading/line";
import { numberInPiece } from "./leafValues";
import type { Guess } from "./proposal";

/** A column of numbers. */
export interface NumericColumn {
  readonly field: Field;
  readonly column: number;
  readonly kind: ColumnKind;
  /** Whether a relation of its series says what it is already. */
  readonly isSum: boolean;
  /** Whether its header calls it a sum. */
  readonly isCalledSum: boolean;
  /** The text it shares with its neighbours. */
  readonly group: string;
}

export interface FoundRelation {
  readonly file: RelationFile;
  /** The column that follows from others; null: none does. */
  readonly whole: Field | null;
  readonly guess: Guess;
}

/** Rows that must agree where no formula says it. */
const fewestRows = 2;
const fewestForLimit = 4;
/** Of what a share is rounded to. */
const roundedShare = 0.51;
const sameSum = 1e-4;

/** What holds in every row: sums and differences across, shares of two columns, percentages that come to 100. */
export function relationsOf(columns: readonly NumericColumn[], rows: readonly Line[], sheet: string): FoundRelation[] {
  const values = new Map(columns.map(({ column }) => [column, rows.map((row) => valueAt(row, column))]));
  const free = columns.filter(({ isSum }) => !isSum);
  const candidates = [
    ...free.map((whole) => byFormula(whole, columns, rows, sheet)),
    // What follows from others is behind them, or called their sum.
    ...free.filter(({ isCalledSum }) => isCalledSum).map((whole) => sumAcross(columns.indexOf(whole), columns, values)),
    ...[...free].reverse().flatMap((whole) => {
      const place = columns.indexOf(whole);
      return [differenceOf(place, columns, values), shareOf(place, columns, values), sumAcross(place, columns, values)];
    }),
  ];
  const found: FoundRelation[] = [];
  const said = new Set<string>();
  for (const one of candidates) {
    if (!one || found.some(({ whole }) => whole === one.whole)) continue;
    const fields = [...partsOf(one.file), one.whole!].sort().join();
    if (said.has(fields)) continue;
    said.add(fields);
    found.push(one);
  }
  return [...found, ...limitsOf(found, columns, values), ...hundredsOf(columns, values)];
}

function partsOf(file: RelationFile): readonly Field[] {
  if ("sum" in file) return file.sum;
  if ("difference" in file) return file.difference;
  return "percent" in file ? file.percent : [];
}

/** null: it holds no number. Blank and a dash are nothing of an amount. */
function valueAt(row: Line, column: number): number | null {
  const piece = pieceAt(row, column);
  if (!piece || piece.dash) return 0;
  return numberInPiece(piece);
}

const isFormula = (row: Line, column: number): string | null => pieceAt(row, column)?.cell.formula ?? null;

/** What the formulas of most rows say, all in the same words. */
function byFormula(
  whole: NumericColumn,
  columns: readonly NumericColumn[],
  rows: readonly Line[],
  sheet: string,
): FoundRelation | undefined {
  const written = rows.flatMap((row) => {
    const formula = isFormula(row, whole.column);
    const read = formula === null ? undefined : readAcross(formula, row.index, sheet);
    return read ? [read] : [];
  });
  if (written.length === 0 || written.length * 2 < rows.length) return undefined;
  const same = (a: Across, b: Across) => a.kind === b.kind && a.columns.join() === b.columns.join();
  const [first] = written;
  const obey = written.filter((one) => same(one, first!)).length;
  const fields = first!.columns.map((column) => columns.find((one) => one.column === column)?.field);
  if (obey * 10 < written.length * 9 || fields.some((field) => field === undefined)) return undefined;
  const parts = fields as Field[];
  const guess: Guess = { basis: ["formulas"], obey, of: rows.length };
  if (first!.kind === "sum") return { file: { sum: parts, is: whole.field }, whole: whole.field, guess };
  if (first!.kind === "difference") return { file: { difference: parts, is: whole.field }, whole: whole.field, guess };
  return { file: { percent: [parts[0]!, parts[1]!], is: whole.field }, whole: whole.field, guess };
}

interface Across {
  readonly kind: "sum" | "difference" | "percent";
  readonly columns: readonly number[];
}

const cell = "\\$?([A-Z]{1,3})\\$?([0-9]+)";
const minus = new RegExp(`^=${cell}((?:-${cell})+)$`);
const quotient = new RegExp(`^=(?:IFERROR\\(|ROUND\\()?\\(?${cell}/${cell}\\)?(\\*100)?(?:,[^,()]*\\))?$`);

/** A formula over cells of its own row. */
function readAcross(formula: string, row: number, sheet: string): Across | undefined {
  const sum = sumTerms(formula, sheet);
  if (sum) {
    if (sum.typed !== 0 || sum.elsewhere.length > 0 || sum.areas.length === 0) return undefined;
    if (sum.areas.some(({ top, bottom }) => top !== row || bottom !== row)) return undefined;
    const columns = sum.areas.flatMap(({ left, right }) =>
      Array.from({ length: right - left + 1 }, (_, i) => left + i),
    );
    return columns.length > 1 ? { kind: "sum", columns } : undefined;
  }
  const plain = formula.replace(/\s/g, "").toUpperCase();
  const less = minus.exec(plain);
  if (less) {
    const cells = [...plain.matchAll(new RegExp(cell, "g"))];
    if (cells.some((one) => Number(one[2]) !== row + 1)) return undefined;
    return { kind: "difference", columns: cells.map((one) => columnIndex(one[1]!)) };
  }
  const share = quotient.exec(plain);
  if (share && Number(share[2]) === row + 1 && Number(share[4]) === row + 1) {
    return { kind: "percent", columns: [columnIndex(share[1]!), columnIndex(share[3]!)] };
  }
  return undefined;
}

type Values = ReadonlyMap<number, readonly (number | null)[]>;

const keptAs = ({ kind }: NumericColumn): string | null => columnKinds[kind].kept;

/** Whether it holds in all rows, in some of them with several parts at work. */
function holdsInAll(
  values: Values,
  whole: NumericColumn,
  parts: readonly NumericColumn[],
  made: (parts: readonly number[]) => number,
  tolerance: number,
): Guess | undefined {
  const wholes = values.get(whole.column)!;
  let judged = 0;
  let telling = 0;
  for (let row = 0; row < wholes.length; row++) {
    const own = wholes[row]!;
    const terms = parts.map(({ column }) => values.get(column)![row]!);
    if (own === null || terms.some((term) => term === null)) continue;
    const numbers = terms as number[];
    const result = made(numbers);
    if (!Number.isFinite(result)) continue;
    if (Math.abs(result - own) > tolerance) return undefined;
    judged += 1;
    if (own !== 0 && numbers.filter((term) => term !== 0).length > 1) telling += 1;
  }
  return telling >= fewestRows ? { basis: ["values"], obey: judged, of: wholes.length } : undefined;
}

/** The longest run of columns right before it, or behind it, that comes to it. */
function sumAcross(place: number, columns: readonly NumericColumn[], values: Values): FoundRelation | undefined {
  const whole = columns[place]!;
  const adds = (terms: readonly number[]): number => terms.reduce((sum, term) => sum + term, 0);
  const isLike = (one: NumericColumn): boolean => keptAs(one) === keptAs(whole) && one.kind === whole.kind;
  const runs = [columns.slice(0, place).reverse(), columns.slice(place + 1)].map((run) =>
    run.slice(0, run.findIndex((one) => !isLike(one)) < 0 ? run.length : run.findIndex((one) => !isLike(one))),
  );
  for (const [side, run] of runs.entries()) {
    for (let length = run.length; length >= 2; length--) {
      const parts = run.slice(0, length);
      const guess = holdsInAll(values, whole, parts, adds, sameSum);
      if (!guess) continue;
      const fields = (side === 0 ? [...parts].reverse() : parts).map(({ field }) => field);
      return { file: { sum: fields, is: whole.field }, whole: whole.field, guess };
    }
  }
  return undefined;
}

function differenceOf(place: number, columns: readonly NumericColumn[], values: Values): FoundRelation | undefined {
  const whole = columns[place]!;
  const before = columns.slice(0, place).filter((one) => keptAs(one) === keptAs(whole) && one.kind === whole.kind);
  for (const from of before) {
    for (const less of before) {
      if (from === less) continue;
      const guess = holdsInAll(values, whole, [from, less], ([a, b]) => a! - b!, sameSum);
      if (guess) return { file: { difference: [from.field, less.field], is: whole.field }, whole: whole.field, guess };
    }
  }
  return undefined;
}

function shareOf(place: number, columns: readonly NumericColumn[], values: Values): FoundRelation | undefined {
  const whole = columns[place]!;
  if (whole.kind !== "percent") return undefined;
  const others = columns.filter((one) => one !== whole && one.kind !== "percent");
  for (const part of others) {
    for (const of of others) {
      if (part === of || keptAs(part) !== keptAs(of)) continue;
      const guess = holdsInAll(values, whole, [part, of], ([a, b]) => (a! / b!) * 100, roundedShare);
      if (guess) return { file: { percent: [part.field, of.field], is: whole.field }, whole: whole.field, guess };
    }
  }
  return undefined;
}

/** What a share is of is a limit, where no row goes beyond it: worth a warning, no more. */
function limitsOf(found: readonly FoundRelation[], columns: readonly NumericColumn[], values: Values): FoundRelation[] {
  return found.flatMap(({ file }): FoundRelation[] => {
    if (!("percent" in file)) return [];
    const [part, of] = file.percent.map((field) => values.get(columns.find((one) => one.field === field)!.column)!);
    const judged = part!.filter((value, row) => value !== null && of![row] != null);
    const within = part!.filter((value, row) => value !== null && of![row] != null && value <= of![row]!);
    if (judged.length < fewestForLimit || within.length < judged.length) return [];
    const guess: Guess = { basis: ["values"], obey: within.length, of: judged.length };
    return [{ file: { most: [file.percent[0], file.percent[1]], severity: "warning" }, whole: null, guess }];
  });
}

/** Percentages side by side under one text that come to 100 in every row. */
function hundredsOf(columns: readonly NumericColumn[], values: Values): FoundRelation[] {
  const groups = new Map<string, NumericColumn[]>();
  for (const column of columns) {
    if (column.kind !== "percent" || column.group === "") continue;
    groups.set(column.group, [...(groups.get(column.group) ?? []), column]);
  }
  return [...groups.values()].flatMap((parts): FoundRelation[] => {
    if (parts.length < 2) return [];
    const rows = values.get(parts[0]!.column)!.length;
    let judged = 0;
    for (let row = 0; row < rows; row++) {
      const terms = parts.map(({ column }) => values.get(column)![row]!);
      if (terms.every((term) => term === null || term === 0)) continue;
      if (Math.abs(terms.reduce<number>((sum, term) => sum + (term ?? 0), 0) - 100) > parts.length) return [];
      judged += 1;
    }
    if (judged < fewestRows) return [];
    const guess: Guess = { basis: ["values"], obey: judged, of: rows };
    return [{ file: { sum: parts.map(({ field }) => field), is: 100 }, whole: null, guess }];
  });
}
