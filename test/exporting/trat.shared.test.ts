import { readdirSync } from "node:fs";
import { join } from "node:path";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import { bahtDecimal } from "../../src/exporting/decimal";
import { readSheet } from "../../src/reading/readSheet";
import { gridsOf } from "../support/checkedFiles";
import { loadedFolder } from "../support/duckdb";
import { exportedMasters, folderOf } from "../support/exported";
import { incomingFile, mergingInto } from "../support/masters";
import { sharedData } from "../support/shared";

const data = sharedData();

if (!data) {
  test("the folder of the province's workbooks is not here", () => expect(data).toBeUndefined());
} else {
  const { merge } = mergingInto(tratPlan2565);
  const submissions = readdirSync(join(data, "submissions"))
    .filter((name) => name.endsWith(".xlsx"))
    .flatMap((name) => incomingFile(join(data, "submissions", name), [tratPlan2565]));
  const merged = merge(gridsOf(join(data, "master", "master-empty.xlsx")), submissions);

  test.each(["", "_csv"])(
    "35 submissions merged and exported: sums and each section's, from plan_trat_plan_2565%s",
    async (view) => {
      const { files, results } = exportedMasters([{ file: "master.xlsx", grids: merged, form: tratPlan2565 }]);
      expect(results).toMatchObject([
        { province: { code: "23" }, fiscalYear: 2565, rows: 189, traced: 189, issues: [] },
      ]);
      const { folder, remove } = folderOf(files);
      const { ask, end } = await loadedFolder(folder);
      try {
        const sums = `count(*), sum("integratedBudget"), sum("agencyBudget") FROM plan_trat_plan_2565${view}`;
        expect(await ask(`SELECT ${sums}`)).toEqual([["189", "87400.00", "400558.00"]]);
        // The expected master's printed totals, made by hand.
        const { sections } = readSheet(
          gridsOf(join(data, "master", "master-expected.xlsx"))[0]!,
          tratPlan2565,
        ).submission;
        const printed = sections.map(({ path, rows, total }) => [
          path.at(-2)!.name,
          path.at(-1)!.name,
          String(rows.length),
          ...["integratedBudget", "agencyBudget"].map((field) => bahtDecimal(total!.amounts[field]!.value!)),
        ]);
        expect(printed.length).toBeGreaterThan(5);
        const found = await ask(`SELECT strategy, substrategy, ${sums} GROUP BY ALL ORDER BY min(master_row)`);
        expect(found.map((row) => [...row.slice(0, 2), ...row.slice(3)])).toEqual(
          printed.map((row) => [...row.slice(0, 2), ...row.slice(3)]),
        );
        expect(found.reduce((rows, row) => rows + Number(row[2]), 0)).toBe(189);
        expect(await ask(`SELECT count(DISTINCT source_sha256) FROM plan_trat_plan_2565${view}`)).toEqual([["35"]]);
      } finally {
        end();
        remove();
      }
    },
  );
}
