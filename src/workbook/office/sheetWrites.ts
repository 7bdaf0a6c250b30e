import type { HeldReference } from "./references";
import type { Area, Span } from "../../grid/area";
import type { FormatArea } from "./formatAreas";
import type { StructureStep } from "./structure";
import type { EnteredBlock } from "./enteredBlocks";

/** Cells with the same content as cells typed before them: Excel copies the values, so that they are sent only once. */
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

/** What is written to one sheet. Rows of `unmerge` and `show` count in the sheet as it was, all others in the sheet as it will be. */
export interface SheetWrites {
  readonly sheet: string;
  readonly unmerge: readonly Area[];
  /** Hidden rows that are shown before anything else is done. */
  readonly show: readonly Span[];
  /** Whether the sheet's filter hides rows now: its criteria are cleared before rows are shown. */
  readonly clearsFilter: boolean;
  /** Rows that are hidden at the end. */
  readonly hide: readonly Span[];
  readonly formats: readonly FormatArea[];
  readonly entered: readonly EnteredBlock[];
  /** From sheets listed before; done once every sheet's cells are typed. */
  readonly copies: readonly ValueCopy[];
  /** Text formats, set after numbers and formulas are typed: before, Excel would make text of them. */
  readonly formatsAfter: readonly FormatArea[];
  readonly merge: readonly Area[];
  readonly heights: readonly RowHeights[];
  /** Of a new sheet; widths of its first columns in characters. */
  readonly sheetLook: { readonly visibility: "visible" | "hidden"; readonly widths: readonly number[] } | null;
}

/**
 * A change as it is made in Excel: first rows and sheets are inserted and deleted, in the order of the steps; then
 * everything is written at its final place. So it can be interrupted anywhere: how many rows have moved can be seen, and
 * writing a cell twice does no harm.
 */
export interface WritePlan {
  readonly structure: readonly StructureStep[];
  readonly sheets: readonly SheetWrites[];
  /** References outside cells that Excel itself would move to another place. */
  readonly references: readonly HeldReference[];
}
