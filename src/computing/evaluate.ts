import { isError, type CellError, type CellValue } from "../grid/cell";
import type { SheetArea } from "../grid/formulaReads";
import type { Area } from "../grid/area";
import { countingFunctions } from "./countingFunctions";
import {
  compared,
  decimalOf,
  isZero,
  negated,
  numberOf,
  powerOf,
  productOf,
  quotientOf,
  roundedTo,
  sumOf,
  zero,
  type Decimal,
} from "./decimal";
import { chosenCells, countChosen, isChosen, type Chosen } from "./criteria";
import type { CellReader, ReadCell, Scalar } from "./reading";
import type { ComputedFunction, FormulaTree, Operator } from "./formulaTree";

/**
 * What a formula comes to, as Excel would have it; undefined where that is more than we compute. Numbers are added,
 * multiplied and divided as decimals, so no satang is lost or made on the way.
 *
 * As in Excel, SUM passes over the texts and booleans of cells, a blank cell counts 0, and an error goes through. What a
 * text counts elsewhere depends on the language of Excel: not computed.
 */
export function evaluate(tree: FormulaTree, reader: CellReader): CellValue | undefined {
  const result = scalarOf(tree, reader);
  if (result === undefined) return undefined;
  if (result === null) return 0;
  if (typeof result !== "object" || isFault(result)) return result;
  const value = numberOf(result);
  return Number.isFinite(value) ? value : undefined;
}

export const isFault = (scalar: Scalar | undefined): scalar is CellError =>
  typeof scalar === "object" && scalar !== null && "error" in scalar;

const isOneCell = ({ area }: SheetArea): boolean => area.top === area.bottom && area.left === area.right;

export function scalarIn(value: CellValue | undefined): Scalar | undefined {
  if (typeof value === "number") return decimalOf(value);
  return value ?? null;
}

function scalarOf(tree: FormulaTree, reader: CellReader): Scalar | undefined {
  switch (tree.kind) {
    case "number":
    case "text":
    case "boolean":
      return tree.value;
    case "error":
      return { error: tree.error };
    case "cells": {
      const cells = isOneCell(tree.cells) ? reader.cellsIn(tree.cells) : undefined;
      return cells && scalarIn(cells[0]?.value);
    }
    case "sign": {
      const of = numeric(scalarOf(tree.of, reader));
      return of === undefined || isFault(of) || tree.operator === "+" ? of : negated(of);
    }
    case "pair":
      return paired(tree.operator, scalarOf(tree.of[0], reader), scalarOf(tree.of[1], reader));
    case "call":
      return called(tree.name, tree.of, reader);
  }
}

/** As a number where one belongs. */
export function numeric(scalar: Scalar | undefined): Decimal | CellError | undefined {
  if (scalar === null) return zero;
  if (typeof scalar === "boolean") return scalar ? one : zero;
  return typeof scalar === "string" ? undefined : scalar;
}

const one: Decimal = { digits: 1n, scale: 0 };

const divisionByZero: CellError = { error: "#DIV/0!" };

/** Which of two different errors Excel shows depends on the order in which it looks: not computed. */
export function together(
  a: Decimal | CellError | undefined,
  b: Decimal | CellError | undefined,
  operate: (a: Decimal, b: Decimal) => Decimal | CellError | undefined,
): Decimal | CellError | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (isFault(a)) return isFault(b) && b.error !== a.error ? undefined : a;
  return isFault(b) ? b : operate(a, b);
}

export function paired(operator: Operator, a: Scalar | undefined, b: Scalar | undefined): Scalar | undefined {
  switch (operator) {
    case "+":
      return together(numeric(a), numeric(b), sumOf);
    case "-":
      return together(numeric(a), numeric(b), (x, y) => sumOf(x, negated(y)));
    case "*":
      return together(numeric(a), numeric(b), productOf);
    case "/":
      return together(numeric(a), numeric(b), (x, y) => (isZero(y) ? divisionByZero : quotientOf(x, y)));
    case "^":
      return together(numeric(a), numeric(b), powerOf);
    case "&":
      return joined(a, b);
    default:
      return comparison(operator, a, b);
  }
}

/** How a number looks within a text depends on the language of Excel, but for whole ones. */
function joined(a: Scalar | undefined, b: Scalar | undefined): string | CellError | undefined {
  const [left, right] = [a, b].map((scalar): string | CellError | undefined => {
    if (scalar === null) return "";
    if (typeof scalar !== "object") return typeof scalar === "boolean" ? undefined : scalar;
    if (isFault(scalar)) return scalar;
    return scalar.scale === 0 && scalar.digits < 10n ** 11n ? scalar.digits.toString() : undefined;
  });
  if (left === undefined || right === undefined) return undefined;
  if (isFault(left)) return left;
  return isFault(right) ? right : left + right;
}

