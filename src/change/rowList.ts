import { countWhile } from "../grid/countWhile";

interface Indexed {
  index: number;
}

/**
 * Rows by ascending index, for many insertions and deletions in a row.
 *
 * Work is done at a cursor. Rows below it wait with the index they had and one common offset, so an insertion
 * touches none of them; the cursor's way is what costs, and steps come mostly in order.
 */
export class RowList<Row extends Indexed> {
  private readonly above: Row[] = [];
  /** The nearest last. */
  private readonly below: Row[];
  private offset = 0;

  /** By ascending index. */
  constructor(rows: readonly Row[]) {
    this.below = [...rows].reverse();
  }

  /** The row at this index, if there is one. The cursor stays, so what the row says of its index may be out of date. */
  at(index: number): Row | undefined {
    const last = this.above.at(-1);
    const isAbove = last !== undefined && last.index >= index;
    const rows = isAbove ? this.above : this.below;
    const wanted = isAbove ? index : index - this.offset;
    // Those below the cursor are in reverse order.
    const before = (at: number): boolean => (isAbove ? rows[at]!.index < wanted : rows[at]!.index > wanted);
    const row = rows[countWhile(rows.length, before)];
    return row?.index === wanted ? row : undefined;
  }

  /** The rows from `first` to `last`, by ascending index. */
  between(first: number, last: number): Row[] {
    this.seek(last + 1);
    let from = this.above.length;
    while (from > 0 && this.above[from - 1]!.index >= first) from--;
    return this.above.slice(from);
  }

  /** The index of the last row; -1 where there are none. */
  lastIndex(): number {
    const last = this.below[0];
    return last ? last.index + this.offset : (this.above.at(-1)?.index ?? -1);
  }

  /** Puts a row where none is. */
  put(row: Row): void {
    this.seek(row.index);
    this.above.push(row);
  }

  drop(row: Row): void {
    this.seek(row.index + 1);
    this.above.splice(this.above.lastIndexOf(row), 1);
  }

  /** Moves the rows from `index` on down, and puts `rows` in their place. */
  insert(index: number, count: number, rows: readonly Row[]): void {
    this.seek(index);
    this.offset += count;
    this.above.push(...rows);
  }

  /** Takes out the rows from `index` on, and moves up those below. */
  remove(index: number, count: number): void {
    this.seek(index + count);
    while (this.above.length > 0 && this.above.at(-1)!.index >= index) this.above.pop();
    this.offset -= count;
  }

  all(): readonly Row[] {
    this.seek(Infinity);
    return this.above;
  }

  /** Moves the cursor above the first row from `index` on. */
  private seek(index: number): void {
    const { above, below } = this;
    while (below.length > 0 && below.at(-1)!.index + this.offset < index) {
      const row = below.pop()!;
      row.index += this.offset;
      above.push(row);
    }
    while (above.length > 0 && above.at(-1)!.index >= index) {
      const row = above.pop()!;
      row.index -= this.offset;
      below.push(row);
    }
  }
}
