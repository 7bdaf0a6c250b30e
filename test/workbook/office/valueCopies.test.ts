import fc from "fast-check";
import { parseArea } from "../../../src/grid/area";
import { contentsOf, withCopies } from "../../../src/workbook/office/valueCopies";
import type { EnteredCell } from "../../../src/workbook/office/entered";
import type { EnteredBlock } from "../../../src/workbook/office/enteredBlocks";
import type { SheetWrites } from "../../../src/workbook/office/sheetWrites";
import { property } from "../../support/property";

const long = (word: string) => `${word} ${"ในทุกอำเภอของจังหวัด ".repeat(12)}`;

const writes = (sheet: string, entered: readonly EnteredBlock[], isNew = false): SheetWrites => ({
  sheet,
  unmerge: [],
  ...{ show: [], clearsFilter: false, hide: [] },
  formats: [],
  entered,
  copies: [],
  formatsAfter: [],
  merge: [],
  heights: [],
  sheetLook: isNew ? { visibility: "hidden", widths: [] } : null,
});

const block = (row: number, column: number, entered: EnteredCell[][]): EnteredBlock => ({ row, column, entered });
const rows = [0, 1, 2, 3].map((i): EnteredCell[] => [i, long(`ก${i}`), long(`ข${i}`), "หน่วยงาน"]);
const noMerges = () => [];

test("rows that are in an earlier sheet are copied from there, and only what is left is typed", () => {
  const log = rows.map((cells, i): EnteredCell[] => ["row", i + 10, ...cells.slice(1)]);
  const [, second] = withCopies(
    [writes("แผน", [block(5, 0, rows)]), writes("บันทึก", [block(0, 0, log)], true)],
    noMerges,
  );
  expect(second!.copies).toEqual([{ sheet: "แผน", area: parseArea("B6:D9"), row: 0, column: 2 }]);
  expect(second!.entered).toEqual([
    block(
      0,
      0,
      rows.map((_, i) => ["row", i + 10]),
    ),
  ]);
});

test.each<[string, EnteredCell[][], string[]]>([
  ["a formula is typed", rows.map(() => [`=${long("A1")}`, "ก"]), []],
  ["an error is typed", rows.map(() => ["#REF!", "ก"]), []],
  ["what is too short to be worth it is typed", rows.slice(0, 2).map(() => ["ก", "ข"]), []],
  ["cells of a merged area are typed", rows, ["A1:D8"]],
  ["cells that are left as they are are not copied", rows.map((cells) => cells.map(() => null)), []],
])("%s", (_, entered, merges) => {
  const mergesOf = () => merges.map((area) => parseArea(area)!);
  const given = [writes("แผน", [block(0, 0, entered)]), writes("บันทึก", [block(0, 0, entered)])];
  expect(withCopies(given, mergesOf)).toEqual(given);
});

test("blanks of a new sheet are not typed: rows are cut where much would be left over", () => {
  const entered = [
    ...rows,
    ...Array.from({ length: 60 }, (_, i): EnteredCell[] => [i, "", "", ""]),
    ["ท้าย", "", "", 1],
  ];
  const [only] = withCopies([writes("บันทึก", [block(0, 0, entered as EnteredCell[][])], true)], noMerges);
  expect(only!.entered.map((one) => [one.row, one.entered.length, one.entered[0]!.length])).toEqual([
    [0, 4, 4],
    [4, 60, 1],
    [64, 1, 4],
  ]);
});

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<EnteredCell>("", null, 1, "ก", "=A1", "'=ก", "#N/A") },
  { weight: 2, arbitrary: fc.constantFrom(...["ก", "ข", "ค"].map(long)) },
);
const table = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.array(fc.nat(2), { minLength: 1, maxLength: 60 }))
  .chain(([width, order]) =>
    fc
      .array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 3, maxLength: 3 })
      .map((kinds) => order.map((kind) => kinds[kind]!)),
  );
const blocks = fc.tuple(fc.nat(5), fc.nat(5), table).map(([row, column, entered]) => block(row, column, entered));

/** What each cell of a sheet is to hold, by its place. */
function held(contents: readonly EnteredBlock[], isNew: boolean): Map<string, EnteredCell> {
  const cells = new Map<string, EnteredCell>();
  for (const { row, column, entered } of contents) {
    entered.forEach((each, i) =>
      each.forEach((one, j) => {
        if (one !== null && !(isNew && one === "")) cells.set(`${row + i} ${column + j}`, one);
      }),
    );
  }
  return cells;
}

property(
  "copied and typed together are exactly what was to be typed",
  [blocks, blocks, fc.boolean()],
  (first, second, isNew) => {
    const given = [writes("แผน", [first]), writes("บันทึก", [second], isNew)];
    const sheets = withCopies(given, noMerges);
    sheets.forEach((one, i) => {
      const isBlank = i === 1 && isNew;
      expect(held(contentsOf({ structure: [], references: [], sheets }, one), isBlank)).toEqual(
        held(given[i]!.entered, isBlank),
      );
    });
  },
  500,
);
