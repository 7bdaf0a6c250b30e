import { maxColumns } from "../../grid/area";
import type { Cell, CellValue } from "../../grid/cell";
import type { GridRow } from "../../grid/grid";

/** What Excel reports about a block of cells: arrays of its shape. Blank cells are "" in `values`. */
export interface LoadedBlock {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
  readonly numberFormat: readonly (readonly string[])[];
}

/** The rows of a block that hold something; the number formats of its blank cells go into `blankFormats`. */
export function gridRows(block: LoadedBlock, blankFormats: Map<number, string>): GridRow[] {
  const rows: GridRow[] = [];
  block.values.forEach((values, i) => {
    const index = block.rowIndex + i;
    const cells: Cell[] = [];
    for (let j = 0; j < values.length; j++) {
      const column = block.columnIndex + j;
      const format = block.numberFormat[i]![j]!;
      const formula = formulaIn(block, i, j);
      const value = valueIn(values[j], block.valueTypes[i]![j]!);
      if (formula !== null || value !== "") cells.push({ row: index, column, value, formula, format });
      else if (format !== "General") blankFormats.set(index * maxColumns + column, format);
    }
    if (cells.length > 0) rows.push({ index, cells });
  });
  return rows;
}

/** Of a constant Excel gives the constant itself for its formula: text that looks like a formula is its own value. */
function formulaIn({ formulas, values }: LoadedBlock, i: number, j: number): string | null {
  const formula = formulas[i]![j];
  return typeof formula === "string" && formula.startsWith("=") && formula !== values[i]![j] ? formula : null;
}

/** A cell's value, by the type that Excel gives for it. */
export function valueIn(value: unknown, type: string): CellValue {
  if (type === "Error") return { error: String(value) };
  return typeof value === "number" || typeof value === "boolean" ? value : String(value ?? "");
}
