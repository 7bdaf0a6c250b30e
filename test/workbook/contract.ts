import fc from "fast-check";
import { applyToGrid } from "../../src/change/applyToGrid";
import { invert } from "../../src/change/changeSet";
import type { Block, Content, Step } from "../../src/change/step";
import { areaToA1, parseArea, toA1, type Position } from "../../src/grid/area";
import { cellAt, type Grid } from "../../src/grid/grid";
import type { Applied, WorkbookPort } from "../../src/workbook/port";
import { sheetsAndSteps } from "../support/changes";
import { gridOf, tableOf } from "../support/grids";
import { seed } from "../support/property";

const area = (a1: string) => parseArea(a1)!;
const plan = "แผน";
const look = { like: null, fit: true };

const insert = (row: number, count = 1): Step => ({
  kind: "insert-rows",
  sheet: plan,
  row: row - 1,
  looks: Array.from({ length: count }, () => look),
});
const remove = (row: number, count = 1): Step => ({ ...insert(row, count), kind: "delete-rows" }) as Step;
const write = (a1: string, before: Block, after: Block, sheet = plan): Step => {
  const { top: row, left: column } = area(a1);
  return { kind: "write-cells", sheet, row, column, before, after };
};
const put = (a1: string, content: Content, sheet = plan): Step => write(a1, [[null]], [[content]], sheet);
const outcomeOf = (applied: Applied) =>
  "refused" in applied ? [applied.refused, applied.at && at(applied.at)] : "done";
/**
 * A sheet without what an adapter need not report: how blank cells would show numbers, and results of formulas, which one
 * recomputes, another leaves to be computed and a third leaves alone.
 */
const held = (grid: Grid | undefined) => ({
  ...grid,
  blankFormats: undefined,
  rows: grid?.rows.map(({ index, cells }) => ({
    index,
    cells: cells.map((cell) => (cell.formula === null ? cell : { ...cell, value: null })),
  })),
});
const at = (position: Position) => toA1(position);

export interface Ability {
  /** Whether cells are recomputed when something changes, so that a formula's value is not the one written. */
  readonly recalculates?: boolean;
  /** Whether formulas are spelled in the program's own way once it holds them: sheet names without needless quotes. */
  readonly respells?: boolean;
}

/**
 * What every WorkbookPort owes, in the words of port.ts and step.ts. Each adapter's test calls this with
 * its own way to open a workbook that holds these sheets.
 */
