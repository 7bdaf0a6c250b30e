import type { Position } from "../grid/area";
import type { NamedField } from "../plan/fields";
import type { MasterRefusalCode } from "../issues/reasons/masterRefusals";

/** Why nothing can be merged into a master. */
export interface MasterRefusal {
  readonly refused: MasterRefusalCode;
  readonly sheet: string | null;
  readonly at: Position | null;
  /** Of columns-missing. */
  readonly fields: readonly NamedField[];
}

export const refusal = (
  refused: MasterRefusal["refused"],
  sheet: string | null = null,
  at: Position | null = null,
  fields: readonly NamedField[] = [],
): MasterRefusal => ({ refused, sheet, at, fields });
