import { amountAcrossColumns } from "../../src/checking/amounts/amountAcrossColumns";
import { amountAsText } from "../../src/checking/amounts/amountAsText";
import { amountInBothColumns } from "../../src/checking/amounts/amountInBothColumns";
import { amountBlank } from "../../src/checking/amounts/amountBlank";
import { hiddenAmount } from "../../src/checking/amounts/hiddenAmount";
import { amountNegative } from "../../src/checking/amounts/amountNegative";
import { usualUpTo } from "../../src/checking/amounts/standsOut";
import { amountUnusual } from "../../src/checking/amounts/amountUnusual";
import { quantityUnusual } from "../../src/checking/targets/quantityUnusual";
import { flatten, rowsOf, sheetOf, type RowSpec } from "../support/submissions";

test.each([
  ["none", {}, []],
  ["below zero", { agencyBudget: -5000 }, [["F11", "amount-negative"]]],
])("a negative amount: %s", (_, row, expected) => {
  expect(flatten(amountNegative(rowsOf(row)))).toEqual(expected);
});

test.each([
  ["one source", { agencyBudget: 152_358 }, []],
  ["the same twice", { integratedBudget: 152_358, agencyBudget: 152_358 }, [["E11", "amount-in-both-columns"]]],
  ["two sources", { integratedBudget: 100_000, agencyBudget: 52_358 }, []],
  ["nothing twice", {}, []],
])("both budget columns: %s", (_, row, expected) => {
  expect(flatten(amountInBothColumns(rowsOf(row)))).toEqual(expected);
});

test.each([
  [
    "an amount over both",
    { integratedBudget: 500, agencyBudget: null },
    ["E11:F11"],
    [["E11", "amount-across-columns"]],
  ],
  [
    "over two rows as well",
    { integratedBudget: 500, agencyBudget: null },
    ["E11:F12"],
    [["E11", "amount-across-columns"]],
  ],
  ["with the quantity before it", { integratedBudget: 500 }, ["D11:E11"], []],
  ["an amount over its column and the text behind", { agencyBudget: 500 }, ["F11:G11"], []],
  ["over two rows of its column", { integratedBudget: 500 }, ["E11:E12"], []],
  ["a dash over both", { agencyBudget: null }, ["E11:F11"], []],
  ["no merged cells", { integratedBudget: 500 }, [], []],
])("a cell merged across budget columns: %s", (_, row: RowSpec, merges, expected) => {
  const sheet = sheetOf({ sections: [{ rows: [row], total: null }], grid: { merges } });
  expect(flatten(amountAcrossColumns(sheet))).toEqual(expected);
});

test.each([
  ["two dashes", {}, []],
  ["both blank", { integratedBudget: null, agencyBudget: null }, []],
  ["one dash, one blank", { agencyBudget: null }, [["F11", "amount-blank"]]],
  ["an amount beside a blank", { integratedBudget: null, agencyBudget: 500 }, []],
])("a blank amount: %s", (_, row, expected) => {
  expect(flatten(amountBlank(rowsOf(row)))).toEqual(expected);
});

test("an amount typed as text becomes a number by its fix, in a number's format", () => {
  const issues = amountAsText(
    rowsOf(
      { agencyBudget: 25_700, written: { agencyBudget: { value: "๒๕,๗๐๐", format: "@" } } },
      { agencyBudget: 500.25, written: { agencyBudget: "500.25 บาท" } },
      { agencyBudget: 500 },
      { agencyBudget: 0, written: { agencyBudget: "-" } },
    ),
  );
  expect(flatten(issues)).toEqual([
    ["F11", "amount-as-text"],
    ["F12", "amount-as-text"],
  ]);
  expect(issues[0]!.fix!.steps.map(({ kind }) => kind)).toEqual(["set-formats", "write-cells"]);
  expect(issues[1]!.fix!.steps).toMatchObject([{ after: [[{ number: 500.25 }]] }]);
});

describe("hidden amounts", () => {
  const rows = (...amounts: number[]): RowSpec[] => amounts.map((agencyBudget) => ({ agencyBudget }));
  test.each([
    ["nothing hidden", {}, []],
    ["a row", { hiddenRows: [{ first: 10, last: 10 }] }, [["F11", "hidden-amount"]]],
    ["a row without money", { hiddenRows: [{ first: 11, last: 11 }] }, []],
    [
      "a column",
      { hiddenColumns: [{ first: 5, last: 5 }] },
      [
        ["F11", "hidden-amount"],
        ["F13", "hidden-amount"],
      ],
    ],
    ["a column of words", { hiddenColumns: [{ first: 7, last: 7 }] }, []],
    [
      "spans in any order",
      {
        hiddenRows: [
          { first: 12, last: 20 },
          { first: 2, last: 10 },
        ],
      },
      [
        ["F11", "hidden-amount"],
        ["F13", "hidden-amount"],
      ],
    ],
    ["the whole sheet", { visibility: "hidden" as const }, [[null, "hidden-amount"]]],
  ])("%s", (_, grid, expected) => {
    const sheet = sheetOf({ sections: [{ rows: rows(50_000, 0, 700) }], grid });
    expect(flatten(hiddenAmount(sheet))).toEqual(expected);
  });

  test("a filter is named as what hides them", () => {
    const grid = { hiddenRows: [{ first: 10, last: 10 }], filtered: true };
    expect(hiddenAmount(sheetOf({ sections: [{ rows: rows(500) }], grid }))[0]!.params).toMatchObject({
      where: "filter",
    });
  });
});

test.each([
  [[1, 2, 2, 3, 5, 500], 5],
  [[1, 2, 2, 3, 5, 40], undefined],
  [[1, 2, 500], undefined],
  [[0, 0, 0, 0, 0, 0, 500], undefined],
  [[1, 1, 1, 1, 1, 1, 900, 800], 1],
  [[1, 1, 1, 1, 900, 900, 900, 900], undefined],
])("of %j, up to %s is usual", (numbers, usual) => {
  expect(usualUpTo(numbers)).toBe(usual);
});

test.each([
  [[10_000, 10_000, 50_000_000], 10_000],
  [[10_000, 1_200_000], 10_000],
  [[10_000, 10_000, 500_000], undefined],
  [[50_000_000], undefined],
])("of %j, though they are few, up to %s is usual", (numbers, usual) => {
  expect(usualUpTo(numbers, true)).toBe(usual);
});

const unusual = (...rows: readonly RowSpec[]) =>
  [amountUnusual, quantityUnusual].flatMap((rule) => rule(rowsOf(...rows)));

test("a thousandfold amount among an agency's two; a quantity may well be that much larger", () => {
  const rows = [
    { agencyBudget: 120_000_000, quantity: 5000 },
    { agencyBudget: 10_000, quantity: 5 },
  ];
  expect(flatten(unusual(...rows))).toEqual([["F11", "amount-unusual"]]);
});

test("one amount and one quantity that stand out from all others", () => {
  const rows: RowSpec[] = [5000, 7000, 10_000, 10_000, 20_000, 20_000, 200_000].map((agencyBudget, index) => ({
    agencyBudget,
    quantity: index === 2 ? 4000 : 5 + index,
  }));
  expect(flatten(unusual(...rows))).toEqual([
    ["F17", "amount-unusual"],
    ["D13", "quantity-unusual"],
  ]);
  expect(unusual(...rows.slice(0, 2), ...rows.slice(3, 6))).toEqual([]);
});
