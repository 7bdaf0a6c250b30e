import { ApiObject } from "./protocol";
import type { RangeObject } from "./range";

/** Of a row nobody has changed, in points. */
export const usualHeight = 15;

/** Excel.RangeFormat, as far as rows and columns go. */
export class RangeFormat extends ApiObject {
  constructor(readonly $range: RangeObject) {
    super();
  }

  /** Points; null where rows differ. */
  get rowHeight(): number | null {
    const { top, bottom } = this.$range.$area;
    const heights = new Set<number>();
    for (let row = top; row <= bottom; row++) heights.add(this.$range.$sheet.rows[row]?.height ?? usualHeight);
    return heights.size === 1 ? [...heights][0]! : null;
  }
  set rowHeight(height: number | null) {
    this.$range.$book.touch(this.$range.$sheet);
    const { top, bottom } = this.$range.$area;
    for (let row = top; row <= bottom; row++) this.$range.$sheet.row(row).height = height;
  }
  set columnWidth(width: number) {
    const { left, right } = this.$range.$area;
    for (let column = left; column <= right; column++) this.$range.$sheet.columnWidths.set(column, width);
  }
  autofitRows(): void {
    this.rowHeight = null;
  }
}
