import type { SheetCell } from "../summarizing/totalsTree";

/**
 * A picture of numbers: a table whose rows are drawn below their names. The numbers are always beside what is drawn of
 * them, so it is read by ear, by keyboard and on paper as it is by eye, and words break as they do everywhere.
 */
export interface Picture {
  readonly title: string;
  /** bars: a line is drawn below each name. heat: figures are shaded; there are many columns of them. */
  readonly kind: "bars" | "heat";
  /** The first is that of the names; the others are of figures. */
  readonly columns: readonly string[];
  readonly rows: readonly PictureRow[];
  /** What all rows come to; null where they are not to be added up. */
  readonly foot: PictureRow | null;
  /** What the colours are, where rows are drawn in several. */
  readonly legend: readonly { readonly tone: BarTone; readonly name: string }[];
  /** What is to be known of it: what was put together, what is not in it. */
  readonly notes: readonly string[];
}

export interface PictureRow {
  readonly name: string;
  /** How far it is set in: 0 or more. */
  readonly depth: number;
  /** wrong: what this row says does not hold. */
  readonly tone: "plain" | "strong" | "wrong";
  /** Lines drawn below the name. */
  readonly bars: readonly (readonly PictureBar[])[];
  /** One for each column of figures. */
  readonly figures: readonly PictureFigure[];
}

export interface PictureFigure {
  readonly text: string;
  /** Of a heat map: 0 to 1. */
  readonly shade?: number;
  /** What it is made of, where that can be looked at: indexes into the plan's rows. */
  readonly rows?: readonly number[];
  /** The cell that holds it. */
  readonly cell?: SheetCell;
}

/** Colours have names: the palette says what they are. */
export type BarTone = "first" | "second" | "third" | "fourth" | "before" | "more" | "less" | "off";

/** A part of a line, which is 0 to 1 wide. */
export interface PictureBar {
  readonly from: number;
  readonly to: number;
  readonly tone: BarTone;
}

/** How figures are written where the picture is shown. */
export interface PictureFigures {
  readonly baht: (satang: number) => string;
  readonly count: (number: number) => string;
}

const tones: readonly BarTone[] = ["first", "second", "third", "fourth"];
/** The colour of the n-th of several parts; from the fourth on all have one. */
export const toneOf = (part: number): BarTone => tones[Math.min(part, tones.length - 1)]!;

/** Parts one behind another, each as wide as its share of `most`; what is below nothing is not drawn. */
export function stackedBars(parts: readonly number[], most: number): PictureBar[] {
  const scale = most > 0 ? most : 1;
  let from = 0;
  return parts.flatMap((part, at) => {
    if (part <= 0) return [];
    const to = Math.min(1, from + part / scale);
    const bar = { from, to, tone: toneOf(at) };
    from = to;
    return [bar];
  });
}

/** One bar from nothing. */
export const plainBar = (value: number, most: number, tone: BarTone): PictureBar[] =>
  value <= 0 || most <= 0 ? [] : [{ from: 0, to: Math.min(1, value / most), tone }];
