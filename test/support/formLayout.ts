import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadForm } from "../../src/forms/loadForm";
import type { Form } from "../../src/forms/schema";
import { columnName, parseArea } from "../../src/grid/area";
import type { Grid } from "../../src/grid/grid";
import { gridOf, type CellSpec } from "./grids";

/** A form of the samples and sheets in its layout; figures and bodies are invented. */
export interface FormLayout {
  readonly form: Form;
  readonly agencies: readonly [string, string];
  /** What an agency sends. */
  readonly sheets: readonly [Grid, Grid];
  readonly master: Grid;
  /** The first agency's sheet with faults in it, and what is to be said of it, in the order of the alphabet. */
  readonly faulty: Grid;
  readonly key: readonly string[];
}

/** `row`: 1-based, for formulas of the row's own. */
export type Row = (row: number, agency: string) => CellSpec[];

interface Layout {
  readonly id: string;
  readonly agencies: readonly [string, string];
  /** Lines above the table; `{agency}` stands for the sender. */
  readonly above: readonly string[];
  readonly header: readonly CellSpec[][];
  readonly merges: readonly string[];
  readonly rows: readonly [readonly Row[], readonly Row[]];
  /** The label of the total below the rows, in its column, and the columns that are added up. */
  readonly total: {
    readonly at: number;
    readonly label: string;
    readonly columns: readonly number[];
    /** Whether it adds up only the lines that hold projects. */
    readonly ofProjects?: boolean;
  } | null;
  /** Rows of the master's own: a total above all rows. */
  readonly own?: readonly Row[];
  readonly faults: Readonly<Record<string, CellSpec>>;
  readonly key: readonly string[];
}

export const sampleForm = (id: string): Form => {
  const loaded = loadForm(readFileSync(join(__dirname, `../../src/samples/forms/${id}.json`), "utf8"));
  if ("faults" in loaded) throw new Error(JSON.stringify(loaded.faults));
  return loaded.form;
};

/** What a formula showed when its sheet was saved. */
export const shown = (formula: string, value: number): CellSpec => ({ formula, value });

export const none = (count: number): null[] => Array.from({ length: count }, () => null);

const valueOf = (cell: CellSpec | undefined): number => {
  if (typeof cell === "number") return cell;
  return typeof cell === "object" && cell !== null && "formula" in cell ? Number(cell.value) : 0;
};

function sheetOf(layout: Layout, agency: string, made: readonly Row[], planted: Layout["faults"]): Grid {
  const { above, header, merges, total } = layout;
  const table: CellSpec[][] = [...above.map((text) => [text.replace("{agency}", agency)]), ...header];
  const first = table.length + 1;
  made.forEach((row, i) => table.push(row(first + i, agency)));
  const plant = () => {
    for (const [cell, spec] of Object.entries(planted)) {
      const { top, left } = parseArea(cell)!;
      const line = table[top];
      while (line && line.length <= left) line.push(null);
      if (line) line[left] = spec;
    }
  };
  plant();
  if (total) {
    const last = table.length;
    const line: CellSpec[] = none(1 + Math.max(total.at, ...total.columns));
    line[total.at] = total.label;
    for (const column of total.columns) {
      const name = columnName(column);
      const counted = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
        (row) => !total.ofProjects || String(table[row - 1]![total.at]).startsWith("โครงการ"),
      );
      const value = Math.round(counted.reduce((sum, row) => sum + valueOf(table[row - 1]![column]), 0) * 1e6) / 1e6;
      const cells = total.ofProjects
        ? counted.map((row) => name + row).join("+") || "0"
        : `SUM(${name}${first}:${name}${last})`;
      line[column] = { formula: `=${cells}`, value };
    }
    table.push(line);
    plant();
  }
  return gridOf("แผน", table, { merges });
}

export function made(layout: Layout): FormLayout {
  const { id, agencies, rows, faults, key } = layout;
  return {
    ...{ form: sampleForm(id), agencies, key },
    sheets: [sheetOf(layout, agencies[0], rows[0], {}), sheetOf(layout, agencies[1], rows[1], {})],
    master: sheetOf(layout, "", layout.own ?? [], {}),
    faulty: sheetOf(layout, agencies[0], rows[0], faults),
  };
}
