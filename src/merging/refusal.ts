import type { Position } from "../grid/area";
import type { MasterRefusalCode } from "../issues/reasons/masterRefusals";
import type { Field } from "../plan/fields";

/** Why nothing can be merged into a master. */
export interface MasterRefusal {
  readonly refused: MasterRefusalCode;
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
