import type { Position } from "../grid/area";
import type { Field } from "./fields";
import type { Satang } from "./satang";
import type { PlanRow } from "./submission";

// The ways to a row's values by the ids of the form's columns, so that nobody else knows how a row keeps them. A column
// that the form does not have (undefined, for a role that none of its columns has) holds nothing.

export const textIn = ({ texts }: PlanRow, field: Field | undefined): string | undefined =>
  field === undefined ? undefined : texts[field];

export const numberIn = ({ numbers }: PlanRow, field: Field | undefined): number | undefined =>
  field === undefined ? undefined : numbers[field];

export const amountIn = ({ amounts }: PlanRow, field: Field | undefined): Satang | undefined =>
  field === undefined ? undefined : amounts[field];

/** Where the row has the field, blank cells included. */
export const placeIn = ({ cells }: PlanRow, field: Field | undefined): Position | undefined =>
  field === undefined ? undefined : cells[field];

/** All fields that the row has, with their places. */
export const placesIn = ({ cells }: PlanRow): [Field, Position][] => Object.entries(cells);

export const firstPlace = ({ cells }: PlanRow): Position | undefined => Object.values(cells)[0];

/** The amounts that could be read, by their columns. */
export const amountsIn = ({ amounts }: PlanRow): Readonly<Record<Field, Satang>> => amounts;
