import { parse, tokenize } from "@borgar/fx/xlsx";
import { cellsNamed, type SheetArea } from "../grid/formulaReads";
import { referencesIn, splitReference } from "../grid/reference";
import { decimalOf, type Decimal } from "./decimal";

/** Operators between two parts. */
export const operators = ["+", "-", "*", "/", "^", "&", "=", "<>", "<", "<=", ">", ">="] as const;
export type Operator = (typeof operators)[number];

/** Functions that are computed; how, `functions.ts` says. */
export const computedFunctions = [
  "SUM",
  "SUBTOTAL",
  "SUMIF",
  "SUMIFS",
  "SUMPRODUCT",
  "COUNT",
  "COUNTA",
  "ROWS",
  "COUNTIF",
  "COUNTIFS",
  "AVERAGE",
  "MIN",
  "MAX",
  "ROUND",
  "ROUNDUP",
  "ROUNDDOWN",
  "ABS",
  "INT",
  "IF",
  "IFERROR",
  "ISERROR",
  "ISBLANK",
  "ISNUMBER",
  "AND",
  "OR",
  "NOT",
] as const;
export type ComputedFunction = (typeof computedFunctions)[number];

/**
 * What a formula computes, as far as we can: numbers, texts, operators, references to cells and areas of this workbook,
 * and the functions listed above. Whoever adds one adds it here and in `evaluate`.
 */
export type FormulaTree =
  | { readonly kind: "number"; readonly value: Decimal }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "cells"; readonly cells: SheetArea }
  | { readonly kind: "sign"; readonly operator: "+" | "-"; readonly of: FormulaTree }
  | { readonly kind: "pair"; readonly operator: Operator; readonly of: readonly [FormulaTree, FormulaTree] }
  /** null: an argument that is left out. */
  | { readonly kind: "call"; readonly name: ComputedFunction; readonly of: readonly (FormulaTree | null)[] };

/** What a name stands for on a sheet, without `=`, both in lower case; undefined for one that is not known. */
export type NameOf = (name: string, sheet: string) => string | undefined;

/** The tree of a formula on `sheet`; undefined where any part of it is more than we compute. */
export function formulaTree(formula: string, sheet: string, nameOf?: NameOf): FormulaTree | undefined {
  try {
    return treeOf(parse(tokenize(formula, { withLocation: false })), sheet, nameOf);
  } catch (error) {
    // The parser throws at what it cannot read, which is not a fault of ours.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

type Node = ReturnType<typeof parse>;

const hundred: FormulaTree = { kind: "number", value: { digits: 100n, scale: 0 } };

function treeOf(node: Node, sheet: string, nameOf: NameOf | undefined): FormulaTree | undefined {
  const part = (of: Node): FormulaTree | undefined => treeOf(of, sheet, nameOf);
  switch (node.type) {
    case "Literal": {
      if (typeof node.value === "string") return { kind: "text", value: node.value };
      if (typeof node.value === "boolean") return { kind: "boolean", value: node.value };
      const value = typeof node.value === "number" ? decimalOf(node.value) : undefined;
      return value && { kind: "number", value };
    }
    case "ErrorLiteral":
      return { kind: "error", error: node.value };
    case "ReferenceIdentifier": {
      if (node.kind === "name") {
        const { sheet: named, cells: name } = splitReference(node.value.toLowerCase());
        const meaning = nameOf?.(name, named ?? sheet.toLowerCase());
        // A name of a name is rare, and one of itself is never computed; what moves with the cell is not known.
        return meaning === undefined || !isAbsolute(meaning) ? undefined : formulaTree(`=${meaning}`, sheet);
      }
      const cells = node.kind === "range" || node.kind === "beam" ? cellsNamed(node.value, sheet) : undefined;
      return cells && { kind: "cells", cells };
    }
    case "UnaryExpression": {
      const of = part(node.arguments[0]!);
      const { operator } = node;
      if (of && operator === "%") return { kind: "pair", operator: "/", of: [of, hundred] };
      return of && (operator === "+" || operator === "-") ? { kind: "sign", operator, of } : undefined;
    }
    case "BinaryExpression": {
      const operator = operators.find((one) => one === node.operator);
      const left = operator && part(node.arguments[0]!);
      const right = left && part(node.arguments[1]!);
      return right && { kind: "pair", operator, of: [left, right] };
    }
    case "CallExpression": {
      const { callee } = node;
      const written = callee.type === "Identifier" ? callee.name.toUpperCase() : "";
      const name = computedFunctions.find((one) => one === written);
      if (!name) return undefined;
      const of: (FormulaTree | null)[] = [];
      for (const argument of node.arguments) {
        const tree = argument && part(argument);
        if (tree === undefined) return undefined;
        of.push(tree);
      }
      return { kind: "call", name, of };
    }
    default:
      return undefined;
  }
}

/** Whether every reference in what a name stands for is to the same cells from wherever it is read. */
const isAbsolute = (meaning: string): boolean =>
  referencesIn(`=${meaning}`).every(
    ({ sheet, cells }) => sheet !== null && !/(?<![$A-Za-z])[A-Za-z]|(?<![$0-9])[0-9]/.test(cells),
  );

/** The areas that a formula may read, in the order written. */
export function cellsRead(tree: FormulaTree): SheetArea[] {
  switch (tree.kind) {
    case "cells":
      return [tree.cells];
    case "sign":
      return cellsRead(tree.of);
    case "pair":
    case "call":
      return tree.of.flatMap((part) => (part === null ? [] : cellsRead(part)));
    default:
      return [];
  }
}
