import type { Area } from "../../../src/grid/area";
import type { Grid } from "../../../src/grid/grid";
import type { Origin, SoundMaster } from "../masters";
import type { Random } from "../random";

export interface Place {
  readonly sheet: string;
  readonly area: Area;
}

/** A master with one fault. */
export interface Faulty {
  readonly grids: readonly Grid[];
  /** Where the fault is: a finding anywhere else is a false alarm, unless it blames this place. */
  readonly fault: Place;
  /** Where else something became wrong by it: the totals over it. */
  readonly also?: readonly Place[];
  /** What was spoilt is there no more, so that no cell can be named. */
  readonly gone?: true;
}

/** One kind of fault and the masters it can befall. undefined: this master has no place for it. */
export interface FaultKind {
  readonly name: string;
  readonly origins: readonly Origin[];
  readonly plant: (master: SoundMaster, random: Random) => Faulty | undefined;
}

/** Masters whose totals are formulas. */
export const live: readonly Origin[] = ["merged by us", "by hand, with formulas"];
/** Masters that keep a record of their merges. */
export const ours: readonly Origin[] = ["merged by us"];
export const anyOrigin: readonly Origin[] = [...live, "by hand, typed totals"];
