import { isFault } from "../../../../src/workbook/xlsx/fault";
import { readXlsxSheet } from "../../../../src/workbook/xlsx/readXlsxSheet";
import { openXlsx } from "../../../../src/workbook/xlsx/package";
import { openXlsxWorkbook } from "../../../../src/workbook/xlsx/xlsxWorkbook";
import { workbookFile } from "../../../support/xlsxParts";
import { strFromU8, unzipSync } from "fflate";

const rows = [1, 2, 3, 4].map((row) => [
  row,
  row === 2 ? ' ht="0" customHeight="1"' : row === 3 ? ' hidden="1" outlineLevel="1"' : "",
]);
const cells = rows
  .map(([row, attributes]) => `<row r="${row}"${attributes}><c r="A${row}"><v>${row}</v></c></row>`)
  .join("");
const filter =
  '<autoFilter ref="A1:A4"><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter>';

async function shown(sheet: string): Promise<string> {
  const workbook = openXlsxWorkbook(workbookFile({ sheets: [["แผน", sheet]] }));
  if (isFault(workbook)) throw new Error(workbook.detail);
  const applied = await workbook.apply({ steps: [{ kind: "show-rows", sheet: "แผน", rows: [{ first: 1, last: 2 }] }] });
  expect(applied).toEqual({ done: true });
  return strFromU8(unzipSync(workbook.save())["xl/worksheets/sheet1.xml"]!);
}

test("rows shown again are neither hidden nor of no height, and keep what else they say", async () => {
  const xml = await shown(`<sheetData>${cells}</sheetData>`);
  expect(/<row r="2"[^>]*>/.exec(xml)![0]).toBe('<row r="2" customHeight="1">');
  expect(/<row r="3"[^>]*>/.exec(xml)![0]).toBe('<row r="3" outlineLevel="1">');
});

test("a filter keeps its buttons and loses its criteria", async () => {
  const xml = await shown(`<sheetPr filterMode="1"/><sheetData>${cells}</sheetData>${filter}`);
  expect(xml).not.toMatch(/filterColumn|filterMode|hidden/);
  expect(xml).toContain('<autoFilter ref="A1:A4">');
});

test("what nobody shows stays as it was", () => {
  const pkg = openXlsx(workbookFile({ sheets: [["แผน", `<sheetData>${cells}</sheetData>${filter}`]] }));
  if (isFault(pkg)) throw new Error(pkg.detail);
  const read = readXlsxSheet(pkg, "แผน");
  if (!read || isFault(read)) throw new Error("unreadable");
  expect(read.grid.hiddenRows).toEqual([{ first: 1, last: 2 }]);
});
