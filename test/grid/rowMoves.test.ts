import fc from "fast-check";
import { maxRows } from "../../src/grid/area";
import { rowHistory, rowMoves, type RowEdit } from "../../src/grid/rowMoves";
import { shiftFormula } from "../../src/grid/shiftFormula";
import { property } from "../support/property";

const edit = fc.record<RowEdit>({
  kind: fc.constantFrom("insert", "delete"),
  row: fc.nat(30),
  count: fc.integer({ min: 1, max: 8 }),
});
const row = fc.oneof(fc.nat(60), fc.integer({ min: maxRows - 20, max: maxRows - 1 }));

property(
  "many edits at once move a run as one after the other",
  [fc.array(edit, { maxLength: 40 }), fc.nat(40), row, row],
  (edits, since, a, b) => {
    const history = rowHistory();
    for (const one of edits) history.add(one);
    const from = Math.min(since, edits.length);
    const moves = edits.slice(from).map(rowMoves);
    const start = moves.reduce((at, one) => one.start(at), Math.min(a, b));
    const end = moves.reduce((at, one) => one.end(at), Math.max(a, b));
    const all = history.since(from);
    expect([all.start(Math.min(a, b)), all.end(Math.max(a, b))]).toEqual([start, end]);
    expect(all.first).toBe(Math.min(maxRows, ...edits.slice(from).map((one) => one.row)));
  },
);

property("nothing left stays nothing, whatever comes after", [fc.array(edit), row], (edits, at) => {
  const history = rowHistory();
  history.add({ kind: "delete", row: at, count: 1 });
  for (const one of edits) history.add(one);
  const moves = history.since(0);
  expect(moves.start(at)).toBeGreaterThan(moves.end(at));
});

const cell = fc.tuple(
  fc.constantFrom("", "$"),
  fc.constantFrom("A", "BC"),
  fc.constantFrom("", "$"),
  fc.integer({ min: 1, max: 40 }),
);
const reference = fc
  .tuple(fc.constantFrom("", "แผน!", "'แผน ก'!", "[1]แผน!"), cell, fc.option(cell))
  .map(([sheet, from, to]) => sheet + from.join("") + (to ? `:${to.join("")}` : ""));

property(
  "rows inserted and deleted again leave every formula as it was",
  [fc.array(reference, { minLength: 1, maxLength: 4 }), fc.nat(40), fc.integer({ min: 1, max: 9 })],
  (references, at, count) => {
    const formula = `=SUM(${references.join(",")})&"A1"`;
    const inserted = rowMoves({ kind: "insert", row: at, count });
    const deleted = rowMoves({ kind: "delete", row: at, count });
    const there = shiftFormula(formula, "แผน", (name) => (name === "แผน" ? inserted : undefined));
    expect(shiftFormula(there, "แผน", (name) => (name === "แผน" ? deleted : undefined))).toBe(formula);
  },
);

test.each<[string, RowEdit, readonly (readonly [number, number])[]]>([
  ["rows inserted above", { kind: "insert", row: 5, count: 2 }, [[7, 11]]],
  [
    "rows inserted among them",
    { kind: "insert", row: 7, count: 2 },
    [
      [5, 6],
      [9, 11],
    ],
  ],
  ["rows inserted below", { kind: "insert", row: 10, count: 2 }, [[5, 9]]],
  ["some deleted", { kind: "delete", row: 4, count: 3 }, [[4, 6]]],
  [
    "some in the middle deleted",
    { kind: "delete", row: 6, count: 2 },
    [
      [5, 5],
      [6, 7],
    ],
  ],
  ["all deleted", { kind: "delete", row: 0, count: 20 }, []],
])("which of the rows 5 to 9 are still there, and where: %s", (_, edit, expected) => {
  const kept = rowMoves(edit).kept({ first: 5, last: 9 });
  expect(kept.map(({ first, last }) => [first, last])).toEqual(expected);
});

test("a sheet that is gone leaves no reference to it", () => {
  const history = rowHistory();
  history.add({ kind: "insert", row: 2, count: 1 });
  history.addEnd();
  history.add({ kind: "insert", row: 0, count: 5 });
  const gone = history.since(0);
  const formula = "=ปูม!A1+SUM(ปูม!A:A)+SUM(ปูม!1:1048576)+A1+แผน!A1";
  expect(shiftFormula(formula, "แผน", (name) => (name === "ปูม" ? gone : undefined))).toBe(
    "=ปูม!#REF!+SUM(ปูม!#REF!)+SUM(ปูม!#REF!)+A1+แผน!A1",
  );
});
