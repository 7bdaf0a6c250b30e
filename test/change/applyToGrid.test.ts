import { applyToGrid, type Sheets } from "../../src/change/applyToGrid";
import { invert, type ChangeSet } from "../../src/change/changeSet";
import type { Refusal } from "../../src/change/refusal";
import type { Step } from "../../src/change/step";
import { areaToA1, parseArea, toA1 } from "../../src/grid/area";
import { sheetsAndSteps } from "../support/changes";
import { gridOf, tableOf } from "../support/grids";
import { property } from "../support/property";

const look = { like: null, fit: false };
const insert = (row: number, count = 1, sheet = "แผน"): Step => ({
  kind: "insert-rows",
  sheet,
  row: row - 1,
  looks: Array.from({ length: count }, () => look),
});
const remove = (row: number, count = 1): Step => ({ ...insert(row, count), kind: "delete-rows" }) as Step;
const area = (a1: string) => parseArea(a1)!;

function applied(sheets: Sheets, ...steps: Step[]): Sheets {
  const after = applyToGrid(sheets, { steps });
  if ("refused" in after) throw new Error(`refused: ${JSON.stringify(after)}`);
  return after;
}

function refusal(sheets: Sheets, ...steps: Step[]): [Refusal["refused"], string | null] {
  const after = applyToGrid(sheets, { steps });
  if (!("refused" in after)) throw new Error("not refused");
  return [after.refused, after.at && toA1(after.at)];
}

const one = (...args: Parameters<typeof gridOf> extends [string, ...infer Rest] ? Rest : never): Sheets =>
  new Map([["แผน", gridOf("แผน", ...args)]]);

describe("rows", () => {
  const sheets: Sheets = new Map([
    [
      "แผน",
      gridOf("แผน", [
        ["ก", 1],
        ["ข", 2],
        ["รวม", "=SUM(B1:B2)"],
      ]),
    ],
    ["อื่น", gridOf("อื่น", [["=แผน!B3"], ["=B3"]])],
  ]);

  test("inserted inside a sum: the sum grows, on every sheet references follow", () => {
    const after = applied(sheets, insert(2, 2));
    expect(tableOf(after.get("แผน")!)).toEqual([["ก", 1], [], [], ["ข", 2], ["รวม", "=SUM(B1:B4)"]]);
    expect(tableOf(after.get("อื่น")!)).toEqual([["=แผน!B5"], ["=B3"]]);
  });

  test("many edits, then what was written between them: each formula follows those after it", () => {
    const write: Step = {
      kind: "write-cells",
      sheet: "แผน",
      row: 1,
      column: 1,
      before: [[null]],
      after: [[{ formula: "=B1*2", result: 2 }]],
    };
    const after = applied(sheets, insert(2), write, insert(1, 3), remove(2));
    expect(tableOf(after.get("แผน")!)).toEqual([[], [], ["ก", 1], [null, "=B3*2"], ["ข", 2], ["รวม", "=SUM(B3:B5)"]]);
  });

  test("a row inserted like another shows numbers as that one does", () => {
    const like: Step = {
      kind: "insert-rows",
      sheet: "แผน",
      row: 1,
      looks: [
        { like: 0, fit: true },
        { like: 0, fit: true },
      ],
    };
    const again: Step = { ...like, row: 3, looks: [{ like: 1, fit: true }] } as Step;
    const write: Step = {
      kind: "write-cells",
      sheet: "แผน",
      row: 3,
      column: 0,
      before: [[null]],
      after: [[{ number: 5 }]],
    };
    const after = applied(one([[{ value: 1, format: "#,##0" }]]), like, again, write);
    expect(after.get("แผน")!.rows.at(-1)!.cells[0]).toMatchObject({ row: 3, value: 5, format: "#,##0" });
  });

  test.each([
    ["A1:B3", "A1:B5"],
    ["A2:A3", "A4:A5"],
    ["A1:B1", "A1:B1"],
  ])("merged areas and links move: %s", (before, after) => {
    const grid = applied(one([], { merges: [before], links: [before] }), insert(2, 2)).get("แผน")!;
    expect([grid.merges, grid.links].map((areas) => areas.map(areaToA1))).toEqual([[after], [after]]);
  });

  test("rows inserted among hidden ones can be seen", () => {
    const grid = applied(one([], { hiddenRows: [{ first: 2, last: 5 }] }), insert(5)).get("แผน")!;
    expect(grid.hiddenRows).toEqual([
      { first: 2, last: 3 },
      { first: 5, last: 6 },
    ]);
  });

  test.each<[string, Step[], number]>([
    ["inserted", [insert(2, 3)], 12],
    ["deleted", [remove(2, 3)], 6],
    ["deleted among them", [remove(12, 3)], 9],
  ])("rows hidden to the sheet's end stay hidden to its end: rows %s", (_, steps, first) => {
    const hidden = { hiddenRows: [{ first: 9, last: 1_048_575 }] };
    expect(applied(one([], hidden), ...steps).get("แผน")!.hiddenRows).toEqual([{ first, last: 1_048_575 }]);
  });

  test("a row that nothing has changed stays the same object", () => {
    const grid = sheets.get("แผน")!;
    expect(applied(sheets, insert(3)).get("แผน")!.rows[0]).toBe(grid.rows[0]);
  });

  test.each<[string, Sheets, Step[], ReturnType<typeof refusal>]>([
    ["a row that holds something is deleted", sheets, [remove(2)], ["not-blank", "A2"]],
    ["a merged area begins in a deleted row", one([], { merges: ["A2:B3"] }), [remove(2)], ["not-blank", "A2"]],
    ["more rows than a sheet has", sheets, [insert(1, 1_048_574)], ["limit", "A1"]],
    ["no such sheet", sheets, [insert(1, 1, "ไม่มี")], ["sheet-missing", null]],
    ["a protected sheet", one([["ก"]], { protected: true }), [insert(1)], ["protected", null]],
  ])("refused: %s", (_, before, steps, expected) => {
    expect(refusal(before, ...steps)).toEqual(expected);
  });
});

