import type { CellError, CellValue } from "../grid/cell";
import {
  compared,
  decimalOf,
  isZero,
  negated,
  powerOf,
  productOf,
  quotientOf,
  sumOf,
  zero,
  type Decimal,
} from "./decimal";
import type { Operator } from "./formulaTree";
import type { Scalar } from "./reading";

export const isErrorValue = (scalar: Scalar | undefined): scalar is CellError =>
  typeof scalar === "object" && scalar !== null && "error" in scalar;

/** A cell's value within a formula. */
export function scalarIn(value: CellValue | undefined): Scalar | undefined {
  if (typeof value === "number") return decimalOf(value);
  return value ?? null;
}

/** As a number where one belongs. */
export function numeric(scalar: Scalar | undefined): Decimal | CellError | undefined {
  if (scalar === null) return zero;
  if (typeof scalar === "boolean") return scalar ? one : zero;
  return typeof scalar === "string" ? undefined : scalar;
}

export const one: Decimal = { digits: 1n, scale: 0 };

const divisionByZero: CellError = { error: "#DIV/0!" };

/** Which of two different errors Excel shows depends on the order in which it looks: not computed. */
export function together(
  a: Decimal | CellError | undefined,
  b: Decimal | CellError | undefined,
  operate: (a: Decimal, b: Decimal) => Decimal | CellError | undefined,
): Decimal | CellError | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (isErrorValue(a)) return isErrorValue(b) && b.error !== a.error ? undefined : a;
  return isErrorValue(b) ? b : operate(a, b);
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
    if (isErrorValue(scalar)) return scalar;
    return scalar.scale === 0 && scalar.digits < 10n ** 11n ? scalar.digits.toString() : undefined;
  });
  if (left === undefined || right === undefined) return undefined;
  if (isErrorValue(left)) return left;
  return isErrorValue(right) ? right : left + right;
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
  if (isErrorValue(a)) return isErrorValue(b) && b.error !== a.error ? undefined : a;
  if (isErrorValue(b)) return b;
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

/** As a condition: every number but 0. */
export function truth(scalar: Scalar | undefined): boolean | CellError | undefined {
  if (typeof scalar === "boolean") return scalar;
  const number = numeric(scalar);
  return number === undefined || isErrorValue(number) ? number : !isZero(number);
}
