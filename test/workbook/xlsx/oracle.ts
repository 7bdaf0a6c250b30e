import * as XLSX from "@e965/xlsx";
import { isError, type Cell } from "../../../src/grid/cell";
import { toA1 } from "../../../src/grid/area";
import type { Grid } from "../../../src/grid/grid";
import { isFault } from "../../../src/workbook/xlsx/fault";
import { nodeCodec } from "../../../src/workbook/xlsx/nodeCodec";
import { openXlsx } from "../../../src/workbook/xlsx/package";
import { readGrid } from "../../../src/workbook/xlsx/readXlsxSheet";

/** Cells by address, `value` or `=formula → value`, and what else both readers report about a sheet. */
export interface Reported {
  readonly sheet: string;
  readonly cells: Record<string, string>;
  readonly merges: readonly string[];
}

const reported = (formula: string | null, value: unknown): string =>
  `${formula === null ? "" : `${formula} → `}${typeof value} ${String(value)}`;

/** A file as our reader reads it. */
export function ours(bytes: Uint8Array): Reported[] {
  const pkg = openXlsx(bytes, nodeCodec);
  if (isFault(pkg)) throw new Error(`${pkg.part}: ${pkg.detail}`);
  return pkg.sheets.map(({ sheet }) => {
    const grid = readGrid(pkg, sheet)!;
    if (isFault(grid)) throw new Error(`${grid.part}: ${grid.detail}`);
    return {
      sheet,
      cells: cellsOf(grid),
      merges: grid.merges.map((area) => XLSX.utils.encode_range(rangeOf(area))).sort(),
    };
  });
}

const cellsOf = (grid: Grid): Record<string, string> =>
  Object.fromEntries(
    grid.rows.flatMap(({ cells }) => cells.map((cell) => [toA1(cell), reported(cell.formula, plain(cell))])),
  );

const plain = ({ value }: Cell): unknown => (isError(value) ? value.error : (value ?? ""));

const rangeOf = ({ top, left, bottom, right }: Grid["merges"][number]): XLSX.Range => ({
  s: { r: top, c: left },
  e: { r: bottom, c: right },
});

/** The same file as SheetJS reads it. */
export function theirs(bytes: Uint8Array): Reported[] {
  const book = XLSX.read(bytes, { cellFormula: true, cellText: true, sheetStubs: true, xlfn: true, WTF: true });
  return book.SheetNames.filter((name) => book.Sheets[name]!["!type"] !== "chart").map((sheet) => {
    const found = book.Sheets[sheet]!;
    const cells: Record<string, string> = {};
    for (const [address, cell] of Object.entries(found) as [string, XLSX.CellObject][]) {
      if (address.startsWith("!") || (cell.t === "z" && cell.f === undefined)) continue;
      // A formula never computed: SheetJS makes it a stub that says 0.
      const value = cell.t === "e" ? cell.w : cell.t === "z" ? undefined : cell.v;
      if (cell.f === undefined && value === "") continue;
      cells[address] = reported(cell.f === undefined ? null : `=${cell.f}`, value ?? "");
    }
    const merges = (found["!merges"] ?? []).map((range) => XLSX.utils.encode_range(range)).sort();
    return { sheet, cells, merges };
  });
}
