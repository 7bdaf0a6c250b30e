import { formOfColumns, tableOfRows, issuesReported } from "../../support/fileForm";
import type { CellSpec } from "../../support/grids";

const money = (id: string) => ({ id, kind: "amount", name: id });
const number = (id: string) => ({ id, kind: "number", name: id });
const percent = (id: string) => ({ id, kind: "percent", name: id });

/** What is said of one row of columns B, C, D … that owe each other this. */
function codesIn(columns: readonly object[], relation: object, ...rows: CellSpec[][]): string[] {
  const form = formOfColumns(columns, { relations: [relation] });
  return issuesReported(tableOfRows(form, rows), form, /relation|amount-(sum|over)/);
}

const sum = (cells: string, value: number): CellSpec => ({ formula: `=SUM(${cells})`, value });

describe("sums", () => {
  const amounts = ["a", "b", "c"].map(money);
  const numbers = ["a", "b", "c"].map(number);
  const shares = ["a", "b", "c"].map(percent);
  test.each<[string, object[], object, CellSpec[], string[]]>([
    ["right", amounts, { sum: ["a", "b"], is: "c" }, [1, 2, 3], []],
    ["blank amounts are none", amounts, { sum: ["a", "b"], is: "c" }, [null, "-", 0], []],
    ["off by a satang", amounts, { sum: ["a", "b"], is: "c" }, [1, 2, 3.01], ["D2 amount-sum-differs"]],
    ["within a tolerance", amounts, { sum: ["a", "b"], is: "c", tolerance: 0.05 }, [1, 2, 3.01], []],
    [
      "its formula reads another cell",
      amounts,
      { sum: ["a", "b"], is: "c" },
      [1, 2, sum("B2:B2", 1)],
      ["D2 amount-sum-differs"],
    ],
    [
      "a text that its formula passes over",
      amounts,
      { sum: ["a", "b"], is: "c" },
      ["1", 2, sum("B2:C2", 2)],
      ["B2 amount-sum-differs"],
    ],
    [
      "the right formula, outdated",
      amounts,
      { sum: ["a", "b"], is: "c" },
      [1, 2, sum("B2:C2", 9)],
      ["B2:D2 amount-sum-differs"],
    ],
    ["an amount that cannot be read", amounts, { sum: ["a", "b"], is: "c" }, ["x", 2, 3], []],
    ["of numbers", numbers, { sum: ["a", "b"], is: "c" }, [1, 2, 4], ["D2 relation-differs"]],
    ["of numbers with one blank", numbers, { sum: ["a", "b"], is: "c" }, [1, null, 1], []],
    ["of nothing at all", numbers, { sum: ["a", "b"], is: "c" }, [null, null, 1], []],
    ["to a hundred", shares, { sum: ["a", "b", "c"], is: 100 }, [8, 67, 25], []],
    [
      "to a hundred but for rounding",
      shares,
      { sum: ["a", "b", "c"], is: 100 },
      [33, 33, 33],
      ["B2:D2 relation-nearly"],
    ],
    ["beyond rounding", shares, { sum: ["a", "b", "c"], is: 100 }, [33, 33, 30], ["B2:D2 relation-differs"]],
    [
      "to a hundred in tenths",
      shares,
      { sum: ["a", "b", "c"], is: 100 },
      [33.3, 33.3, 33.2],
      ["B2:D2 relation-differs"],
    ],
    ["a difference", amounts, { difference: ["a", "b"], is: "c" }, [5, 2, 3], []],
    ["a wrong difference", amounts, { difference: ["a", "b"], is: "c" }, [5, 2, 7], ["D2 relation-differs"]],
  ])("%s", (_, columns, relation, cells, expected) => {
    expect(codesIn(columns, relation, cells)).toEqual(expected);
  });
});

describe("percentages and limits", () => {
  const spent = [money("planned"), money("spent"), percent("of")];
  const relation = { percent: ["spent", "planned"], is: "of" };
  test.each<[string, object[], object, CellSpec[], string[]]>([
    ["a percentage", spent, relation, [200, 100, 50], []],
    ["rounded to its last place", spent, relation, [300, 100, 33.33], []],
    ["rounded wrongly", spent, relation, [300, 100, 33.34], ["D2 relation-differs"]],
    ["of nothing", spent, relation, [0, 100, 7], []],
    ["not filled in", spent, relation, [200, 100, null], []],
    ["more than is planned", spent, { most: ["spent", "planned"] }, [100, 100.01, null], ["C2 amount-over-limit"]],
    ["numbers over their limit", [number("a"), number("b")], { most: ["a", "b"] }, [3, 2], ["B2 relation-over-limit"]],
    [
      "neither of two",
      [number("a"), number("b"), { name: "x" }],
      { atLeastOne: ["a", "b"] },
      [null, null, "y"],
      ["B2:C2 relation-none"],
    ],
    ["one of two", [number("a"), number("b")], { atLeastOne: ["a", "b"] }, [null, 1], []],
    ["both of two", [number("a"), number("b")], { atMostOne: ["a", "b"] }, [1, 1], ["C2 relation-several"]],
  ])("%s", (_, columns, held, cells, expected) => {
    expect(codesIn(columns, held, cells)).toEqual(expected);
  });

  test("a share of all rows", () => {
    const columns = [money("a"), percent("b")];
    expect(codesIn(columns, { share: "a", is: "b" }, [30, 30], [70, 71])).toEqual(["C3 relation-differs"]);
  });

  test("a relation may be lowered or left out", () => {
    const columns = [number("a"), number("b")];
    expect(codesIn(columns, { most: ["a", "b"], severity: "off" }, [3, 2])).toEqual([]);
  });
});
