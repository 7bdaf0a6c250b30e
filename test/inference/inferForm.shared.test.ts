import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { builtInForms } from "../../src/forms/builtIn";
import type { Grid } from "../../src/grid/grid";
import { readWorkbook } from "../../src/reading/readWorkbook";
import { nodeCodec } from "../../src/workbook/xlsx/nodeCodec";
import { inferred, rowsByPlace, totalsByPlace } from "../support/inferredForms";
import { readGrids } from "../support/readGrids";
import { sharedData } from "../support/shared";

const data = sharedData();

/** Every plan sheet of these workbooks that a built-in form reads. */
function sheets(): [string, Grid][] {
  if (data === undefined) return [];
  const files = [
    ...["master/master-expected.xlsx", "master/master-expected-thai.xlsx"],
    // The plan as printed leaves out the headings of two strategies, which only a form with its taxonomy can know.
    ...["rayong/plan-2554-expected.xlsx", "rayong/results-2553.xlsx"],
    ...readdirSync(join(data, "submissions"))
      .filter((name) => name.endsWith(".xlsx"))
      .map((name) => `submissions/${name}`),
  ];
  return files.flatMap((file) => {
    const grids = readGrids(file, readFileSync(join(data, file)), nodeCodec);
    if ("code" in grids) throw new Error(file);
    return readWorkbook(grids, builtInForms).plans.map(({ submission }): [string, Grid] => [
      `${file} ${submission.sheet}`,
      grids.find(({ sheet }) => sheet === submission.sheet)!,
    ]);
  });
}

const all = sheets();

if (!data) {
  test("the folder of the provinces' workbooks is not here", () => expect(data).toBeUndefined());
} else {
  describe("a form made from a sheet reads it as the built-in one does", () => {
    test.each(all)("%s", (_, grid) => {
      const [plan] = readWorkbook([grid], builtInForms).plans;
      const { submission } = inferred(grid);
      const known = new Set(Object.values(plan!.submission.headers[0]!.columns));
      expect(totalsByPlace(submission)).toEqual(totalsByPlace(plan!.submission));
      expect(rowsByPlace(submission, known)).toEqual(rowsByPlace(plan!.submission, known));
    });
  });
}
