import { isError, type Cell } from "../grid/cell";
import type { Content } from "./step";

/** What a cell holds, as a step says it; null where nothing is. */
export function contentOf(cell: Cell | undefined): Content {
  if (!cell) return null;
  const { value, formula } = cell;
  if (formula !== null) return value === null ? { formula } : { formula, result: value };
  if (typeof value === "string") return { text: value };
  if (typeof value === "number") return { number: value };
  if (typeof value === "boolean") return { boolean: value };
  return isError(value) ? { error: value.error } : null;
}

/** Empty text is nothing. */
export const isNothing = (content: Content): content is null | { readonly text: "" } =>
  content === null || ("text" in content && content.text === "");

/** The cell that holds this, in a format; undefined where it holds nothing. */
export function cellOf(row: number, column: number, content: Content, format: string): Cell | undefined {
  if (isNothing(content)) return undefined;
  if ("formula" in content) {
    return { row, column, value: content.result ?? null, formula: content.formula, format };
  }
  return { row, column, value: valueOf(content), formula: null, format };
}

function valueOf(content: Exclude<Content, null | { formula: string }>): Cell["value"] {
  if ("text" in content) return content.text;
  if ("number" in content) return content.number;
  if ("boolean" in content) return content.boolean;
  return { error: content.error };
}

/** Whether a cell holds what a step says. Of a formula only its text counts: its result follows from other cells. */
export function holds(cell: Cell | undefined, content: Content): boolean {
  if (!cell || isNothing(content)) return !cell && isNothing(content);
  const { value, formula } = cell;
  if ("formula" in content) return formula === content.formula;
  if (formula !== null) return false;
  if ("text" in content) return value === content.text;
  if ("number" in content) return value === content.number;
  if ("boolean" in content) return value === content.boolean;
  return isError(value) && value.error === content.error;
}
