import type { Area } from "../grid/area";
import { isError, type CellError } from "../grid/cell";
import type { SheetArea } from "../grid/formulaReads";
import { countingFunctions } from "./countingFunctions";
import { chosenCells, countChosen, isChosen, type ChosenCells } from "./criteria";
import type { Decimal } from "./decimal";
import type { FormulaTree } from "./formulaTree";
import type { CellReader, Scalar } from "./reading";

/** SUMIF(area, criterion, [sums]); SUMIFS(sums, area, criterion, …); COUNTIF(area, criterion); COUNTIFS(…). */
export function conditional(
  name: "SUMIF" | "SUMIFS" | "COUNTIF" | "COUNTIFS",
  of: readonly (FormulaTree | null)[],
  reader: CellReader,
  scalarOf: (tree: FormulaTree) => Scalar | undefined,
): Decimal | CellError | undefined {
  const from = name === "SUMIFS" ? 1 : 0;
  const to = name === "SUMIF" ? 2 : of.length;
  const first = areaOf(of[from]);
  if (!first || (to - from) % 2 !== 0 || (name === "COUNTIF" && to !== 2)) return undefined;
  const conditions: ChosenCells[] = [];
  for (let index = from; index < to; index += 2) {
    const area = areaOf(of[index]);
    const criterion = of[index + 1];
    const value = area && criterion ? scalarOf(criterion) : undefined;
    const cells = area && sameShape(area.area, first.area) ? reader.cellsIn(area) : undefined;
    const chosen = value === undefined || !cells ? undefined : chosenCells(area!.area, cells, value);
    if (!chosen) return undefined;
    conditions.push(chosen);
  }
  if (name === "COUNTIF" || name === "COUNTIFS") {
    const count = countChosen(first.area, conditions);
    return count === undefined ? undefined : { digits: BigInt(count), scale: 0 };
  }
  const sums = areaOf(name === "SUMIFS" ? of[0] : (of[2] ?? of[0]));
  if (!sums || (name === "SUMIFS" && !sameShape(sums.area, first.area))) return undefined;
  // The sums of SUMIF are an area of the same shape from the corner that is named.
  const { top, left } = sums.area;
  const [bottom, right] = [top + first.area.bottom - first.area.top, left + first.area.right - first.area.left];
  const cells = reader.cellsIn({ sheet: sums.sheet, area: { top, left, bottom, right } });
  if (!cells) return undefined;
  const count = countingFunctions.SUM();
  for (const { row, column, value } of cells) {
    const place = { row: row - top, column: column - left };
    if (!conditions.every((chosen) => isChosen(chosen, place))) continue;
    if (typeof value === "number") count.number(value);
    else if (isError(value)) count.fault(value);
  }
  return count.result();
}

const areaOf = (argument: FormulaTree | null | undefined): SheetArea | undefined =>
  argument?.kind === "cells" ? argument.cells : undefined;

const sameShape = (a: Area, b: Area): boolean =>
  a.bottom - a.top === b.bottom - b.top && a.right - a.left === b.right - b.left;