export function isAWorkbook(
  name: string,
  open: (grids: readonly Grid[]) => Promise<WorkbookPort>,
  { recalculates = false, respells = false }: Ability = {},
): void {
  const total = gridOf(plan, [
    ["ก", 1],
    ["ข", 2],
    ["รวม", { formula: "=SUM(B1:B2)", value: 3 }],
  ]);
  const table = async (workbook: WorkbookPort, sheet = plan) => tableOf((await workbook.read(sheet))!);
  const opened = async (grids: readonly Grid[], ...steps: Step[]) => {
    const workbook = await open(grids);
    expect(await workbook.apply({ steps })).toEqual({ done: true });
    return workbook;
  };

  describe(`${name}: reading`, () => {
    test("sheets in the order of the workbook, hidden ones too", async () => {
      const workbook = await open([
        gridOf("ข", [["x"]]),
        gridOf("ก", [], { visibility: "hidden" }),
        gridOf("ค", [], { visibility: "very-hidden" }),
      ]);
      expect(await workbook.sheets()).toEqual([
        { sheet: "ข", visibility: "visible" },
        { sheet: "ก", visibility: "hidden" },
        { sheet: "ค", visibility: "very-hidden" },
      ]);
    });

    test("a sheet that is not there", async () => {
      expect(await (await open([total])).read("ไม่มี")).toBeUndefined();
    });

    test("values, formulas, formats, merges, what is hidden", async () => {
      const grid = gridOf(
        plan,
        [
          ["ข้อความ", 1.5, true, { error: "#N/A" }, { value: 3, formula: "=B1*2" }],
          [],
          [{ value: 1200000, format: "#,##0" }, { value: 12, format: "[$-D00041E]#,##0" }, null, " ก \n ข "],
        ],
        { merges: ["A5:C6"], hiddenRows: [{ first: 6, last: 8 }], hiddenColumns: [{ first: 1, last: 1 }] },
      );
      expect(await (await open([grid])).read(plan)).toEqual(grid);
    });

    test("all sheets at once, in the order of the workbook", async () => {
      const grids = [gridOf("ข", [["x"]]), gridOf("ก", [[1]], { visibility: "hidden" }), gridOf("ค", [])];
      expect(await (await open(grids)).readAll()).toEqual(grids);
    });

    test("that a sheet is protected", async () => {
      const workbook = await open([gridOf(plan, [["ก"]], { protected: true })]);
      expect((await workbook.read(plan))!.protected).toBe(true);
    });
  });

  describe(`${name}: writing cells`, () => {
    test.each([
      "=1+1",
      "+66 2",
      "-",
      "@ก",
      "'ก",
      "'=1",
      "1,200",
      "001",
      "TRUE",
      "#N/A",
      " ก ",
      "ก\nข",
      "_x000D_",
      '<&>"',
      "😀",
      "1/2",
    ])("text stays text, as it is: %j", async (text) => {
      const grid = await (await opened([total], put("C1", { text }))).read(plan);
      expect(cellAt(grid!, { row: 0, column: 2 })).toMatchObject({ value: text, formula: null });
    });

    test("numbers, truth values, errors, formulas; and nothing", async () => {
      const workbook = await opened(
        [total],
        write(
          "A1",
          [
            [{ text: "ก" }, { number: 1 }],
            [{ text: "ข" }, { number: 2 }],
          ],
          [
            [{ number: 0.1 }, { boolean: false }],
            [null, { formula: "=A1*2", result: 0.2 }],
          ],
        ),
        put("D2", { error: "#N/A" }),
      );
      const grid = (await workbook.read(plan))!;
      expect(tableOf(grid).slice(0, 2)).toEqual([
        [0.1, false],
        [null, "=A1*2", null, { error: "#N/A" }],
      ]);
      expect(cellAt(grid, { row: 1, column: 1 })!.value).toBe(0.2);
    });

    test("the cell keeps its number format", async () => {
      const grid = gridOf(plan, [[{ value: 1, format: "#,##0.00" }]]);
      const workbook = await opened([grid], write("A1", [[{ number: 1 }]], [[{ number: 2 }]]));
      expect(cellAt((await workbook.read(plan))!, { row: 0, column: 0 })).toMatchObject({
        value: 2,
        format: "#,##0.00",
      });
    });

    test("number formats are set, also where nothing is yet", async () => {
      const format = '[$-D00041E]#,##0;-#,##0;"-"';
      const workbook = await opened(
        [total],
        { kind: "set-formats", sheet: plan, area: area("B1:B2"), before: "General", after: format },
        { kind: "set-formats", sheet: plan, area: area("C1"), before: null, after: format },
        put("C1", { number: 7 }),
      );
      const grid = (await workbook.read(plan))!;
      const formats = ["A1", "B1", "B2", "B3", "C1"].map((a1) => {
        const { top: row, left: column } = area(a1);
        return cellAt(grid, { row, column })!.format;
      });
      expect(formats).toEqual(["General", format, format, "General", format]);
    });
  });

  describe(`${name}: rows inserted and deleted`, () => {
    test("inside a sum: it grows", async () => {
      const workbook = await opened([total], insert(2, 2), put("B2", { number: 5 }));
      expect(await table(workbook)).toEqual([["ก", 1], [null, 5], [], ["ข", 2], ["รวม", "=SUM(B1:B4)"]]);
    });

    test("at its edge: it does not", async () => {
      expect(await table(await opened([total], insert(3)))).toEqual([["ก", 1], ["ข", 2], [], ["รวม", "=SUM(B1:B2)"]]);
      expect(await table(await opened([total], insert(1)))).toEqual([[], ["ก", 1], ["ข", 2], ["รวม", "=SUM(B2:B3)"]]);
    });

    test("formulas on other sheets follow; those on their own cells do not", async () => {
      const other = gridOf("อื่น 1", [["=แผน!B3", "=SUM('แผน'!$B$1:$B$2)", "=A9", "=SUM(แผน!B:B)"]]);
      const workbook = await opened([total, other], insert(2));
      const quoted = respells ? "แผน" : "'แผน'";
      const formulas = ["=แผน!B4", `=SUM(${quoted}!$B$1:$B$3)`, "=A9", "=SUM(แผน!B:B)"];
      expect(await table(workbook, "อื่น 1")).toEqual([formulas]);
    });

    test("blank rows deleted: what is below moves up", async () => {
      const grid = gridOf(plan, [["ก", 1], [], ["ข", 2], ["รวม", "=SUM(B1:B3)"]]);
      expect(await table(await opened([grid], remove(2)))).toEqual([
        ["ก", 1],
        ["ข", 2],
        ["รวม", "=SUM(B1:B2)"],
      ]);
    });

    test("an inserted row shows numbers as the row it takes after", async () => {
      const grid = gridOf(plan, [["ก", { value: 1, format: "#,##0" }], ["ข"]]);
      const like: Step = {
        kind: "insert-rows",
        sheet: plan,
        row: 1,
        looks: [
          { like: 0, fit: true },
          { like: 0, fit: false },
        ],
      };
      const workbook = await opened([grid], like, put("B2", { number: 2 }), put("B3", { number: 3 }));
      const after = (await workbook.read(plan))!;
      expect([1, 2].map((row) => cellAt(after, { row, column: 1 })!.format)).toEqual(["#,##0", "#,##0"]);
      expect(cellAt(after, { row: 1, column: 0 })).toBeUndefined();
    });

    test("merged areas and hidden rows move; an inserted row can be seen", async () => {
      const grid = gridOf(plan, [["ก"]], { merges: ["A2:A4", "A6:B6"], hiddenRows: [{ first: 7, last: 8 }] });
      const after = (await (await opened([grid], insert(9), insert(3, 2))).read(plan))!;
      expect(after.merges.map(areaToA1)).toEqual(["A2:A6", "A8:B8"]);
      expect(after.hiddenRows).toEqual([
        { first: 9, last: 9 },
        { first: 11, last: 11 },
      ]);
    });

    test("hidden rows are shown, and hidden again; others stay hidden", async () => {
      const grid = gridOf(plan, [["ก"], ["ข"], ["ค"], ["ง"], ["จ"]], { hiddenRows: [{ first: 1, last: 3 }] });
      const show: Step = { kind: "show-rows", sheet: plan, rows: [{ first: 1, last: 2 }] };
      const workbook = await opened([grid], show, insert(1));
      expect((await workbook.read(plan))!.hiddenRows).toEqual([{ first: 4, last: 4 }]);
      expect(outcomeOf(await workbook.apply(invert({ steps: [show, insert(1)] })))).toBe("done");
      expect(await workbook.read(plan)).toEqual(grid);
    });

    test("merging and unmerging", async () => {
      const grid = gridOf(plan, [["ก"], ["ข"]], { merges: ["A2:B2"] });
      const workbook = await opened(
        [grid],
        { kind: "unmerge-cells", sheet: plan, area: area("A2:B2") },
        { kind: "merge-cells", sheet: plan, area: area("A1:C1") },
      );
      expect((await workbook.read(plan))!.merges.map(areaToA1)).toEqual(["A1:C1"]);
    });
  });

  describe(`${name}: sheets inserted and deleted`, () => {
    const log: Step = { kind: "insert-sheet", sheet: "บันทึก", visibility: "hidden", widths: [12, 40] };

    test("a new sheet comes last, can be written and taken away again", async () => {
      const workbook = await opened([total], log, put("A1", { text: "=ก" }, "บันทึก"));
      expect(await workbook.sheets()).toEqual([
        { sheet: plan, visibility: "visible" },
        { sheet: "บันทึก", visibility: "hidden" },
      ]);
      expect(await table(workbook, "บันทึก")).toEqual([["=ก"]]);
      const emptied = write("A1", [[{ text: "=ก" }]], [[null]], "บันทึก");
      expect(outcomeOf(await workbook.apply({ steps: [emptied, { ...log, kind: "delete-sheet" } as Step] }))).toBe(
        "done",
      );
      expect(await workbook.sheets()).toEqual([{ sheet: plan, visibility: "visible" }]);
    });

    test("refused where there is one of that name, or where it is not blank", async () => {
      const workbook = await open([total, gridOf("บันทึก", [["x"]])]);
      expect(outcomeOf(await workbook.apply({ steps: [log] }))).toEqual(["stale", null]);
      expect(outcomeOf(await workbook.apply({ steps: [{ ...log, kind: "delete-sheet" } as Step] }))).toEqual([
        "not-blank",
        "A1",
      ]);
    });
  });

  describe(`${name}: all or nothing`, () => {
    test.each<[string, Step, ReturnType<typeof outcomeOf>]>([
      ["a cell is not what it was", write("A2", [[{ text: "ค" }]], [[{ text: "ง" }]]), ["stale", "A2"]],
      ["a formula is not what it was", write("B3", [[{ formula: "=SUM(B1:B2)" }]], [[null]]), ["stale", "B3"]],
      ["a row to be deleted is not blank", remove(1), ["not-blank", "A1"]],
      ["the sheet is not there", { ...insert(1), sheet: "ไม่มี" }, ["sheet-missing", null]],
      ["more rows than a sheet has", insert(1, 1_048_575), ["limit", "A1"]],
    ])("%s: named, and no step is applied", async (_, step, expected) => {
      const workbook = await open([total]);
      expect(outcomeOf(await workbook.apply({ steps: [insert(2), put("C1", { text: "ใหม่" }), step] }))).toEqual(
        expected,
      );
      expect(await workbook.read(plan)).toEqual(total);
    });

    test("a protected sheet is refused, and the others stay too", async () => {
      const workbook = await open([total, gridOf("ล็อก", [["ก"]], { protected: true })]);
      const steps = [insert(2), put("A2", { text: "ข" }, "ล็อก")];
      expect(outcomeOf(await workbook.apply({ steps }))).toEqual(["protected", null]);
      expect(await workbook.read(plan)).toEqual(total);
    });
  });

  test(`${name}: a change and its inverse leave the sheet as it was`, async () => {
    const steps: Step[] = [
      insert(2, 2),
      write(
        "A2",
        [
          [null, null],
          [null, null],
        ],
        [
          [{ text: "ค" }, { number: 3 }],
          [{ text: "ง" }, { number: 4 }],
        ],
      ),
      write("B5", [[{ formula: "=SUM(B1:B4)", result: 3 }]], [[{ formula: "=SUM(B1:B4)+0", result: 10 }]]),
      { kind: "merge-cells", sheet: plan, area: area("C1:D2") },
    ];
    const workbook = await opened([total], ...steps);
    expect(outcomeOf(await workbook.apply(invert({ steps })))).toBe("done");
    expect(await workbook.read(plan)).toEqual(total);
  });

  if (recalculates) return;
  test(`${name}: whatever is changed, the sheets read as the steps say`, async () => {
    await fc.assert(
      fc.asyncProperty(sheetsAndSteps, async ({ sheets, steps }) => {
        const workbook = await opened([...sheets.values()], ...steps);
        const expected = applyToGrid(sheets, { steps });
        for (const [sheet, grid] of "refused" in expected ? [] : expected) {
          const found = await workbook.read(sheet);
          expect(held(found)).toEqual(held(grid));
        }
      }),
      { seed, numRuns: 100 },
    );
  });
}
