import { type Area, maxRows } from "../../src/grid/area";
import type { CellValue, Sight } from "../../src/grid/cell";
import { HostError } from "./protocol";

/** A cell's contents and what stands for its looks: the number format, and one word for all the rest. */
export interface HostCell {
  value: CellValue | null;
  formula: string | null;
  format: string;
  look: string;
  /** How it is seen, where that is not plainly. */
  sight?: Sight;
}

export interface HostRow {
  readonly cells: Map<number, HostCell>;
  /** In points; null: as its text needs. */
  height: number | null;
  hidden: boolean;
}

/** Something that lies on rows and moves when rows are inserted or deleted above it; null when all of it is deleted. */
export interface Placed {
  area: Area | null;
}

const newCell = (): HostCell => ({ value: null, formula: null, format: "General", look: "" });
const newRow = (): HostRow => ({ cells: new Map(), height: null, hidden: false });

/** A worksheet's contents. What moves with its rows lies in `rows`, `merges` and `placed`. */
export class Sheet {
  visibility = "Visible";
  protected = false;
  filter = { enabled: false, hidesRows: false };
  rows: (HostRow | undefined)[] = [];
  merges: Area[] = [];
  readonly hiddenColumns = new Set<number>();
  readonly columnWidths = new Map<number, number>();
  readonly placed = new Set<Placed>();
  /** Where the filter, the tables and what is printed lie; moved with their rows. */
  readonly filtered: Placed = { area: null };
  readonly printed: Placed = { area: null };
  readonly tables = new Map<string, Placed>();
  /** Threads and notes, each on one cell; gone with it. */
  comments: (Placed & { readonly kind: "thread" | "note"; readonly content: string })[] = [];

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  row(index: number): HostRow {
    return (this.rows[index] ??= newRow());
  }

  peek(row: number, column: number): HostCell | undefined {
    return this.rows[row]?.cells.get(column);
  }

  cell(row: number, column: number): HostCell {
    const { cells } = this.row(row);
    let cell = cells.get(column);
    if (!cell) cells.set(column, (cell = newCell()));
    return cell;
  }

  /** The smallest area around what holds something, or (valuesOnly false) is formatted or merged; null when nothing is. */
  used(valuesOnly: boolean): Area | null {
    const area = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
    const widen = (to: Area) => {
      area.top = Math.min(area.top, to.top);
      area.bottom = Math.max(area.bottom, to.bottom);
      area.left = Math.min(area.left, to.left);
      area.right = Math.max(area.right, to.right);
    };
    this.rows.forEach((row, index) => {
      for (const [column, cell] of row?.cells ?? []) {
        if (valuesOnly && cell.value === null && cell.formula === null) continue;
        widen({ top: index, bottom: index, left: column, right: column });
      }
    });
    if (!valuesOnly) this.merges.forEach(widen);
    return area.bottom < 0 ? null : area;
  }

  /** New rows look like the row above, hidden as it may be; merged areas and places that span them grow. */
  insertRows(at: number, count: number): void {
    const last = this.used(true)?.bottom ?? -1;
    if (last + count >= maxRows && last >= at) throw new HostError("NonBlankCellOffSheet");
    const above = at > 0 ? this.rows[at - 1] : undefined;
    if (this.rows.length < at) this.rows.length = at;
    this.rows.splice(at, 0, ...Array.from({ length: count }, () => above && looksOf(above)));
    this.#move((area) => {
      const top = area.top >= at ? area.top + count : area.top;
      const bottom = area.bottom >= at ? area.bottom + count : area.bottom;
      return top >= maxRows ? null : { ...area, top, bottom: Math.min(bottom, maxRows - 1) };
    });
  }

  deleteRows(at: number, count: number): void {
    this.rows.splice(at, count);
    this.#move((area) => {
      const top = area.top >= at + count ? area.top - count : Math.min(area.top, at);
      const bottom = area.bottom >= at + count ? area.bottom - count : Math.min(area.bottom, at - 1);
      return top > bottom ? null : { ...area, top, bottom };
    });
  }

  #move(moved: (area: Area) => Area | null): void {
    this.merges = this.merges.flatMap((area) => {
      const now = moved(area);
      return now && (now.top < now.bottom || now.left < now.right) ? [now] : [];
    });
    const held = [...this.placed, this.filtered, this.printed, ...this.tables.values(), ...this.comments];
    for (const placed of held) placed.area = placed.area && moved(placed.area);
    this.comments = this.comments.filter(({ area }) => area !== null);
  }
}

/** A row of blank cells that look as this one's. */
function looksOf(row: HostRow): HostRow {
  const made: HostRow = { cells: new Map(), height: row.height, hidden: row.hidden };
  for (const [column, { format, look }] of row.cells) made.cells.set(column, { ...newCell(), format, look });
  return made;
}
