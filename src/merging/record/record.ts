import type { Content } from "../../change/step";
import type { MergedRow, MergedSheet } from "../tree/mergedRow";
import type { PathStep } from "../tree/place";

/**
 * What a master remembers of its merges: a function of the set of merged submissions and the answers given,
 * not of their history. It is in a hidden sheet of the master (see recordSheet).
 */
export interface MergeRecord {
  /** In register order of the agencies. */
  readonly sheets: readonly MergedSheet[];
  /** What is in the plan because of them, in the order of the plan; what was not found there last, last. */
  readonly writtenLines: readonly Recorded[];
  /** Cells of the master's own rows that hold something else while rows are merged into it. */
  readonly originals: readonly Original[];
  /** In the order of their ids. */
  readonly answers: readonly RecordedAnswer[];
}

/** A line of the plan that a merge has written. */
export type Recorded = RecordedRow | RecordedLine;

export interface RecordedRow {
  readonly kind: "row";
  /** 0-based row of the plan when it was written; null where somebody had taken it out by then. */
  readonly at: number | null;
  readonly sheet: MergedSheet;
  readonly row: MergedRow;
  /** The amounts' number formats of the blank row that it fills, to be put back; null for an inserted row. */
  readonly onBlank: readonly string[] | null;
}

/** A line that rows needed around them: a heading, the header of a new section, a total, a blank line between sections. */
export interface RecordedLine {
  readonly kind: "heading" | "header" | "total" | "grand-total" | "blank";
  readonly at: number | null;
  /** The heading's own path, or that of the section it belongs to. */
  readonly path: readonly PathStep[];
}

/** What a cell of the master's own held before, to be put back when nothing needs it otherwise any more. */
export interface Original {
  /** Names the line by what it says (see anchors), so that it is found wherever it has moved. */
  readonly anchor: string;
  /** Column's field name, or "heading". */
  readonly field: string;
  readonly original: Content;
  /** What was written over it; a cell that holds something else by now has been edited and is left alone. */
  readonly written: Content;
  /** Number format to put back; null where it was not changed. */
  readonly format: string | null;
  /** 0-based row among the master's own rows. A formula is put back only where its row still is. */
  readonly baseRow: number;
}

/**
 * What a person has said to a question: whether two activities that look alike are one ("same" or "different"), or
 * which of several texts holds (the text).
 */
export interface RecordedAnswer {
  readonly id: string;
  readonly answer: string;
}

export const noRecord: MergeRecord = { sheets: [], writtenLines: [], originals: [], answers: [] };

export const isEmptyRecord = ({ sheets, answers }: MergeRecord): boolean => sheets.length + answers.length === 0;
