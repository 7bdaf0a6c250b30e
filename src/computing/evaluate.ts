import { isError, type CellError, type CellValue } from "../grid/cell";
import type { SheetArea } from "../grid/formulaReads";
import { conditional } from "./conditional";
import { countingFunctions } from "./countingFunctions";
import { negated, numberOf, roundedTo, zero, type Decimal } from "./decimal";
import type { ComputedFunction, FormulaTree } from "./formulaTree";
import { isErrorValue, numeric, paired, scalarIn, together, truth } from "./operators";
import { sumOfProducts } from "./products";
import type { CellReader, ReadCell, Scalar } from "./reading";

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
  if (typeof result !== "object" || isErrorValue(result)) return result;
  const value = numberOf(result);
  return Number.isFinite(value) ? value : undefined;
}

const isOneCell = ({ area }: SheetArea): boolean => area.top === area.bottom && area.left === area.right;

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
      return of === undefined || isErrorValue(of) || tree.operator === "+" ? of : negated(of);
    }
    case "pair":
      return paired(tree.operator, scalarOf(tree.of[0], reader), scalarOf(tree.of[1], reader));
    case "call":
      return called(tree.name, tree.of, reader);
  }
}

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
    case "ROWS": {
      const [area] = of;
      return area?.kind === "cells" && of.length === 1
        ? { digits: BigInt(area.cells.area.bottom - area.cells.area.top + 1), scale: 0 }
        : undefined;
    }
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
      return conditional(name, of, reader, (tree) => scalarOf(tree, reader));
    case "SUMPRODUCT":
      return sumOfProducts(of, reader, (tree) => scalarOf(tree, reader));
    case "ROUND":
    case "ROUNDUP":
    case "ROUNDDOWN": {
      const way = name === "ROUND" ? "half" : name === "ROUNDUP" ? "away" : "toward";
      return together(number(0), number(1), (value, places) => roundedTo(value, numberOf(places), way));
    }
    case "ABS":
    case "INT": {
      const value = number(0);
      if (value === undefined || isErrorValue(value)) return value;
      if (name === "ABS") return value.digits < 0n ? negated(value) : value;
      return roundedTo(value, 0, value.digits < 0n ? "away" : "toward");
    }
    case "IF": {
      const condition = truth(at(0));
      if (condition === undefined || isErrorValue(condition)) return condition;
      if (condition) return at(1);
      return of.length > 2 ? at(2) : false;
    }
    case "IFERROR": {
      const value = at(0);
      return isErrorValue(value) ? at(1) : value;
    }
    case "ISERROR":
    case "ISBLANK":
    case "ISNUMBER": {
      const value = at(0);
      if (value === undefined) return undefined;
      if (name === "ISERROR") return isErrorValue(value);
      return name === "ISBLANK" ? value === null : typeof value === "object" && value !== null && !isErrorValue(value);
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

function allOrAny(
  name: "AND" | "OR",
  parts: readonly (boolean | CellError | undefined)[],
): boolean | CellError | undefined {
  if (parts.includes(undefined)) return undefined;
  return parts.find(isErrorValue) ?? (name === "AND" ? !parts.includes(false) : parts.includes(true));
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
      if (isErrorValue(typed)) count.fault(typed);
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
