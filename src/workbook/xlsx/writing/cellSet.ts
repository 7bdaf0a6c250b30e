import type { SheetArea } from "../../../grid/formulaReads";

/** Cells of several sheets, for asking whether an area holds one: a bit for each row of each column. */
export class CellSet {
  private readonly sheets = new Map<string, Map<number, Uint32Array>>();

  get isEmpty(): boolean {
    return this.sheets.size === 0;
  }

  add(sheet: string, row: number, column: number): void {
    const key = sheet.toLowerCase();
    const columns = this.sheets.get(key) ?? new Map<number, Uint32Array>();
    this.sheets.set(key, columns);
    const word = row >>> 5;
    let bits = columns.get(column);
    if (!bits || word >= bits.length) {
      const longer = new Uint32Array((word + 1) * 2);
      if (bits) longer.set(bits);
      columns.set(column, (bits = longer));
    }
    bits[word]! |= 1 << (row & 31);
  }

  holds({ sheet, area }: SheetArea): boolean {
    const columns = this.sheets.get(sheet);
    if (!columns) return false;
    for (const [column, bits] of columns) {
      if (column >= area.left && column <= area.right && someWithin(bits, area.top, area.bottom)) return true;
    }
    return false;
  }
}

function someWithin(bits: Uint32Array, first: number, last: number): boolean {
  const end = Math.min(last >>> 5, bits.length - 1);
  for (let word = first >>> 5; word <= end; word++) {
    const from = word === first >>> 5 ? -1 << (first & 31) : -1;
    const to = word === last >>> 5 ? -1 >>> (31 - (last & 31)) : -1;
    if ((bits[word]! & from & to) !== 0) return true;
  }
  return false;
}
