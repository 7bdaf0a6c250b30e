import { readdirSync } from "node:fs";
import { join } from "node:path";
import { builtInForms } from "../../src/forms/builtIn";
import { formFits } from "../../src/reading/chooseForm";
import { gridsOf } from "../support/checkedFiles";
import { choices, rivalForms, sampleForm } from "../support/rivalForms";

const folder = "src/samples/province";
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".xlsx"));

describe("the form chosen before reading is the one whose reading knows most of the sheet", () => {
  it.each(files.sort())("%s", (file) => {
    for (const grid of gridsOf(join(folder, file))) {
      for (const forms of [[...builtInForms, sampleForm()], rivalForms()]) {
        if (formFits(grid, forms).length === 0) continue;
        const { chosen, byReading } = choices(grid, forms);
        expect(chosen).toEqual(byReading);
      }
    }
  });
});
