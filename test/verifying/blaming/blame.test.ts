import { toA1 } from "../../../src/grid/area";
import { blame } from "../../../src/verifying/blaming/blame";
import { putUnder, type SumNode } from "../../../src/verifying/blaming/sumNode";

/** A typed total in column A of this 0-based row; figures in satang, each in a row of its own. */
function total(row: number, stored: number, figures: readonly number[], children: readonly SumNode[] = []): SumNode {
  const addends = figures.map((value, i) => ({
    ...{ at: { row: row + 1 + i, column: 0 }, value },
    ...{ hidden: false, asText: false, repeats: null, across: null },
  }));
  const node: SumNode = {
    ...{ at: { row, column: 0 }, stored, unit: "satang", step: 1, live: false, besideLive: false },
    ...{ children: [], parent: null, addends: () => addends },
  };
  for (const child of children) putUnder(node, child);
  return node;
}
const blamed = (node: SumNode): string => {
  const { cell, reason } = blame(node);
  return `${cell ? toA1(cell) : "?"} ${reason}`;
};

test("a total that follows from a wrong one far below is passed on to it", () => {
  const wrong = total(10, 91_300, [41_100, 12_200]);
  const between = total(5, 91_300, [], [wrong]);
  const grand = total(0, 161_300, [], [between, total(20, 70_000, [30_000, 40_000])]);
  expect(blame(grand)).toEqual(blame(wrong));
  expect(blame(grand).reason).not.toBe("unknown");
});

test("of two wrong ones below none is blamed, but both are named", () => {
  const below = [total(10, 91_300, [41_100]), total(20, 70_000, [30_000])];
  const { cell, evidence } = blame(total(0, 161_300, [], below));
  expect([cell, evidence]).toEqual([null, { cells: ["A11", "A21"] }]);
});

test("totals that count each other in turn are not endless search", () => {
  const one = total(0, 500, []);
  const other = total(1, 500, [], [one]);
  putUnder(one, other);
  expect(blamed(one)).toBe("? unknown");
});
