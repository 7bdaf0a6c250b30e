import { parse, tokenize } from "@borgar/fx/xlsx";
import { cellsNamed, type SheetArea } from "../grid/formulaReads";
import { decimalOf, type Decimal } from "./decimal";

/**
 * What a formula computes, as far as we can: SUM, + − * /, brackets, numbers, and references to cells and areas of this
 * workbook. Whoever adds a function or an operator adds it here and in `evaluate`.
 */
export type FormulaTree =
  | { readonly kind: "number"; readonly value: Decimal }
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "cells"; readonly cells: SheetArea }
  | { readonly kind: "sign"; readonly operator: "+" | "-"; readonly of: FormulaTree }
  | {
      readonly kind: "pair";
      readonly operator: "+" | "-" | "*" | "/";
      readonly of: readonly [FormulaTree, FormulaTree];
    }
  /** null: an argument that is left out. */
  | { readonly kind: "sum"; readonly of: readonly (FormulaTree | null)[] };

/** The tree of a formula on `sheet`; undefined where any part of it is more than we compute. */
export function formulaTree(formula: string, sheet: string): FormulaTree | undefined {
  try {
    return treeOf(parse(tokenize(formula, { withLocation: false })), sheet);
  } catch (error) {
    // The parser throws at what it cannot read, which is no fault of ours.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

type Node = ReturnType<typeof parse>;

function treeOf(node: Node, sheet: string): FormulaTree | undefined {
  switch (node.type) {
    case "Literal": {
      const value = typeof node.value === "number" ? decimalOf(node.value) : undefined;
      return value && { kind: "number", value };
    }
    case "ErrorLiteral":
      return { kind: "error", error: node.value };
    case "ReferenceIdentifier": {
      const cells = node.kind === "range" || node.kind === "beam" ? cellsNamed(node.value, sheet) : undefined;
      return cells && { kind: "cells", cells };
    }
    case "UnaryExpression": {
      const of = treeOf(node.arguments[0]!, sheet);
      const { operator } = node;
      return of && (operator === "+" || operator === "-") ? { kind: "sign", operator, of } : undefined;
    }
    case "BinaryExpression": {
      const { operator } = node;
      if (operator !== "+" && operator !== "-" && operator !== "*" && operator !== "/") return undefined;
      const [left, right] = [treeOf(node.arguments[0]!, sheet), treeOf(node.arguments[1]!, sheet)];
      return left && right && { kind: "pair", operator, of: [left, right] };
    }
    case "CallExpression": {
      const { callee } = node;
      if (callee.type !== "Identifier" || callee.name.toUpperCase() !== "SUM") return undefined;
      const of: (FormulaTree | null)[] = [];
      for (const argument of node.arguments) {
        const tree = argument && treeOf(argument, sheet);
        if (tree === undefined) return undefined;
        of.push(tree);
      }
      return { kind: "sum", of };
    }
    default:
      return undefined;
  }
}
