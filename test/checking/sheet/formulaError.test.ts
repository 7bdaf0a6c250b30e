import { formulaError } from "../../../src/checking/sheet/formulaError";
import { formulaExternal } from "../../../src/checking/sheet/formulaExternal";
import { flatten, rowsOf, type RowSpec } from "../../support/submissions";

test.each([
  ["none", {}, []],
  [
    "an error computed",
    { unread: { agencyBudget: { formula: "=#REF!*65", value: { error: "#REF!" } } } },
    [["F11", "formula-error"]],
  ],
  ["an error typed or pasted", { unread: { quantity: { error: "#VALUE!" } } }, [["D11", "formula-error"]]],
  ["the word for it is only text", { unread: { quantity: "#VALUE!" } }, []],
  [
    "another file",
    { agencyBudget: 5, written: { agencyBudget: { formula: "='[งบ 65.xlsx]แผน'!F9", value: 5 } } },
    [["F11", "formula-external"]],
  ],
  [
    "another file by number",
    { agencyBudget: 5, written: { agencyBudget: { formula: "=[2]แผน!F9*2", value: 5 } } },
    [["F11", "formula-external"]],
  ],
  [
    "another program",
    { agencyBudget: 5, written: { agencyBudget: { formula: "=cmd|' /C calc'!A0", value: 5 } } },
    [["F11", "formula-external"]],
  ],
  [
    "another program behind a text",
    { agencyBudget: 5, written: { agencyBudget: { formula: `=IF(A1="x",cmd|' /C calc'!A0,5)`, value: 5 } } },
    [["F11", "formula-external"]],
  ],
  ["a bar in a sheet's name", { agencyBudget: 5, written: { agencyBudget: { formula: "='แผน|2'!F9", value: 5 } } }, []],
  [
    "another file's name in a text",
    { outcome: "ก", written: { outcome: { formula: '="[2]แผน!F9"', value: "ก" } } },
    [],
  ],
  ["a bar in a text", { outcome: "ก|ข", written: { outcome: { formula: '="ก"&"|"&"ข"', value: "ก|ข" } } }, []],
  ["another sheet", { agencyBudget: 5, written: { agencyBudget: { formula: "='แผน 2'!F9", value: 5 } } }, []],
  [
    "a table's column",
    { agencyBudget: 5, written: { agencyBudget: { formula: "=SUM(งบ[จำนวน])+แผน!A1", value: 5 } } },
    [],
  ],
] as const)("%s", (_, row: RowSpec, expected) => {
  expect(flatten([formulaError, formulaExternal].flatMap((rule) => rule(rowsOf(row))))).toEqual(expected);
});

test("what is computed beside or below the table is none of the plan's business", () => {
  const sheet = rowsOf({});
  const error = (row: number, column: number) => ({
    row,
    column,
    value: { error: "#DIV/0!" },
    formula: "=1/0",
    format: "General",
  });
  const rows = [
    ...sheet.grid.rows.map((row) => (row.index === 10 ? { ...row, cells: [...row.cells, error(10, 12)] } : row)),
    { index: 30, cells: [error(30, 5)] },
  ];
  expect(formulaError({ ...sheet, grid: { ...sheet.grid, rows } })).toEqual([]);
});
