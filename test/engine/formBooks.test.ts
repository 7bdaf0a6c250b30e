import { formWorkbook, openForm } from "../../src/app/formBook";
import { normalForm } from "../../src/forms/normalForm";
import { nodeCodec } from "../../src/workbook/xlsx/nodeCodec";
import { knownForms } from "../support/madeMasters";
import { wholeForm } from "../support/wholeForm";
import { throughCalc } from "./calc";

jest.setTimeout(180_000);

const files = [...knownForms.map((form) => normalForm(form)), wholeForm];

test("a form's workbook that LibreOffice has opened and saved again is the same form", async () => {
  const saved = throughCalc(files.map((file) => ({ file: formWorkbook(file) })));
  for (const [at, bytes] of saved.entries()) {
    const opened = await openForm("form.xlsx", bytes, nodeCodec);
    expect([files[at]!.id, opened]).toMatchObject([files[at]!.id, { file: files[at] }]);
  }
  expect(saved.length).toBe(files.length);
});
