import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { builtInForms } from "../../../src/forms/builtIn";
import type { FormFile } from "../../../src/forms/formFile";
import { formOf } from "../../../src/forms/formOf";
import { loadFormFile } from "../../../src/forms/loadForm";
import { filledFile, normalFile, normalForm } from "../../../src/forms/normalForm";
import { loadFormBook } from "../../../src/forms/workbook/loadFormBook";
import { writeForm } from "../../../src/forms/workbook/writeForm";
import { gridsOfForm } from "../../support/formBooks";

const folder = join(__dirname, "../../../src/samples/forms");
const samples = readdirSync(folder).map((name) => {
  const loaded = loadFormFile(readFileSync(join(folder, name), "utf8"));
  if ("faults" in loaded) throw new Error(JSON.stringify(loaded.faults));
  return loaded.file!;
});

const throughWorkbook = (file: FormFile): unknown => {
  const loaded = loadFormBook(gridsOfForm(writeForm(file)));
  return "file" in loaded ? loaded.file : loaded.faults;
};

describe.each([...builtInForms.map((form) => normalForm(form)), ...samples].map((file) => [file.id, file] as const))(
  "%s",
  (_, file) => {
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
  },
);
