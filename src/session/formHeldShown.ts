import type { FormFault } from "../forms/formFault";
import type { Words } from "../issues/entry";
import type { FormListed, FormShown } from "./shown";

/** A form opened from a file, with its file; or why it was not taken. */
export type FormOpened = { readonly form: FormShown; readonly json: string } | { readonly wrong: readonly FormFault[] };

/** What a form holds, for a person to look at. */
export interface FormHeldShown extends FormListed {
  readonly version: string;
  readonly levels: readonly { readonly name: Words; readonly place: Words }[];
  /** From left to right. `headers`: the texts over it, from the top. */
  readonly columns: readonly {
    readonly name: Words;
    readonly headers: readonly string[];
    readonly kind: Words;
    /** null: it means nothing to any check but by its kind. */
    readonly role: Words | null;
    readonly required: boolean;
  }[];
  /** of: the name of a level; null: the whole plan. */
  readonly totals: readonly { readonly of: Words | null; readonly labels: readonly string[] }[];
  readonly relations: readonly Words[];
  /** depth: 0 for the outermost. */
  readonly headings: readonly { readonly depth: number; readonly text: string }[];
  readonly agencies: readonly string[];
  readonly units: readonly string[];
  readonly lists: readonly { readonly name: string; readonly entries: readonly string[] }[];
}

/** A form made of another for the year after it: its file, and how it differs. */
export interface FormNextShown extends FormShown {
  readonly json: string;
  readonly differences: readonly Words[];
}

/** A form that the open workbook brings with it. `wrong`: it is a form's workbook with faults. */
export type FormOffered =
  | { readonly by: "inside" | "workbook"; readonly form: FormShown; readonly json: string }
  | { readonly by: "workbook"; readonly wrong: readonly FormFault[] };
