import type { TreePlace } from "./place";
import type { SectionBlock, PlanNode, SetRow } from "./planTree";
import type { SheetLine } from "./sheetLine";

/** A line that merging brings. */
export type Made =
  | { readonly kind: "row"; readonly row: SetRow }
  /** A heading with a row of its own. */
  | { readonly kind: "heading"; readonly place: TreePlace }
  /** A line like one of another block: its header, the blank line that parts blocks. */
  | { readonly kind: "header" | "blank"; readonly place: TreePlace }
  | { readonly kind: "total" | "grand-total"; readonly place: TreePlace };

/** One line of the plan as it is to be, from the first row of the sheet on. */
export interface PlanEntry {
  /** The master's own line that this is: as it is, or a blank one that is filled. null for an inserted line. */
  readonly line: SheetLine | null;
  /**
   * Whether that is a blank line kept for rows. Such a line is a claim to one more line below its heading, not a place:
   * the row of the sheet that a merged row was written to stays that row's, and another is found for the claim.
   */
  readonly isSpare: boolean;
  readonly made: Made | null;
  /** The line of the master that an inserted one takes after; null where there is none. */
  readonly like: SheetLine | null;
  readonly block: SectionBlock | null;
  /** Of a heading line below the block's own headings. */
  readonly place: TreePlace | null;
  /** The nodes of levels in columns that the line is in, outermost first; none for lines that are not rows. */
  readonly within: readonly PlanNode[];
}

/** Whether a row of the plan is here: one of the master's own, or a merged one. */
export const isRowEntry = ({ line, made }: PlanEntry): boolean =>
  made ? made.kind === "row" : line !== null && line.kind === "row";
