import { formOfColumns, tableOfRows, issuesReported } from "../../support/fileForm";
import type { CellSpec } from "../../support/grids";

const codesIn = (column: object, ...cells: CellSpec[]): string[] => {
  const form = formOfColumns([{ id: "n", name: "จำนวน", ...column }, { name: "หมายเหตุ" }]);
  return issuesReported(
    tableOfRows(
      form,
      cells.map((cell) => [cell, "ก"]),
    ),
    form,
    /^(number-(too|not)|value-(below|above)|percents)/,
  );
};

test.each<[string, object, CellSpec[], string[]]>([
  ["six decimals", { kind: "number" }, [0.123456], []],
  ["seven decimals", { kind: "number" }, [0.1234567], ["B2 number-too-fine"]],
  ["noise of computing", { kind: "number" }, [0.1 + 0.2], []],
  ["whole ones", { kind: "number", whole: true }, [2, 2.5], ["B3 number-not-whole"]],
  ["below the lowest", { kind: "number", least: 0 }, [0, -1], ["B3 value-below-least"]],
  ["above the highest", { kind: "percent", most: 100 }, [100, 101], ["B3 value-above-most"]],
  ["an amount of none", { kind: "amount", least: 500 }, [0, 499, 500], ["B3 value-below-least"]],
  ["percentages that are all fractions", { kind: "percent" }, [0.85, 1, 0], ["B1 percents-as-fractions"]],
  ["percentages of one and none", { kind: "percent" }, [1, 0], []],
  ["one percentage above 1", { kind: "percent" }, [0.85, 12], []],
])("%s", (_, column, cells, expected) => {
  expect(codesIn(column, ...cells)).toEqual(expected);
});