function comparison(operator: Operator, a: Scalar | undefined, b: Scalar | undefined): boolean | CellError | undefined {
  const order = orderOf(a, b);
  if (typeof order !== "number") return order;
  switch (operator) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    default:
      return order >= 0;
  }
}

/** Numbers come before texts, texts before booleans; of two texts only whether they are the same is the same everywhere. */
function orderOf(a: Scalar | undefined, b: Scalar | undefined): number | CellError | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (isFault(a)) return isFault(b) && b.error !== a.error ? undefined : a;
  if (isFault(b)) return b;
  const left = a ?? blankLike(b);
  const right = b ?? blankLike(a);
  if (typeof left === "string" && typeof right === "string") {
    return left.toLowerCase() === right.toLowerCase() ? 0 : left.toLowerCase() < right.toLowerCase() ? -1 : 1;
  }
  if (typeof left === "object" && typeof right === "object") return compared(left, right);
  if (typeof left === typeof right) return Number(left) - Number(right);
  return rank(left) - rank(right);
}

const rank = (scalar: Decimal | string | boolean): number =>
  typeof scalar === "object" ? 0 : typeof scalar === "string" ? 1 : 2;

const blankLike = (scalar: Decimal | string | boolean | null): Decimal | string | boolean =>
  typeof scalar === "string" ? "" : typeof scalar === "boolean" ? false : zero;

type Arguments = readonly (FormulaTree | null)[];

function called(name: ComputedFunction, of: Arguments, reader: CellReader): Scalar | undefined {
  const at = (index: number): Scalar | undefined => {
    const argument = of[index];
    return argument ? scalarOf(argument, reader) : null;
  };
  const number = (index: number) => numeric(at(index));
  switch (name) {
    case "SUM":
    case "COUNT":
    case "COUNTA":
    case "AVERAGE":
    case "MIN":
    case "MAX":
      return overCells(name, of, reader);
    case "SUBTOTAL": {
      const [which, ...areas] = of;
      const code = which?.kind === "number" ? numberOf(which.value) : NaN;
      const like = subtotals[code % 100];
      const counts = areas.map((area) =>
        area?.kind === "cells" ? reader.subtotalCounts(area.cells, code) : undefined,
      );
      if (!like || !(code < 100 || code > 100) || !counts.every((count) => count === true)) return undefined;
      return overCells(like, areas, { ...reader, cellsIn: (cells) => reader.cellsIn(cells)?.filter(isNoSubtotal) });
    }
    case "SUMIF":
    case "SUMIFS":
    case "COUNTIF":
    case "COUNTIFS":
      return conditional(name, of, reader);
    case "SUMPRODUCT":
      return sumOfProducts(of, reader);
    case "ROUND":
    case "ROUNDUP":
    case "ROUNDDOWN": {
      const way = name === "ROUND" ? "half" : name === "ROUNDUP" ? "away" : "toward";
      return together(number(0), number(1), (value, places) => roundedTo(value, numberOf(places), way));
    }
    case "ABS":
    case "INT": {
      const value = number(0);
      if (value === undefined || isFault(value)) return value;
      if (name === "ABS") return value.digits < 0n ? negated(value) : value;
      return roundedTo(value, 0, value.digits < 0n ? "away" : "toward");
    }
    case "IF": {
      const condition = truth(at(0));
      if (condition === undefined || isFault(condition)) return condition;
      if (condition) return at(1);
      return of.length > 2 ? at(2) : false;
    }
    case "IFERROR": {
      const value = at(0);
      return isFault(value) ? at(1) : value;
    }
    case "ISERROR":
    case "ISBLANK":
    case "ISNUMBER": {
      const value = at(0);
      if (value === undefined) return undefined;
      if (name === "ISERROR") return isFault(value);
      return name === "ISBLANK" ? value === null : typeof value === "object" && value !== null && !isFault(value);
    }
    case "NOT": {
      const value = truth(at(0));
      return typeof value === "boolean" ? !value : value;
    }
    case "AND":
    case "OR":
      return allOrAny(
        name,
        of.map((_, index) =>
          of[index]?.kind === "cells" && !isOneCell(of[index].cells) ? undefined : truth(at(index)),
        ),
      );
  }
}

const subtotals: Readonly<Record<number, keyof typeof countingFunctions>> = {
  1: "AVERAGE",
  2: "COUNT",
  3: "COUNTA",
  4: "MAX",
  5: "MIN",
  9: "SUM",
};

