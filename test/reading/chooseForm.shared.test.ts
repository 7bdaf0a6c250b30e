import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Grid } from "../../src/grid/grid";
import { formFits } from "../../src/reading/chooseForm";
import { gridsOf } from "../support/checkedFiles";
import { choices, rivalForms } from "../support/rivalForms";
import { sharedData } from "../support/shared";

const folder = sharedData();

/** The sheets of a file; none of one that is not a workbook. */
function sheetsOf(path: string): readonly Grid[] {
  try {
    return gridsOf(path);
  } catch {
    return [];
  }
}

if (folder === undefined) {
  test("the shared workbooks are not here", () => expect(folder).toBeUndefined());
} else {
  test("the form chosen before reading is the one whose reading knows most of the sheet, over every workbook", () => {
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
    const forms = rivalForms();
    const others = names
      .filter((name) => name.endsWith(".xlsx"))
      .sort()
      .flatMap((file) =>
        sheetsOf(join(folder, file)).flatMap((grid) => {
          if (formFits(grid, forms).length === 0) return [];
          const { chosen, byReading } = choices(grid, forms);
          return String(chosen) === String(byReading) ? [] : [{ file, sheet: grid.sheet, chosen, byReading }];
        }),
      );
    expect(others).toEqual([]);
  });
}