describe("cells", () => {
  const write = (a1: string, before: unknown, after: unknown): Step => {
    const { top: row, left: column } = area(a1);
    return { kind: "write-cells", sheet: "แผน", row, column, before: [[before]], after: [[after]] } as Step;
  };

  test.each([
    ["text stays text", { text: "=1+1" }, { value: "=1+1", formula: null }],
    ["a formula with its result", { formula: "=1+1", result: 2 }, { value: 2, formula: "=1+1" }],
    ["a formula never computed", { formula: "=1+1" }, { value: null, formula: "=1+1" }],
    ["an error", { error: "#N/A" }, { value: { error: "#N/A" }, formula: null }],
  ])("%s", (_, content, expected) => {
    const grid = applied(one([]), write("B2", null, content)).get("แผน")!;
    expect(grid.rows[0]!.cells).toEqual([{ row: 1, column: 1, format: "General", ...expected }]);
  });

  test("empty text is nothing", () => {
    expect(applied(one([["ก"]]), write("A1", { text: "ก" }, { text: "" })).get("แผน")!.rows).toEqual([]);
  });

  test("a blank cell remembers how it shows numbers", () => {
    const sheets = one([[{ value: 1, format: "#,##0" }]]);
    const after = applied(sheets, write("A1", { number: 1 }, null), write("A1", null, { number: 2 }));
    expect(after.get("แผน")!.rows[0]!.cells[0]).toMatchObject({ value: 2, format: "#,##0" });
  });

  const held = one([["ก", "=SUM(C1:C2)", 5]], { merges: ["A5:C5"] });
  test.each<[string, Step[], ReturnType<typeof refusal>]>([
    ["another text", [write("A1", { text: "ข" }, null)], ["stale", "A1"]],
    ["something where nothing was", [write("C1", null, { number: 1 })], ["stale", "C1"]],
    ["a formula where its value was", [write("B1", { number: 10 }, null)], ["stale", "B1"]],
    ["a number as text", [write("C1", { text: "5" }, null)], ["stale", "C1"]],
    [
      "a formula that has followed inserted rows",
      [insert(2), write("B1", { formula: "=SUM(C1:C2)" }, null)],
      ["stale", "B1"],
    ],
    ["into a cell that a merged area covers", [write("B5", null, { number: 1 })], ["stale", "B5"]],
    ["a text longer than a cell holds", [write("A2", null, { text: "ก".repeat(32_768) })], ["limit", "A2"]],
    [
      "another number format",
      [{ kind: "set-formats", sheet: "แผน", area: area("A1:C1"), before: "0", after: "0.00" }],
      ["stale", "A1"],
    ],
    ["over a merged area", [{ kind: "merge-cells", sheet: "แผน", area: area("C4:C6") }], ["stale", "A5"]],
    ["over two texts", [{ kind: "merge-cells", sheet: "แผน", area: area("A1:B1") }], ["not-blank", "B1"]],
    [
      "shown rows that are not hidden",
      [{ kind: "show-rows", sheet: "แผน", rows: [{ first: 0, last: 1 }] }],
      ["stale", "A1"],
    ],
    ["nothing merged there", [{ kind: "unmerge-cells", sheet: "แผน", area: area("A5:B5") }], ["stale", "A5"]],
  ])("refused: %s", (_, steps, expected) => {
    expect(refusal(held, ...steps)).toEqual(expected);
  });

  test("the formula as it reads after the rows before it is what is compared", () => {
    const after = applied(held, insert(2), write("B1", { formula: "=SUM(C1:C3)", result: 9 }, { number: 1 }));
    expect(tableOf(after.get("แผน")!)[0]).toEqual(["ก", 1, 5]);
  });
});