/** SUBTOTAL passes over other subtotals, so that a total of all counts nothing twice. */
const isNoSubtotal = ({ formula }: ReadCell): boolean => formula === null || !/SUBTOTAL\(/i.test(formula);

function truth(scalar: Scalar | undefined): boolean | CellError | undefined {
  if (typeof scalar === "boolean") return scalar;
  const number = numeric(scalar);
  return number === undefined || isFault(number) ? number : !isZero(number);
}

function allOrAny(
  name: "AND" | "OR",
  parts: readonly (boolean | CellError | undefined)[],
): boolean | CellError | undefined {
  if (parts.includes(undefined)) return undefined;
  return parts.find(isFault) ?? (name === "AND" ? !parts.includes(false) : parts.includes(true));
}

/** SUM and its like: of cells, the numbers among them; COUNT passes over errors, and what is typed counts as it is. */
function overCells(
  name: keyof typeof countingFunctions,
  of: Arguments,
  reader: CellReader,
): Decimal | CellError | undefined {
  const count = countingFunctions[name]();
  for (const argument of of) {
    if (argument?.kind !== "cells") {
      const value = argument ? scalarOf(argument, reader) : zero;
      // What a text that is typed counts depends on the language.
      if (value === undefined || typeof value === "string") return undefined;
      const typed = numeric(value);
      if (typed === undefined) return undefined;
      if (isFault(typed)) count.fault(typed);
      else count.decimal(typed);
      continue;
    }
    const cells = reader.cellsIn(argument.cells);
    if (!cells) return undefined;
    for (const { value } of cells) {
      if (typeof value === "number") count.number(value);
      else if (isError(value)) count.fault(value);
      else count.other();
    }
  }
  return count.result();
}

/** SUMIF(area, criterion, [sums]); SUMIFS(sums, area, criterion, …); COUNTIF(area, criterion); COUNTIFS(…). */
function conditional(
  name: "SUMIF" | "SUMIFS" | "COUNTIF" | "COUNTIFS",
  of: Arguments,
  reader: CellReader,
): Decimal | CellError | undefined {
  const from = name === "SUMIFS" ? 1 : 0;
  const to = name === "SUMIF" ? 2 : of.length;
  const first = areaOf(of[from]);
  if (!first || (to - from) % 2 !== 0 || (name === "COUNTIF" && to !== 2)) return undefined;
  const conditions: Chosen[] = [];
  for (let index = from; index < to; index += 2) {
    const area = areaOf(of[index]);
    const criterion = of[index + 1];
    const value = area && criterion ? scalarOf(criterion, reader) : undefined;
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

/** More cells than that in one array are left to Excel. */
const largestArray = 200_000;

/** Values side by side; one value stands for an array of any shape. */
interface Values {
  readonly rows: number;
  readonly columns: number;
  readonly at: (index: number) => Scalar | undefined;
}

/** SUMPRODUCT(area, area, …) and SUMPRODUCT((area="ก")*(area>5)*area). */
function sumOfProducts(of: Arguments, reader: CellReader): Decimal | CellError | undefined {
  const factors = of.map((argument) => argument && valuesOf(argument, reader));
  const [first] = factors;
  if (!first) return undefined;
  let sum: Decimal | CellError | undefined = zero;
  for (let index = 0; index < first.rows * first.columns; index++) {
    let product: Decimal | CellError | undefined = one;
    for (const factor of factors) {
      if (!factor || factor.rows !== first.rows || factor.columns !== first.columns) return undefined;
      const value = factor.at(index);
      // What is no number counts nothing where areas are given one by one.
      const number = typeof value === "string" || typeof value === "boolean" || value === null ? zero : value;
      product = together(product, number, productOf);
    }
    sum = together(sum, product, sumOf);
    if (sum === undefined) return undefined;
  }
  return sum;
}

function valuesOf(tree: FormulaTree, reader: CellReader): Values | undefined {
  if (tree.kind === "cells" && !isOneCell(tree.cells)) {
    const { top, left, bottom, right } = tree.cells.area;
    const [rows, columns] = [bottom - top + 1, right - left + 1];
    const cells = rows * columns > largestArray ? undefined : reader.cellsIn(tree.cells);
    if (!cells) return undefined;
    const values = new Map(cells.map(({ row, column, value }) => [(row - top) * columns + column - left, value]));
    return { rows, columns, at: (index) => scalarIn(values.get(index)) };
  }
  if (tree.kind === "pair") {
    const [left, right] = [valuesOf(tree.of[0], reader), valuesOf(tree.of[1], reader)];
    if (!left || !right) return undefined;
    const large = left.rows * left.columns > 1 ? left : right;
    const fits = [left, right].every(
      ({ rows, columns }) => rows * columns === 1 || (rows === large.rows && columns === large.columns),
    );
    if (!fits) return undefined;
    const at = ({ rows, columns, at: value }: Values, index: number) => value(rows * columns === 1 ? 0 : index);
    return {
      ...{ rows: large.rows, columns: large.columns },
      at: (index) => paired(tree.operator, at(left, index), at(right, index)),
    };
  }
  if (tree.kind === "sign") {
    const of = valuesOf(tree.of, reader);
    if (!of || tree.operator === "+") return of;
    return { ...of, at: (index) => together(numeric(of.at(index)), zero, (value) => negated(value)) };
  }
  if (tree.kind === "call") return undefined;
  const value = scalarOf(tree, reader);
  return { rows: 1, columns: 1, at: () => value };
}
