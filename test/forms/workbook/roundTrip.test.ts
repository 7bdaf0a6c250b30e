import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { formWorkbook } from "../../../src/app/formBook";
import { builtInForms } from "../../../src/forms/builtIn";
import type { FormFile } from "../../../src/forms/formFile";
import { formOf } from "../../../src/forms/formOf";
import { loadFormFile } from "../../../src/forms/loadForm";
import { filledFile, normalFile, normalForm } from "../../../src/forms/normalForm";
import { loadFormBook } from "../../../src/forms/workbook/loadFormBook";
import { writeForm } from "../../../src/forms/workbook/writeForm";
import type { Grid } from "../../../src/grid/grid";
import { isFault } from "../../../src/workbook/xlsx/fault";
import { nodeCodec } from "../../../src/workbook/xlsx/nodeCodec";
import { openXlsx } from "../../../src/workbook/xlsx/package";
import { readGrid } from "../../../src/workbook/xlsx/readXlsxSheet";
import { drawnForms } from "../../support/drawnForms";
import { gridsOfForm } from "../../support/formBooks";
import { property } from "../../support/property";
import { wholeForm } from "../../support/wholeForm";

const folder = join(__dirname, "../../../src/samples/forms");
const samples = readdirSync(folder).map((name) => {
  const loaded = loadFormFile(readFileSync(join(folder, name), "utf8"));
  if ("faults" in loaded) throw new Error(JSON.stringify(loaded.faults));
  return loaded.file!;
});

const gridsIn = (opened: Parameters<typeof readGrid>[0]): Grid[] =>
  opened.sheets.map(({ sheet }) => readGrid(opened, sheet)! as Grid);

const throughWorkbook = (file: FormFile): unknown => {
  const loaded = loadFormBook(gridsOfForm(writeForm(file)));
  return "file" in loaded ? loaded.file : loaded.faults;
};

describe.each(
  [...builtInForms.map((form) => normalForm(form)), ...samples, wholeForm].map((file) => [file.id, file] as const),
)("%s", (_, file) => {
  const normal = normalFile(file);

  test("its normal form says the same", () => {
    expect(formOf(normal).form).toEqual(formOf(file).form);
    expect(formOf(filledFile(file)).form).toEqual(formOf(file).form);
    expect(normalFile(normal)).toEqual(normal);
  });

  test("written as a workbook and read again, it is the same", () => {
    expect(throughWorkbook(normal)).toEqual(normal);
  });

  test("so it is where it was not in its normal form", () => {
    expect(throughWorkbook(file)).toEqual(normal);
  });
});

property(
  "any form, written as a workbook and read again, is the same",
  [drawnForms],
  (file) => {
    const normal = normalFile(file);
    expect(formOf(normal).form).toEqual(formOf(file).form);
    expect(throughWorkbook(normal)).toEqual(normal);
  },
  25,
);

property(
  "no text of a form is a formula in its workbook, and every cell is a text",
  [drawnForms],
  (file) => {
    for (const { cells } of writeForm(file).flatMap(({ rows }) => rows.map((cells) => ({ cells })))) {
      for (const cell of cells) expect(typeof (cell?.text ?? "")).toBe("string");
    }
    const bytes = formWorkbook(file);
    const opened = openXlsx(bytes, nodeCodec);
    if (isFault(opened)) throw new Error(opened.detail);
    for (const { sheet } of opened.sheets) {
      const grid = readGrid(opened, sheet)!;
      if (isFault(grid)) throw new Error(grid.detail);
      for (const cell of grid.rows.flatMap(({ cells }) => cells)) {
        expect(cell).toMatchObject({ formula: null, format: "@", value: expect.any(String) });
      }
    }
    expect(loadFormBook(gridsIn(opened))).toMatchObject({ file: normalFile(file) });
  },
  5,
);
