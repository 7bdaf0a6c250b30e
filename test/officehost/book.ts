import { type Area, inArea } from "../../src/grid/area";
import type { CellValue } from "../../src/grid/cell";
import { rowMoves } from "../../src/grid/rowMoves";
import { shiftFormula } from "../../src/grid/shiftFormula";
import { typed } from "./entry";
import { evaluate } from "./evaluate";
import { HostError } from "./protocol";
import { type Placed, Sheet } from "./sheet";

export interface NamedArea extends Placed {
  readonly name: string;
  readonly sheet: Sheet;
  visible: boolean;
}

/** A workbook as Excel holds it in memory. */
export class Book {
  readOnly = false;
  structureProtected = false;
  /** Someone is typing in a cell: Excel refuses every request. */
  editingCell = false;
  sheets: Sheet[] = [];
  readonly names = new Map<string, NamedArea>();
  readonly settings = new Map<string, unknown>();
  /** What the person sees selected: sheet and area. */
  selection: { sheet: Sheet; area: Area } | null = null;
  /** Reported after every change of contents: which sheet, which area. */
  onChange: (sheet: Sheet, area: Area) => void = () => undefined;

  #nextSheet = 1;
  readonly #computed = new Map<string, CellValue>();

  addSheet(name: string): Sheet {
    if (this.structureProtected) throw new HostError("AccessDenied", "The workbook's structure is protected.");
    if (name === "" || name.length > 31 || /[\\/?*[\]:]/.test(name)) throw new HostError("InvalidArgument", name);
    if (this.sheet(name)) throw new HostError("ItemAlreadyExists", name);
    const sheet = new Sheet(`{${String(this.#nextSheet++).padStart(8, "0")}}`, name);
    this.sheets.push(sheet);
    return sheet;
  }

  deleteSheet(sheet: Sheet): void {
    if (this.structureProtected) throw new HostError("AccessDenied", "The workbook's structure is protected.");
    const seen = this.sheets.filter(({ visibility }) => visibility === "Visible");
    if (sheet.visibility === "VeryHidden" || (seen.length === 1 && seen[0] === sheet)) {
      throw new HostError("InvalidOperation", "This worksheet cannot be deleted.");
    }
    this.sheets = this.sheets.filter((other) => other !== sheet);
    for (const [name, named] of this.names) if (named.sheet === sheet) this.names.delete(name);
    this.#computed.clear();
  }

  /** By name, in any case, or by id. */
  sheet(key: string): Sheet | undefined {
    const name = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name);
  }

  insertRows(sheet: Sheet, row: number, count: number): void {
    this.#writable(sheet);
    sheet.insertRows(row, count);
    this.#shift(sheet, { kind: "insert", row, count });
  }

  deleteRows(sheet: Sheet, row: number, count: number): void {
    this.#writable(sheet);
    sheet.deleteRows(row, count);
    this.#shift(sheet, { kind: "delete", row, count });
  }

  /**
   * As typed by a person; undefined leaves the cell as it is. A cell covered by a merged one takes nothing. `merges`: those
   * among which to look for that.
   */
  type(sheet: Sheet, row: number, column: number, input: unknown, merges: readonly Area[] = sheet.merges): void {
    this.#writable(sheet);
    if (input === undefined || input === null) return;
    const merge = merges.find((area) => inArea(area, { row, column }));
    if (merge && (merge.top !== row || merge.left !== column)) return;
    if (!["string", "number", "boolean"].includes(typeof input)) throw new HostError("InvalidArgument");
    const cell = sheet.cell(row, column);
    Object.assign(cell, typed(input as string | number | boolean, cell.format));
    this.#computed.clear();
  }

  /** Looks may change too, but not on a protected sheet. */
  touch(sheet: Sheet): void {
    this.#writable(sheet);
  }

  /** What the cell shows; null for blank. Formulas are computed when asked for: nobody sees them any earlier. */
  valueOf(sheet: Sheet, row: number, column: number): CellValue | null {
    const cell = sheet.peek(row, column);
    if (!cell || cell.formula === null) return cell?.value ?? null;
    const key = `${sheet.id}${row},${column}`;
    const known = this.#computed.get(key);
    if (known !== undefined) return known;
    this.#computed.set(key, { error: "#REF!" }); // what a formula that leads back to itself meets
    const value = evaluate(cell.formula, (name, area) => {
      const of = name === undefined ? sheet : this.sheet(name);
      return of ? this.#valuesIn(of, area) : [{ error: "#REF!" }];
    });
    this.#computed.set(key, value);
    return value;
  }

  #valuesIn(sheet: Sheet, area: Area): CellValue[] {
    const values: CellValue[] = [];
    for (let row = area.top; row <= Math.min(area.bottom, sheet.rows.length - 1); row++) {
      for (const [column, cell] of sheet.rows[row]?.cells ?? []) {
        if (column < area.left || column > area.right || (cell.value === null && cell.formula === null)) continue;
        values.push(this.valueOf(sheet, row, column)!);
      }
    }
    return values;
  }

  #writable(sheet: Sheet): void {
    if (this.readOnly || sheet.protected) throw new HostError("AccessDenied", "The sheet is protected.");
  }

  #shift(moved: Sheet, edit: Parameters<typeof rowMoves>[0]): void {
    const moves = rowMoves(edit);
    const name = moved.name.toLowerCase();
    for (const sheet of this.sheets) {
      for (const row of sheet.rows) {
        for (const cell of row?.cells.values() ?? []) {
          if (cell.formula === null) continue;
          cell.formula = shiftFormula(cell.formula, sheet.name, (of) =>
            of.toLowerCase() === name ? moves : undefined,
          );
        }
      }
    }
    this.#computed.clear();
  }
}
