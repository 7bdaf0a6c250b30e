import { columnName } from "../../../grid/area";
import type { Look } from "./styles";

/** A cell of a workbook to be made. */
export interface DraftCell {
  readonly value: string | number | null;
  /** Without its `=`; `value` is then its cached result. */
  readonly formula?: string;
  readonly look: Look;
  /** Number format code. */
  readonly format?: string;
}

/** What may be chosen in some cells of a column: these texts, or what a column of a sheet holds. Rows and columns 0-based. */
export interface DraftChoice {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly from:
    | readonly string[]
    | { readonly sheet: string; readonly column: number; readonly firstRow: number; readonly lastRow: number };
}

export interface PrintSettings {
  /** Rows repeated on every page, 1-based and inclusive. */
  readonly titles: readonly [first: number, last: number];
  readonly header: string;
  readonly footer: string;
  readonly paper?: "A4" | "A3";
  readonly direction?: "landscape" | "portrait";
}

/** A sheet to be made, filled from the top. Rows and columns are 0-based. */
export class DraftSheet {
  readonly rows: (DraftCell | undefined)[][] = [];
  readonly merges: string[] = [];
  readonly hiddenColumns = new Set<number>();
  /** Points; rows not named fit their text. */
  readonly heights = new Map<number, number>();
  hidden = false;
  print: PrintSettings | null = null;
  /** How many rows at the top stay in sight. */
  frozen = 0;
  readonly choices: DraftChoice[] = [];
  /** What is typed anywhere stays the text it is. */
  isText = false;

  constructor(
    readonly name: string,
    /** Characters. */
    readonly widths: readonly number[],
  ) {}

  /** The next row to be filled. */
  get next(): number {
    return this.rows.length;
  }

  put(row: number, column: number, cell: DraftCell): void {
    while (this.rows.length <= row) this.rows.push([]);
    this.rows[row]![column] = cell;
  }

  /** Merges a rectangle; its cells keep the look of the first. */
  merge(top: number, left: number, bottom: number, right: number): void {
    const look = this.rows[top]?.[left]?.look ?? "plain";
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (!this.rows[row]?.[column]) this.put(row, column, { value: null, look });
      }
    }
    this.merges.push(`${columnName(left)}${top + 1}:${columnName(right)}${bottom + 1}`);
  }

  skip(rows: number): void {
    for (let count = 0; count < rows; count++) this.rows.push([]);
  }
}
