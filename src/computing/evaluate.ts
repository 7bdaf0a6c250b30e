import { isError, type CellError, type CellValue } from "../grid/cell";
import type { SheetArea } from "../grid/formulaReads";
import { decimalOf, isZero, negated, numberOf, productOf, quotientOf, sumOf, zero, type Decimal } from "./decimal";
import type { FormulaTree } from "./formulaTree";

/** The values of the cells of an area that hold something; undefined: one of them is not known. */
export type ReadCells = (cells: SheetArea) => readonly CellValue[] | undefined;

/** One number, or the error that goes through in its place. */
type Scalar = Decimal | CellError;

/**
 * What a formula comes to, as Excel would have it; undefined where that is more than we compute. Numbers are added,
 * multiplied and divided as decimals, so no satang is lost or made on the way.
 *
 * As in Excel, SUM passes over the texts and booleans of cells, a blank cell counts 0, and an error goes through. What a
 * text or a boolean counts elsewhere depends on the language of Excel: not computed.
 */
export function evaluate(tree: FormulaTree, read: ReadCells): CellValue | undefined {
  if (tree.kind === "cells") return isOneCell(tree.cells) ? valueIn(tree.cells, read) : undefined;
  const result = scalarOf(tree, read);
  if (result === undefined || isFault(result)) return result;
  const value = numberOf(result);
  return Number.isFinite(value) ? value : undefined;
}

const isFault = (scalar: Scalar): scalar is CellError => "error" in scalar;

const isOneCell = ({ area }: SheetArea): boolean => area.top === area.bottom && area.left === area.right;

/** The value of one cell, 0 where it is blank. */
function valueIn(cells: SheetArea, read: ReadCells): CellValue | undefined {
  const values = read(cells);
  return values && (values[0] ?? 0);
}

function scalarOf(tree: FormulaTree, read: ReadCells): Scalar | undefined {
  switch (tree.kind) {
    case "number":
      return tree.value;
    case "error":
      return { error: tree.error };
    case "cells": {
      const value = isOneCell(tree.cells) ? valueIn(tree.cells, read) : undefined;
      return typeof value === "number" ? decimalOf(value) : isError(value) ? value : undefined;
    }
    case "sign": {
      const of = scalarOf(tree.of, read);
      return of === undefined || isFault(of) || tree.operator === "+" ? of : negated(of);
    }
    case "pair":
      return together(scalarOf(tree.of[0], read), scalarOf(tree.of[1], read), operations[tree.operator]);
    case "sum":
      return tree.of.reduce<Scalar | undefined>(
        (sum, argument) => together(sum, argument === null ? zero : summed(argument, read), sumOf),
        zero,
      );
  }
}

const divisionByZero: CellError = { error: "#DIV/0!" };

const operations: Readonly<Record<"+" | "-" | "*" | "/", (a: Decimal, b: Decimal) => Scalar>> = {
  "+": sumOf,
  "-": (a, b) => sumOf(a, negated(b)),
  "*": productOf,
  "/": (a, b) => (isZero(b) ? divisionByZero : quotientOf(a, b)),
};

/** Which of two different errors Excel shows depends on the order in which it looks: not computed. */
function together(
  a: Scalar | undefined,
  b: Scalar | undefined,
  operate: (a: Decimal, b: Decimal) => Scalar,
): Scalar | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (isFault(a)) return isFault(b) && b.error !== a.error ? undefined : a;
  return isFault(b) ? b : operate(a, b);
}

/** An argument of SUM: of cells, the numbers among them. */
function summed(argument: FormulaTree, read: ReadCells): Scalar | undefined {
  if (argument.kind !== "cells") return scalarOf(argument, read);
  const values = read(argument.cells);
  if (!values) return undefined;
  let sum: Scalar | undefined = zero;
  for (const value of values) {
    if (typeof value === "number") sum = together(sum, decimalOf(value), sumOf);
    else if (isError(value)) sum = together(sum, value, sumOf);
  }
  return sum;
}
