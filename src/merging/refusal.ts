import type { Position } from "../grid/area";
import type { Field } from "../plan/fields";

/** Why nothing can be merged into a master. */
export interface MasterRefusal {
  readonly refused:
    | "plan-missing" // no sheet follows the form
    | "plan-ambiguous" // several do, and nobody said which
    | "protected"
    | "columns-missing"
    | "sections-missing" // rows can only be put under headings that the master has an example of
    | "record-damaged" // what the master remembers of its merges was changed by hand
    | "log-foreign" // a sheet with the log's name holds something else
    | "too-many-sections" // more than one formula can add up
    | "too-long" // more rows than a sheet has
    | "misread" // the result would not be read as what was merged
    | "agency-not-merged";
  readonly sheet: string | null;
  readonly at: Position | null;
  /** Of columns-missing. */
  readonly fields: readonly Field[];
}

export const refusal = (
  refused: MasterRefusal["refused"],
  sheet: string | null = null,
  at: Position | null = null,
  fields: readonly Field[] = [],
): MasterRefusal => ({ refused, sheet, at, fields });
