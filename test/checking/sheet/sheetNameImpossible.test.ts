import { sheetNameImpossible } from "../../../src/checking/sheet/sheetNameImpossible";
import { rowsOf } from "../../support/submissions";

test.each([
  ["แผน", []],
  ["[http://127.0.0.1/e.xlsx]S", ["sheet-name-impossible"]],
  ["\\\\127.0.0.1\\s\\[e.xlsx]S", ["sheet-name-impossible"]],
])("a sheet named %s", (name, codes) => {
  const sheet = rowsOf({});
  const found = sheetNameImpossible({ ...sheet, grid: { ...sheet.grid, sheet: name } });
  expect(found.map(({ code }) => code)).toEqual(codes);
});
