import type { FormFile } from "../forms/formFile";
import { acceptedForm } from "./acceptedForm";
import type { ValueKind } from "./columnGuess";

/** What a person says of a column (index among the form's) that was taken for something else. */
export interface ColumnCorrection {
  readonly entry: number;
  /** null: it is left out of the form. */
  readonly kind: Exclude<ValueKind, "list"> | null;
}

/** What a column has by what it was taken for. */
const restsOnKind: ReadonlySet<string> = new Set(["role", "unit", "list", "open", "digits", "sign", "derived"]);

/**
 * A form with its columns as a person says they are. What rested on what they were taken for (a role, a unit, a relation)
 * goes with it.
 */
export function correctedForm(file: FormFile, corrections: readonly ColumnCorrection[]): FormFile {
  if (corrections.length === 0) return file;
  const said = new Map(corrections.map(({ entry, kind }) => [entry, kind]));
  const columns = file.columns.flatMap((column, entry): FormFile["columns"] => {
    const kind = said.get(entry);
    if (kind === undefined || "level" in column) return [column];
    if (kind === null) return [];
    const own = Object.entries(column).filter(([key]) => !restsOnKind.has(key));
    return [{ ...(Object.fromEntries(own) as typeof column), kind }];
  });
  return acceptedForm({ ...file, columns }).file;
}
