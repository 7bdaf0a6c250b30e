import { tokenize, type Token } from "@borgar/fx/xlsx";

/** A reference in a formula, taken apart at its `!`. */
export interface ReferenceParts {
  /** The sheet, or several as `one:three`, without quotes; null where the reference names none. */
  readonly sheet: string | null;
  /** The cells, or the name, behind it. */
  readonly cells: string;
}

/** `'แผน 65'!B2:C9` → แผน 65, B2:C9 */
export function splitReference(reference: string): ReferenceParts {
  const bang = reference.lastIndexOf("!");
  return { sheet: bang < 0 ? null : unquoted(reference.slice(0, bang)), cells: reference.slice(bang + 1) };
}

/** A sheet's name as references write it, with its `!`: 'แผน 65'! */
export const sheetPrefix = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'!`;

const unquoted = (sheet: string): string => (sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet);

/** Every reference to cells in a formula, in the order written. */
export const referencesIn = (formula: string): ReferenceParts[] =>
  tokenize(formula, { withLocation: false })
    .filter(isReference)
    .map(({ value }) => splitReference(value));

/** Whether a part of a formula is a reference to cells: not a name, not a table's columns. */
export function isReference({ type }: Token): boolean {
  return type === "range" || type === "range_beam";
}
