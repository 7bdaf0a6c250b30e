import type { Area } from "../grid/area";

/** A chart of bars that reads cells of its own sheet. */
export interface SheetChart {
  readonly title: string;
  /** One column. */
  readonly names: Area;
  /** One column each, as high as the names; several are set one behind another. */
  readonly series: readonly { readonly name: string; readonly values: Area }[];
  /** The cells it covers. */
  readonly at: Area;
  /** What the cells hold, for programs that draw before they compute: the names, and the values of each series. */
  readonly shown: { readonly names: readonly string[]; readonly values: readonly (readonly number[])[] };
  /** RRGGBB, one for each series. */
  readonly colours: readonly string[];
}
