import { formulaIrreproducible } from "../../../src/checking/sheet/formulaIrreproducible";
import { flatten, rowsOf } from "../../support/submissions";

const withFormula = (formula: string, value: number | string = 5) =>
  rowsOf({ agencyBudget: 5, written: { agencyBudget: { formula, value } } });

test.each([
  ["by chance", "=RAND()*10", [["F11", "formula-irreproducible"]]],
  ["by the clock", "=TODAY()", [["F11", "formula-irreproducible"]]],
  ["from the network", '=_xlfn.WEBSERVICE("http://127.0.0.1")', [["F11", "formula-irreproducible"]]],
  ["from other cells", "=SUM(E11:E11)", []],
])("an amount %s", (_, formula, expected) => {
  expect(flatten(formulaIrreproducible(withFormula(formula)))).toEqual(expected);
});

test("a text of the clock is not a figure", () => {
  expect(formulaIrreproducible(withFormula('="ณ "&TODAY()', "ณ 44566"))).toEqual([]);
});

test.each([
  ["that the amount reads", "=M31*2", [["F11", "formula-irreproducible"]]],
  ["within what it reads", "=SUM(L1:M40)", [["F11", "formula-irreproducible"]]],
  ["that nothing reads", "=M32*2", []],
  ["of another sheet", "=อื่น!M31*2", []],
])("chance in a cell beside the table %s", (_, formula, expected) => {
  const sheet = withFormula(formula);
  const chance = { row: 30, column: 12, value: 2.5, formula: "=RAND()", format: "General" };
  const rows = [...sheet.grid.rows, { index: 30, cells: [chance] }];
  expect(flatten(formulaIrreproducible({ ...sheet, grid: { ...sheet.grid, rows } }))).toEqual(expected);
});
