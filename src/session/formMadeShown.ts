import type { Area } from "../grid/area";
import type { Words } from "../issues/entry";
import type { ColumnRole } from "../plan/fields";
import type { Place } from "./shown";

/** What cells of a sheet were taken for. depth: of a heading, 0 for the outermost level. */
export interface SheetPart {
  readonly area: Area;
  readonly is: "header" | "heading" | "total" | "unexplained";
  readonly depth: number;
}

/** A form made from the open sheet, as the screen is handed it. */
export interface FormMadeShown {
  /** The form's file. */
  readonly json: string;
  readonly id: string;
  readonly sheet: string;
  readonly title: Words;
  /** Buddhist Era. */
  readonly fiscalYear: number;
  /** Whether no form can be as it was corrected: it is then as it was proposed. */
  readonly isRefused: boolean;
  readonly columns: readonly {
    /** Index among the form's columns; those of a series share one. */
    readonly entry: number;
    readonly name: string;
    /** Its header. */
    readonly place: Place;
    readonly isLevel: boolean;
    readonly isOfSeries: boolean;
    /** null: left out; "level": it names one, as a person has said. */
    readonly kind: string | null;
    readonly role: ColumnRole | null;
    /** Of its filled cells, how many are of that kind. */
    readonly obey: number;
    readonly of: number;
    readonly exceptions: readonly Place[];
  }[];
  /** Outermost first. */
  readonly levels: readonly {
    readonly id: string;
    readonly name: Words;
    readonly count: number;
    readonly isOut: boolean;
    readonly isInnermost: boolean;
    readonly examples: readonly { readonly place: Place; readonly text: string }[];
  }[];
  readonly totals: readonly {
    /** Index among the form's totals. */
    readonly at: number;
    /** The id of a level; null: of the whole plan. */
    readonly of: string | null;
    readonly isOut: boolean;
    readonly count: number;
    readonly label: string | null;
    /** The first of them. */
    readonly place: Place | null;
  }[];
  readonly unplaced: readonly { readonly place: Place | null; readonly text: string; readonly why: Words }[];
  /** What the form reads in the sheet it was made from. */
  readonly rows: number;
  readonly unexplained: readonly Place[];
  readonly errors: number;
  readonly warnings: number;
  /** What the sheet's cells were taken for; of those that overlap the later counts. */
  readonly parts: readonly SheetPart[];
}

/** What a form makes of another file. */
export interface FormTriedShown {
  readonly file: string;
  readonly rows: number;
  readonly unexplained: number;
  readonly errors: number;
}
