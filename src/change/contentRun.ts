import type { ByColumn } from "./byColumn";
import { isNothing } from "./content";
import type { Content } from "./step";

/**
 * What was put into neighbouring cells of a row; undefined: nothing was put there. Never changed in place: a row of the
 * block that a step writes is taken as it is, so that a plan of a hundred thousand rows is not in memory twice.
 */
export class ContentRun implements ByColumn<Content> {
  static readonly none = new ContentRun(0, [], 0);

  private constructor(
    private readonly first: number,
    private readonly contents: readonly (Content | undefined)[],
    readonly size: number,
  ) {}

  has(column: number): boolean {
    return this.get(column) !== undefined;
  }

  get(column: number): Content | undefined {
    const at = column - this.first;
    return at >= 0 && at < this.contents.length ? this.contents[at] : undefined;
  }

  /** Ascending. */
  keys(): number[] {
    const { first, contents } = this;
    const columns: number[] = [];
    for (let at = 0; at < contents.length; at++) if (contents[at] !== undefined) columns.push(first + at);
    return columns;
  }

  *[Symbol.iterator](): Generator<readonly [number, Content]> {
    for (const column of this.keys()) yield [column, this.get(column)!];
  }

  /** The first column from `left` to `right` into which something was put that is not blank. */
  firstHeld(left: number, right: number): number | undefined {
    const end = Math.min(right, this.first + this.contents.length - 1);
    for (let column = Math.max(left, this.first); column <= end; column++) if (this.holds(column)) return column;
    return undefined;
  }

  /** The last such column. */
  lastHeld(): number | undefined {
    const { first, contents } = this;
    for (let column = first + contents.length - 1; column >= first; column--) if (this.holds(column)) return column;
    return undefined;
  }

  /** With these contents from a column on. */
  with(first: number, contents: readonly Content[]): ContentRun {
    if (this.size === 0) return new ContentRun(first, contents, contents.length);
    const start = Math.min(first, this.first);
    const end = Math.max(first + contents.length, this.first + this.contents.length);
    const all: (Content | undefined)[] = [];
    let size = 0;
    for (let column = start; column < end; column++) {
      const isNew = column >= first && column < first + contents.length;
      const content = isNew ? contents[column - first] : this.get(column);
      if (content !== undefined) size++;
      all.push(content);
    }
    return new ContentRun(start, all, size);
  }

  private holds(column: number): boolean {
    const content = this.get(column);
    return content !== undefined && !isNothing(content);
  }
}
