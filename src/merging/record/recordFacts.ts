import type { Content } from "../../change/step";
import type { Field } from "../../plan/fields";

/**
 * Raised when the lines of the record mean something else. From 3 on its first line names the form's version and the
 * columns whose values it keeps; a record of 2 keeps those of the form, in its order.
 */
export const formatVersion = 3;

/** What a record's first line says. */
export interface RecordHead {
  readonly form: string;
  /** null: as the form has them. */
  readonly fields: readonly Field[] | null;
}

export function recordHead(facts: unknown): RecordHead | undefined {
  if (!Array.isArray(facts) || typeof facts[1] !== "string") return undefined;
  if (facts[0] === 2) return { form: facts[1], fields: null };
  const fields: unknown = facts[3];
  const isOurs = facts[0] === formatVersion && Array.isArray(fields) && fields.every((id) => typeof id === "string");
  return isOurs ? { form: facts[1], fields } : undefined;
}

/** The JSON of a cell, which anybody can have changed; undefined where it is none. */
export function parsed(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}

export const isSheetFacts = (
  facts: unknown,
): facts is readonly [agency: string, file: string, sha256: string, sheet: string] =>
  Array.isArray(facts) && facts.length === 4 && facts.every((fact) => typeof fact === "string");

/** The number of the path above, and the step below it; nothing for the plan as a whole. */
export type PathFacts =
  readonly [parent: number | null, field: Field, name: string, number: number | null] | readonly [];

export const isPathFacts = (facts: unknown, depthOf: ReadonlyMap<Field, number>): facts is PathFacts =>
  Array.isArray(facts) &&
  (facts.length === 0 ||
    ((facts[0] === null || Number.isSafeInteger(facts[0])) &&
      depthOf.has(facts[1]) &&
      typeof facts[2] === "string" &&
      (facts[3] === null || Number.isSafeInteger(facts[3]))));

/** The number formats of the blank line that a row fills, and its agency where the row's own cell does not say it. */
export const isRowFacts = (
  facts: unknown,
): facts is readonly [onBlank: readonly string[] | null, agency?: string | null] =>
  Array.isArray(facts) &&
  (facts[0] === null || (Array.isArray(facts[0]) && facts[0].every((format) => typeof format === "string"))) &&
  (facts.length === 1 || facts[1] === null || typeof facts[1] === "string");

export const isAnswer = (facts: unknown): facts is readonly [id: string, answer: string] =>
  Array.isArray(facts) && typeof facts[0] === "string" && typeof facts[1] === "string";

export const isOriginal = (
  facts: unknown,
): facts is readonly [anchor: string, field: string, original: Content, written: Content, format: string | null] =>
  Array.isArray(facts) &&
  facts.length === 5 &&
  typeof facts[0] === "string" &&
  typeof facts[1] === "string" &&
  isContent(facts[2]) &&
  isContent(facts[3]) &&
  (facts[4] === null || typeof facts[4] === "string");

function isContent(value: unknown): value is Content {
  if (value === null) return true;
  if (typeof value !== "object") return false;
  const { text, number, boolean, error, formula } = value as Record<string, unknown>;
  return (
    typeof text === "string" ||
    typeof number === "number" ||
    typeof boolean === "boolean" ||
    typeof error === "string" ||
    typeof formula === "string"
  );
}
