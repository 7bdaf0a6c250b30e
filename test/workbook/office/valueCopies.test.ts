import fc from "fast-check";
import { parseArea } from "../../../src/grid/area";
import { contentsOf, withCopies } from "../../../src/workbook/office/valueCopies";
import type { Typed } from "../../../src/workbook/office/typed";
import type { TypedBlock } from "../../../src/workbook/office/typedBlocks";
import type { SheetWrites } from "../../../src/workbook/office/sheetWrites";
import { property } from "../../support/property";

const long = (word: string) => `${word} ${"ในทุกอำเภอของจังหวัด ".repeat(12)}`;

const writes = (sheet: string, typed: readonly TypedBlock[], isNew = false): SheetWrites => ({
  sheet,
  unmerge: [],
  ...{ show: [], clearsFilter: false, hide: [] },
  formats: [],
  typed,
  copies: [],
  formatsAfter: [],
  merge: [],
  heights: [],
  sheetLook: isNew ? { visibility: "hidden", widths: [] } : null,
});

const block = (row: number, column: number, typed: Typed[][]): TypedBlock => ({ row, column, typed });
const rows = [0, 1, 2, 3].map((i): Typed[] => [i, long(`ก${i}`), long(`ข${i}`), "หน่วยงาน"]);
const noMerges = () => [];

test("rows that stand in an earlier sheet are copied from there, and only what is left is typed", () => {
  const log = rows.map((cells, i): Typed[] => ["row", i + 10, ...cells.slice(1)]);
  const [, second] = withCopies(
    [writes("แผน", [block(5, 0, rows)]), writes("บันทึก", [block(0, 0, log)], true)],
    noMerges,
  );
  expect(second!.copies).toEqual([{ sheet: "แผน", area: parseArea("B6:D9"), row: 0, column: 2 }]);
  expect(second!.typed).toEqual([
    block(
      0,
      0,
      rows.map((_, i) => ["row", i + 10]),
    ),
  ]);
});

test.each<[string, Typed[][], string[]]>([
  ["a formula is typed", rows.map(() => [`=${long("A1")}`, "ก"]), []],
  ["an error is typed", rows.map(() => ["#REF!", "ก"]), []],
  ["what is too short to be worth it is typed", rows.slice(0, 2).map(() => ["ก", "ข"]), []],
  ["cells of a merged area are typed", rows, ["A1:D8"]],
  ["cells that are left as they are are not copied", rows.map((cells) => cells.map(() => null)), []],
])("%s", (_, typed, merges) => {
  const mergesOf = () => merges.map((area) => parseArea(area)!);
  const given = [writes("แผน", [block(0, 0, typed)]), writes("บันทึก", [block(0, 0, typed)])];
  expect(withCopies(given, mergesOf)).toEqual(given);
});

test("blanks of a new sheet are not typed: rows are cut where much would be left over", () => {
  const typed = [...rows, ...Array.from({ length: 60 }, (_, i): Typed[] => [i, "", "", ""]), ["ท้าย", "", "", 1]];
  const [only] = withCopies([writes("บันทึก", [block(0, 0, typed as Typed[][])], true)], noMerges);
  expect(only!.typed.map((one) => [one.row, one.typed.length, one.typed[0]!.length])).toEqual([
    [0, 4, 4],
    [4, 60, 1],
    [64, 1, 4],
  ]);
});

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<Typed>("", null, 1, "ก", "=A1", "'=ก", "#N/A") },
  { weight: 2, arbitrary: fc.constantFrom(...["ก", "ข", "ค"].map(long)) },
);
const table = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.array(fc.nat(2), { minLength: 1, maxLength: 60 }))
  .chain(([width, order]) =>
    fc
      .array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 3, maxLength: 3 })
      .map((kinds) => order.map((kind) => kinds[kind]!)),
  );
const blocks = fc.tuple(fc.nat(5), fc.nat(5), table).map(([row, column, typed]) => block(row, column, typed));

/** What each cell of a sheet is to hold, by its place. */
function held(contents: readonly TypedBlock[], isNew: boolean): Map<string, Typed> {
  const cells = new Map<string, Typed>();
  for (const { row, column, typed } of contents) {
    typed.forEach((each, i) =>
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
        held(given[i]!.typed, isBlank),
      );
    });
  },
  500,
);
