import { join } from "node:path";
import { rayongResults2553 } from "../../src/forms/rayongResults2553";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import { readSheet } from "../../src/reading/readSheet";
import { achievement, achievements } from "../../src/totals/achievement";
import { compareTotals } from "../../src/totals/compareTotals";
import { sumOf, sumsByAgency, sumsByLevel } from "../../src/totals/sums";
import { gridsOf } from "../support/checkedFiles";
import { sharedData } from "../support/shared";

const data = sharedData();

if (!data) {
  test("the folder of the provinces' workbooks is not here", () => expect(data).toBeUndefined());
} else {
  const fields = ["integratedBudget", "agencyBudget"] as const;

  test("the Trat plan's rows give its published totals, summed in every way", () => {
    const [grid] = gridsOf(join(data, "master", "master-expected.xlsx"));
    const { submission } = readSheet(grid!, tratPlan2565);
    const { rows } = submission;
    const all = sumOf(rows, fields);
    expect([all.sums, all.sum, all.unread]).toEqual([
      { integratedBudget: 8_740_000, agencyBudget: 40_055_800 },
      48_795_800,
      0,
    ]);
    for (const sums of [sumsByLevel(rows, fields, "strategy"), sumsByAgency(rows, fields)]) {
      expect(sums.reduce((sum, one) => sum + one.sum, 0)).toBe(all.sum);
    }
    const substrategies = sumsByLevel(rows, fields, "substrategy");
    expect(substrategies.map(({ sums }) => [sums.integratedBudget, sums.agencyBudget])).toEqual([
      [3_880_000, 0],
      [0, 20_235_800],
      [0, 3_050_000],
      [0, 0],
      [0, 2_770_000],
      [0, 1_000_000],
      [0, 0],
      [4_860_000, 13_000_000],
      [0, 0],
    ]);
    expect(sumsByAgency(rows, fields)).toHaveLength(35);
    const compared = compareTotals(grid!, submission);
    expect(compared).toHaveLength(20);
    expect(compared.filter(({ difference }) => difference !== 0)).toEqual([]);
  });

  test("the Rayong results: projects per strategy, 61 rows at 100 per cent", () => {
    const grid = gridsOf(join(data, "rayong", "results-2553.xlsx"))[0]!;
    const { rows } = readSheet(grid, rayongResults2553).submission;
    expect(achievement(rows)).toMatchObject({ rows: 66, atHundred: 61, beyond: 3 });
    const strategies = achievements(rows, "strategy");
    expect(strategies.map((one) => one.rows)).toEqual([18, 19, 16, 13]);
    expect(strategies.reduce((sum, { projects }) => sum + projects, 0)).toBe(66);
  });
}
