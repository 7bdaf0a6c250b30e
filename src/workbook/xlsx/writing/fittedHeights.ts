import type { Area } from "../../../grid/area";
import type { Columns } from "./columns";
import type { SheetJob } from "./sheetJob";

/** Points. Excel allows no higher row; a row as high as the lowest is high enough without a word. */
const [lowest, highest] = [15, 409];
/** Of the type size: what a Thai line needs with its marks above and below, and how wide a letter is on average. */
const [lineHeight, letterWidth] = [1.6, 0.5];
/** Of the digits in which a column's width is counted. Points. */
const digitWidth = 5.25;
const padding = 4;
const lineFeed = 10;

/**
 * Heights for rows whose height is to follow their text.
 *
 * Not every program fits a row without a height when it opens a file, and a plan whose lines are cut off is not a plan.
 * It is an estimate that errs towards too high: fonts are not measured. It depends on the row's own texts alone, so
 * that the same rows are as high whatever the merges that led to them.
 */
export class FittedHeights {
  private readonly wide: ReadonlyMap<number, readonly Area[]>;
  private row = 0;
  private needed = 0;

  constructor(
    private readonly job: Pick<SheetJob, "merges" | "looks">,
    private readonly columns: Columns,
  ) {
    const wide = new Map<number, Area[]>();
    for (const area of job.merges) {
      if (area.right === area.left) continue;
      const known = wide.get(area.top);
      if (known) known.push(area);
      else wide.set(area.top, [area]);
    }
    this.wide = wide;
  }

  /** Begins a row. */
  begin(row: number): void {
    this.row = row;
    this.needed = 0;
  }

  /** Takes a text of the row into account; `style`: of its cell, number formats aside. */
  add(column: number, style: number, text: string): void {
    const look = this.job.looks()[style];
    if (!look?.wrap) return;
    const width = this.width(this.row, column) * digitWidth;
    const perLine = Math.max(1, Math.floor(width / (look.size * letterWidth)));
    this.needed = Math.max(this.needed, countLines(text, perLine) * look.size * lineHeight + padding);
  }

  /** What the wrapped texts of the row need, in points; undefined: no more than any row has. */
  height(): number | undefined {
    return this.needed <= lowest ? undefined : Math.min(highest, Math.ceil(this.needed));
  }

  private width(row: number, column: number): number {
    const merged = this.wide.get(row)?.find(({ left }) => left === column);
    let width = 0;
    for (let at = column; at <= (merged?.right ?? column); at++) width += this.columns.width(at);
    return width;
  }
}

/** How many lines a text takes. Vowels and marks above and below a Thai consonant take up no width. */
function countLines(text: string, perLine: number): number {
  if (text.length <= perLine && !text.includes("\n")) return 1;
  let lines = 0;
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === lineFeed) {
      lines += Math.max(1, Math.ceil(letters / perLine));
      letters = 0;
      continue;
    }
    const isMark = code === 0x0e31 || (code >= 0x0e34 && code <= 0x0e3a) || (code >= 0x0e47 && code <= 0x0e4e);
    if (!isMark) letters++;
  }
  return lines + Math.max(1, Math.ceil(letters / perLine));
}