describe("sheets", () => {
  const log: Step = { kind: "insert-sheet", sheet: "ปูม", visibility: "hidden", widths: [10] };

  test("inserted last, in the workbook's own date system", () => {
    const after = applied(one([], { date1904: true }), log);
    expect([...after.keys()]).toEqual(["แผน", "ปูม"]);
    expect(after.get("ปูม")).toMatchObject({ visibility: "hidden", date1904: true, rows: [] });
  });

  test("deleted: what referred to it is lost", () => {
    const sheets = applied(one([["=SUM(ปูม!A:A)+A9"]]), log, { ...log, kind: "delete-sheet" } as Step);
    expect(tableOf(sheets.get("แผน")!)).toEqual([["=SUM(ปูม!#REF!)+A9"]]);
  });

  test.each<[string, Step, ReturnType<typeof refusal>[0]]>([
    ["one is there already, in any case", { ...log, sheet: "PLAN" } as Step, "stale"],
    ["none is there to delete", { ...log, kind: "delete-sheet" } as Step, "sheet-missing"],
    ["the only one that can be seen", { ...log, kind: "delete-sheet", sheet: "Plan" } as Step, "limit"],
  ])("refused: %s", (_, step, expected) => {
    expect(refusal(new Map([["Plan", gridOf("Plan", [])]]), step)[0]).toBe(expected);
  });
});

test("what defined names stand for moves with the rows", () => {
  const names = new Map([["ยอด", "แผน!$B$3"]]);
  const after = applied(
    one(
      [
        ["ก", 1],
        ["ข", 2],
        ["รวม", 3],
      ],
      { names },
    ),
    insert(2, 2),
  );
  expect([...after.get("แผน")!.names!]).toEqual([["ยอด", "แผน!$B$5"]]);
});

describe("laws", () => {
  property(
    "a change set and its inverse leave every sheet as it was",
    [sheetsAndSteps],
    ({ sheets, steps }) => {
      const after = applied(sheets, ...steps);
      expect(applied(after, ...invert({ steps }).steps)).toEqual(sheets);
    },
    300,
  );

  property(
    "steps at once are steps one by one",
    [sheetsAndSteps],
    ({ sheets, steps }) => {
      expect(applied(sheets, ...steps)).toEqual(steps.reduce((now, step) => applied(now, step), sheets));
    },
    300,
  );

  property("a change set read back from JSON applies alike", [sheetsAndSteps], ({ sheets, steps }) => {
    const changes = JSON.parse(JSON.stringify({ steps })) as ChangeSet;
    expect(applyToGrid(sheets, changes)).toEqual(applyToGrid(sheets, { steps }));
  });
});
