import type { HeldReference } from "./references";
import type { Area, Span } from "../../grid/area";
import type { FormatArea } from "./formatAreas";
import type { StructureStep } from "./structure";
import type { TypedBlock } from "./typedBlocks";

/** Cells that hold the same as others that are typed before them: Excel copies their values, so that they travel once. */
export interface ValueCopy {
  /** Where the same is typed: a sheet of the plan, and an area within one of its blocks. */
  readonly sheet: string;
  readonly area: Area;
  /** Where the first cell goes, in the sheet that the copy is listed for. */
  readonly row: number;
  readonly column: number;
}

export interface RowHeights extends Span {
  /** In points; null: as the text of each row needs. */
  readonly height: number | null;
}

/** What is written to one sheet. Only `unmerge` counts in the sheet as it was; all else in the sheet as it will be. */
export interface SheetWrites {
  readonly sheet: string;
  readonly unmerge: readonly Area[];
  /** Rows that are to be seen before anything else is done, in the sheet as it was; and those to be hidden in the end. */
  readonly show: readonly Span[];
  /** Whether the sheet's filter hides rows now: its criteria go before rows are shown. */
  readonly clearsFilter: boolean;
  readonly hide: readonly Span[];
  readonly formats: readonly FormatArea[];
  readonly typed: readonly TypedBlock[];
  /** From sheets listed before; done once every sheet's cells are typed. */
  readonly copies: readonly ValueCopy[];
  /** Formats that stand in the way of what is typed, and so come after it. */
  readonly formatsAfter: readonly FormatArea[];
  readonly merge: readonly Area[];
  readonly heights: readonly RowHeights[];
  /** Of a new sheet; widths of its first columns in characters. */
  readonly sheetLook: { readonly visibility: "visible" | "hidden"; readonly widths: readonly number[] } | null;
}

/**
 * A change as it is brought to Excel: first rows and sheets come and go, in the order of the steps; then everything is
 * written where it finally stands. So it can be stopped anywhere: how far the rows have got can be told, and writing a cell
 * twice does no harm.
 */
export interface WritePlan {
  readonly structure: readonly StructureStep[];
  readonly sheets: readonly SheetWrites[];
  /** What is no cell and would not be where Excel moves it; left out in journals of earlier versions. */
  readonly references?: readonly HeldReference[] | undefined;
}
