import type { Words } from "../issues/entry";
import type { Place } from "./shown";

/** A form made from the open sheet, as the screen is handed it. */
export interface FormMadeShown {
  /** The form's file. */
  readonly json: string;
  readonly id: string;
  readonly sheet: string;
  readonly title: Words;
  /** Buddhist Era. */
  readonly fiscalYear: number;
  readonly columns: readonly {
    /** Index among the form's columns; those of a series share one. */
    readonly entry: number;
    readonly name: string;
    /** Its header. */
    readonly place: Place;
    readonly isLevel: boolean;
    /** null: left out, as a person has said. */
    readonly kind: string | null;
    /** Of its filled cells, how many are of that kind. */
    readonly obey: number;
    readonly of: number;
    readonly exceptions: readonly Place[];
  }[];
  /** Outermost first. */
  readonly levels: readonly {
    readonly name: string;
    readonly count: number;
    readonly examples: readonly { readonly place: Place; readonly text: string }[];
  }[];
  /** level null: of the whole plan. */
  readonly totals: readonly { readonly level: string | null; readonly count: number }[];
  readonly unplaced: readonly { readonly place: Place | null; readonly text: string; readonly why: Words }[];
  /** What the form reads in the sheet it was made from. */
  readonly rows: number;
  readonly unexplained: readonly Place[];
  readonly errors: number;
  readonly warnings: number;
}

/** What a form makes of another file. */
export interface FormTriedShown {
  readonly file: string;
  readonly rows: number;
  readonly unexplained: number;
  readonly errors: number;
}
