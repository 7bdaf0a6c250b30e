import { CellComputer, type CellSource } from "../computing/computeCells";
import { areaToA1, type Area, type Position } from "../grid/area";
import type { CellValue } from "../grid/cell";
import { countUpTo } from "../grid/countWhile";
import type { Field } from "../plan/fields";
import type { Comparison, TotalHow } from "../plan/totalHow";
import { longestFormula, mostArguments } from "./totalFormula";

/** Where the cells are that a figure of a total looks at. 0-based rows and columns. */
export interface FigureCells {
  /** The detail rows' cells of a column, as few areas as hold nothing else. */
  readonly areasOf: (field: Field) => readonly Area[];
  /** Where each different heading of a level is written. */
  readonly headingsOf: (level: Field) => readonly Position[];
  /** The areas of the detail rows themselves, in any one column. */
  readonly rows: readonly Area[];
}

/** What is shown where there is nothing to divide by. */
export const noFigure = "-";

/**
 * The live formula of a figure; null where it is more than a formula can name. Over no rows it is `=0`.
 *
 *   mean of F9:F12                      → =IFERROR(AVERAGE(F9:F12),"-")
 *   mean of amounts, none left out      → =IFERROR(SUM(F9:F12)/(COUNTIF(F9:F12,">0")+COUNTIF(F9:F12,"<0")),"-")
 *   F9:F12 and F16 at least 100         → =COUNTIF(F9:F12,">=100")+COUNTIF(F16,">=100")
 *   ratio in percent                    → =IFERROR(SUM(F9:F12)/SUM(E9:E12)*100,"-")
 *
 * @param baht what one in a cell of each column of amounts stands for
 */
export function figureFormula(
  how: TotalHow,
  cells: FigureCells,
  baht: Readonly<Record<Field, number>>,
  isPercent: boolean,
): string | null {
  if (cells.rows.length === 0) return "=0";
  const formula = `=${expressionOf(how, cells, baht, isPercent)}`;
  return formula.length <= longestFormula ? formula : null;
}

function expressionOf(
  how: TotalHow,
  { areasOf, headingsOf, rows }: FigureCells,
  baht: Readonly<Record<Field, number>>,
  isPercent: boolean,
): string {
  switch (how.kind) {
    case "sum":
      return overAreas("SUM", areasOf(how.of));
    case "mean": {
      const areas = areasOf(how.of);
      const isAmount = baht[how.of] !== undefined;
      if (!isAmount && areas.length <= mostArguments) return guarded(overAreas("AVERAGE", areas));
      const count = isAmount ? `${countIf(areas, '">0"')}+${countIf(areas, '"<0"')}` : overAreas("COUNT", areas);
      return guarded(`${overAreas("SUM", areas)}/(${count})`);
    }
    case "count":
      return how.of === null
        ? rows.map((area) => `ROWS(${areaToA1(area)})`).join("+")
        : overAreas("COUNTA", joined(headingsOf(how.of)));
    case "count-where":
      return countIf(areasOf(how.of), criterion(how.comparison, how.value, baht[how.of] ?? 1));
    case "ratio": {
      // Baht for baht, though one column may be in thousands.
      const times = ((baht[how.part] ?? 1) / (baht[how.whole] ?? 1)) * (isPercent ? 100 : 1);
      const quotient = `${overAreas("SUM", areasOf(how.part))}/${overAreas("SUM", areasOf(how.whole))}`;
      return guarded(times === 1 ? quotient : `${quotient}*${times}`);
    }
  }
}

const guarded = (expression: string): string => `IFERROR(${expression},"${noFigure}")`;

const countIf = (areas: readonly Area[], test: string): string =>
  areas.map((area) => `COUNTIF(${areaToA1(area)},${test})`).join("+") || "0";

/** More areas than a function takes are added up in several. */
function overAreas(name: "SUM" | "AVERAGE" | "COUNT" | "COUNTA", areas: readonly Area[]): string {
  if (areas.length === 0) return "0";
  const calls: string[] = [];
  for (let at = 0; at < areas.length; at += mostArguments) {
    calls.push(
      `${name}(${areas
        .slice(at, at + mostArguments)
        .map(areaToA1)
        .join(",")})`,
    );
  }
  return calls.length === 1 ? calls[0]! : `(${calls.join("+")})`;
}

const signs: Readonly<Record<Comparison, string>> = {
  ...{ is: "=", not: "<>", least: ">=", most: "<=", above: ">", below: "<" },
};

/** As COUNTIF takes it: signs that stand for others are written as themselves. */
function criterion(comparison: Comparison, value: string | number, baht: number): string {
  const text = typeof value === "number" ? String(value / baht) : value.replace(/[*?~]/g, "~$&").replace(/"/g, '""');
  return `"${signs[comparison]}${text}"`;
}

/** Cells that are below each other as one area. */
function joined(cells: readonly Position[]): Area[] {
  const areas: { top: number; bottom: number; left: number; right: number }[] = [];
  for (const { row, column } of cells) {
    const last = areas.at(-1);
    if (last && last.bottom === row - 1 && last.left === column) last.bottom = row;
    else areas.push({ top: row, bottom: row, left: column, right: column });
  }
  return areas;
}

/**
 * The areas of some rows of a column. Rows between them are taken in where they hold nothing, so that headings do not
 * split an area.
 *
 * @param rows 0-based, ascending
 * @param filled 0-based rows of the column that hold anything, ascending
 */
export function areasOfRows(column: number, rows: readonly number[], filled: readonly number[]): Area[] {
  const own = new Set(rows);
  const others = filled.filter((row) => !own.has(row));
  const areas: { top: number; bottom: number; left: number; right: number }[] = [];
  for (const row of rows) {
    const last = areas.at(-1);
    if (last && countUpTo(others, row) === countUpTo(others, last.bottom)) last.bottom = row;
    else areas.push({ top: row, bottom: row, left: column, right: column });
  }
  return areas;
}

/** Between any two rows that are not next to each other are others, which must not be counted. */
export const everyRow = (rows: readonly number[]): number[] =>
  rows.length === 0 ? [] : Array.from({ length: rows.at(-1)! - rows[0]! + 1 }, (_, i) => rows[0]! + i);

/** What a formula comes to now; undefined where that cannot be known. */
export function figureResult(formula: string, sheet: string, at: Position, source: CellSource): CellValue | undefined {
  return new CellComputer(source).compute(sheet, { ...at, value: null, formula });
}
