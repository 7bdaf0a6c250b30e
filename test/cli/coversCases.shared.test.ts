import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cellAt, type Grid } from "../../src/grid/grid";
import { inArea, parseA1 } from "../../src/grid/area";
import { evaluate } from "../officehost/evaluate";
import { openedXlsx, partsOf } from "../support/openedXlsx";
import { runCase, sharedCases } from "../support/sharedCases";

/** What a sum shows in a sheet once it is computed. */
function computed(grids: readonly Grid[], sheet: string, a1: string): unknown {
  const valueAt = (grid: Grid, at: { row: number; column: number }): unknown => {
    const cell = cellAt(grid, at);
    if (!cell?.formula) return cell?.value ?? null;
    return evaluate(cell.formula, (name, area) => {
      const of = grids.find((one) => one.sheet === (name ?? grid.sheet))!;
      return of.rows.flatMap(({ cells }) =>
        cells.filter((one) => inArea(area, one)).map((one) => valueAt(of, one) as number),
      );
    });
  };
  return valueAt(
    grids.find((one) => one.sheet === sheet)!,
    parseA1(a1)!,
  );
}

if (!sharedCases()) {
  test("the shared cases are absent", () => expect(sharedCases()).toBeUndefined());
} else {
  const out = mkdtempSync(join(tmpdir(), "ruam-covers-"));
  afterAll(() => rmSync(out, { recursive: true }));
  const merged = async (id: string) => {
    const { exitCode, stderr } = await runCase(id, out);
    expect([exitCode, stderr]).toEqual([expect.any(Number), ""]);
    const bytes = new Uint8Array(readFileSync(join(out, "out.xlsx")));
    return { grids: await openedXlsx(bytes).readAll(), parts: partsOf(bytes) };
  };

  test("05: sums of sections on another sheet take in a row that comes first", async () => {
    const { grids } = await merged("05-sum-of-section-on-other-sheet-loses-first-row");
    const sums = [7, 8, 9, 10, 11, 12, 13].map((row) => computed(grids, "บัญชีคุมงบ", `B${row}`));
    expect(sums).toEqual([283_000, 240_000, 2_410_000, 75_000, 25_000, 100_000, 72_000]);
  });

  test("08: a table without a total row ends with the plan", async () => {
    const { grids, parts } = await merged("08-excel-table-not-extended-to-new-rows");
    expect(parts.get("xl/tables/table1.xml")).toMatch(/ ref="A1:L50".*<autoFilter ref="A1:L50"/s);
    const rows = grids[0]!.rows.slice(1);
    const sum = (column: number) =>
      rows.reduce((all, row) => all + (cellAt(grids[0]!, { row: row.index, column })?.value as number), 0);
    expect([rows.length, sum(7), sum(8)]).toEqual([49, 3_205_000, 1_074_600.75]);
  });

  test("10: a calculated column is filled into every new row", async () => {
    const { grids } = await merged("10-calculated-column-blank-in-new-rows");
    const formulas = Array.from({ length: 49 }, (_, i) => cellAt(grids[0]!, { row: 1 + i, column: 12 })?.formula);
    expect(new Set(formulas)).toEqual(new Set(["=แผน[[#This Row],[งบบูรณาการ]]+แผน[[#This Row],[งบหน่วยงาน]]"]));
    expect(cellAt(grids[0]!, { row: 50, column: 12 })?.formula).toBe("=SUBTOTAL(109,แผน[รวมงบ])");
  });

  test("12: totals that the merge adds are printed", async () => {
    const { parts } = await merged("12-totals-added-outside-print-area");
    expect(parts.get("xl/workbook.xml")).toContain("'แผน 2554'!$A$1:$F$13");
  });
}
