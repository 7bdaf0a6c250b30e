import type { Area } from "../grid/area";
import type { CellError } from "../grid/cell";
import { negated, productOf, sumOf, zero, type Decimal } from "./decimal";
import type { FormulaTree } from "./formulaTree";
import { numeric, one, paired, scalarIn, together } from "./operators";
import type { CellReader, Scalar } from "./reading";

type ScalarOf = (tree: FormulaTree) => Scalar | undefined;

/** More cells than that in one array are left to Excel. */
const largestArray = 200_000;

/** Values side by side; one value stands for an array of any shape. */
interface Values {
  readonly rows: number;
  readonly columns: number;
  readonly at: (index: number) => Scalar | undefined;
}

/** SUMPRODUCT(area, area, …) and SUMPRODUCT((area="ก")*(area>5)*area). */
export function sumOfProducts(
  of: readonly (FormulaTree | null)[],
  reader: CellReader,
  scalarOf: ScalarOf,
): Decimal | CellError | undefined {
  const factors = of.map((argument) => argument && valuesOf(argument, reader, scalarOf));
  const [first] = factors;
  if (!first) return undefined;
  let sum: Decimal | CellError | undefined = zero;
  for (let index = 0; index < first.rows * first.columns; index++) {
    let product: Decimal | CellError | undefined = one;
    for (const factor of factors) {
      if (!factor || factor.rows !== first.rows || factor.columns !== first.columns) return undefined;
      const value = factor.at(index);
      // What is not a number counts nothing where areas are given one by one.
      const number = typeof value === "string" || typeof value === "boolean" || value === null ? zero : value;
      product = together(product, number, productOf);
    }
    sum = together(sum, product, sumOf);
    if (sum === undefined) return undefined;
  }
  return sum;
}

function valuesOf(tree: FormulaTree, reader: CellReader, scalarOf: ScalarOf): Values | undefined {
  if (tree.kind === "cells" && !isOne(tree.cells.area)) {
    const { top, left, bottom, right } = tree.cells.area;
    const [rows, columns] = [bottom - top + 1, right - left + 1];
    const cells = rows * columns > largestArray ? undefined : reader.cellsIn(tree.cells);
    if (!cells) return undefined;
    const values = new Map(cells.map(({ row, column, value }) => [(row - top) * columns + column - left, value]));
    return { rows, columns, at: (index) => scalarIn(values.get(index)) };
  }
  if (tree.kind === "pair") {
    const [left, right] = [valuesOf(tree.of[0], reader, scalarOf), valuesOf(tree.of[1], reader, scalarOf)];
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
    const of = valuesOf(tree.of, reader, scalarOf);
    if (!of || tree.operator === "+") return of;
    return { ...of, at: (index) => together(numeric(of.at(index)), zero, (value) => negated(value)) };
  }
  if (tree.kind === "call") return undefined;
  const value = scalarOf(tree);
  return { rows: 1, columns: 1, at: () => value };
}

const isOne = ({ top, left, bottom, right }: Area): boolean => top === bottom && left === right;
