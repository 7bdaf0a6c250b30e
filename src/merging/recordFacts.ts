import type { Content } from "../change/step";
import type { LevelField } from "../plan/fields";
import type { Value } from "./mergedRow";

/** Raised when the lines of the record mean something else. */
export const formatVersion = 1;

/** The JSON of a cell, which anybody can have changed; undefined where it is none. */
export function parsed(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}

const isNumberOrNull = (value: unknown): value is number | null => value === null || Number.isSafeInteger(value);

export const isSheetFacts = (
  facts: unknown,
): facts is readonly [agency: string, file: string, sha256: string, sheet: string] =>
  Array.isArray(facts) && facts.length === 4 && facts.every((fact) => typeof fact === "string");

export const isPathSteps = (
  facts: unknown,
  depthOf: ReadonlyMap<LevelField, number>,
): facts is readonly (readonly [LevelField, string])[] =>
  Array.isArray(facts) &&
  facts.every(
    (step: unknown) => Array.isArray(step) && depthOf.has(step[0] as LevelField) && typeof step[1] === "string",
  );

export type RowFacts = readonly [
  path: number,
  onBlank: 0 | readonly string[],
  numbers: readonly (number | null)[],
  values: readonly Value[],
  agency?: string | null,
];

export function isRowFacts(facts: unknown, valueCount: number): facts is RowFacts {
  if (!Array.isArray(facts)) return false;
  const [path, onBlank, numbers, values, agency] = facts as unknown[];
  return (
    typeof path === "number" &&
    (onBlank === 0 || (Array.isArray(onBlank) && onBlank.every((format) => typeof format === "string"))) &&
    Array.isArray(numbers) &&
    numbers.every(isNumberOrNull) &&
    Array.isArray(values) &&
    values.length === valueCount &&
    values.every((value) => value === null || typeof value === "string" || typeof value === "number") &&
    (agency === undefined || agency === null || typeof agency === "string")
  );
}

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
