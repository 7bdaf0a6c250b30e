import type { MergedRow, MergedSheet } from "./mergedRow";
import type { TreePlace } from "./place";
import type { SheetLine } from "./sheetLine";

/** A row of a merged submission, and where it belongs. */
export interface SetRow {
  readonly sheet: MergedSheet;
  readonly row: MergedRow;
  /** The innermost heading it is under. */
  readonly place: TreePlace;
  /** Distinguishes it from every other merged row: place, agency, and a counter for true repeats. */
  readonly id: string;
}

/** What is below a heading, in the order of the sheet. */
export interface PlanNode {
  readonly place: TreePlace;
  /** The master's own heading line; null for a level in a column, and for a heading that merging brings. */
  readonly heading: SheetLine | null;
  /** Whether the master itself has it. */
  readonly own: boolean;
  /** The master's own lines, and what merging puts between them. */
  items: (SheetLine | SetRow | PlanNode)[];
  /** Blank lines the master keeps at the end for rows to come. */
  blanks: SheetLine[];
  /** By place, the last of those that are here: where further rows go. null as long as there is none. */
  children: Map<TreePlace, PlanNode> | null;
  /** Rows and headings that merging brings, not yet in their order. */
  readonly newRows: SetRow[];
  readonly newChildren: PlanNode[];
}

/** A part of the plan with headings and a table of its own: in the Trat form, one กลยุทธ์. */
export interface SectionBlock {
  place: TreePlace;
  /** The block's own headings and the header of its table, with what is between; empty for a block that merging brings. */
  readonly pre: SheetLine[];
  body: PlanNode;
  total: SheetLine | null;
  /** What follows the total: the blank line before the next block. */
  readonly tail: SheetLine[];
  readonly own: boolean;
}

/** The master's own plan: what is there that no merge has written. */
export interface PlanTree {
  /** Title lines, and a header that serves all blocks. */
  readonly before: SheetLine[];
  /** Of a plan over several sheets: the title lines of each but the first, by the outermost heading on it. */
  readonly openings: Map<TreePlace | undefined, SheetLine[]>;
  readonly blocks: SectionBlock[];
  grandTotal: SheetLine | null;
  readonly after: SheetLine[];
}

export const planNode = (place: TreePlace, heading: SheetLine | null, own: boolean): PlanNode => ({
  ...{ place, heading, own, items: [], blanks: [] },
  ...{ children: null, newRows: [], newChildren: [] },
});

export const isNode = (item: SheetLine | SetRow | PlanNode): item is PlanNode => "items" in item;
export const isLine = (item: SheetLine | SetRow | PlanNode): item is SheetLine => "kind" in item;

/** The header that a heading within a block has right below it, with what is written above it. */
export function headersOf({ items }: PlanNode): SheetLine[] {
  const end = items.findIndex((item) => !isLine(item) || (item.kind !== "header" && item.kind !== "other"));
  const lines = items.slice(0, end < 0 ? items.length : end).filter(isLine);
  return lines.slice(0, lines.map(({ kind }) => kind).lastIndexOf("header") + 1);
}

/** The blank line below a header above all sections: what rows take after where the plan has no section yet. */
export function rowToCome({ before }: PlanTree): SheetLine | undefined {
  const header = before.map(({ kind }) => kind).lastIndexOf("header");
  return header < 0 ? undefined : before.slice(header).find(({ kind }) => kind === "blank");
}
