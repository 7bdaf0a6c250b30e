import { tokenize, type Token } from "@borgar/fx/xlsx";
import { type Area, parseArea } from "../../src/grid/area";
import { type CellValue, isError } from "../../src/grid/cell";

/** The values of an area, blanks left out. `sheet`: as the reference names it; undefined for the formula's own. */
export type ValuesIn = (sheet: string | undefined, area: Area) => readonly CellValue[];

/** Raised within a formula; the cell shows it. */
class Failure extends Error {
  constructor(readonly error: string) {
    super(error);
  }
}

/** As much of Excel's calculation as a plan's totals need: + - * / &, SUM and SUBTOTAL. Anything else is #NAME?. */
export function evaluate(formula: string, valuesIn: ValuesIn): CellValue {
  const tokens = tokenize(formula, { withLocation: false }).filter(
    ({ type }) => type !== "fx_prefix" && type !== "whitespace" && type !== "newline",
  );
  let at = 0;
  try {
    const value = sum();
    if (at < tokens.length) throw new Failure("#NAME?");
    return value ?? 0;
  } catch (thrown) {
    if (thrown instanceof Failure) return { error: thrown.error };
    throw thrown;
  }

  function next(): Token {
    const token = tokens[at++];
    if (!token) throw new Failure("#NAME?");
    return token;
  }

  function sum(): CellValue | null {
    let left = product();
    for (;;) {
      const operator = tokens[at]?.value;
      if (operator !== "+" && operator !== "-" && operator !== "&") return left;
      at++;
      const right = product();
      if (operator === "&") left = String(left ?? "") + String(right ?? "");
      else left = numeric(left) + (operator === "+" ? 1 : -1) * numeric(right);
    }
  }

  function product(): CellValue | null {
    let left = factor();
    for (;;) {
      const operator = tokens[at]?.value;
      if (operator !== "*" && operator !== "/") return left;
      at++;
      const right = numeric(factor());
      if (operator === "/" && right === 0) throw new Failure("#DIV/0!");
      left = operator === "*" ? numeric(left) * right : numeric(left) / right;
    }
  }

  function factor(): CellValue | null {
    const token = next();
    if (token.value === "-") return -numeric(factor());
    if (token.value === "+") return factor();
    if (token.value === "(") {
      const inner = sum();
      if (next().value !== ")") throw new Failure("#NAME?");
      return inner;
    }
    if (token.type === "number") return Number(token.value);
    if (token.type === "bool") return /^t/i.test(token.value);
    if (token.type === "string") return token.value.slice(1, -1).replaceAll('""', '"');
    if (token.type === "error") throw new Failure(token.value);
    if (token.type === "func") return called(token.value.toUpperCase());
    if (token.type === "range") return valuesOf(token.value)[0] ?? null;
    throw new Failure("#NAME?");
  }

  function called(name: string): number {
    next();
    const given: (CellValue | null)[] = [];
    while (tokens[at]?.value !== ")") {
      const token = tokens[at];
      const whole = token?.type === "range" && /^[,)]$/.test(tokens[at + 1]?.value ?? "");
      if (whole) given.push(...valuesOf(next().value));
      else given.push(sum());
      if (tokens[at]?.value === ",") at++;
      else if (tokens[at]?.value !== ")") throw new Failure("#NAME?");
    }
    at++;
    if (name === "SUBTOTAL") given.shift();
    else if (name !== "SUM") throw new Failure("#NAME?");
    return given.reduce<number>((total, value) => {
      if (value !== null && isError(value)) throw new Failure(value.error);
      return typeof value === "number" ? total + value : total;
    }, 0);
  }

  function valuesOf(reference: string): readonly CellValue[] {
    const bang = reference.lastIndexOf("!");
    const area = parseArea(reference.slice(bang + 1));
    if (!area) throw new Failure("#REF!");
    const named = reference.slice(0, Math.max(bang, 0));
    const sheet = named.startsWith("'") ? named.slice(1, -1).replaceAll("''", "'") : named;
    return valuesIn(bang < 0 ? undefined : sheet, area);
  }

  function numeric(value: CellValue | null): number {
    if (value === null) return 0;
    if (isError(value)) throw new Failure(value.error);
    const number = typeof value === "string" && value.trim() === "" ? NaN : Number(value);
    if (Number.isNaN(number)) throw new Failure("#VALUE!");
    return number;
  }
}
