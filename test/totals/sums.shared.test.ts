import { join } from "node:path";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import { readSheet } from "../../src/reading/readSheet";
import { sumsByAgency, sumsByLevel } from "../../src/totals/sums";
import { gridsOf } from "../support/checkedFiles";
import { sharedData } from "../support/shared";

const data = sharedData();

if (!data) {
  test("the folder of the provinces' workbooks is not here", () => expect(data).toBeUndefined());
} else {
  test("the Trat plan's rows give its published totals, summed in every way", () => {
    const [grid] = gridsOf(join(data, "master", "master-expected.xlsx"));
    const { submission } = readSheet(grid!, tratPlan2565);
    const { rows, fields } = submission;
    for (const sums of [sumsByLevel(rows, fields, "strategy"), sumsByAgency(rows, fields)]) {
      expect(sums.reduce((sum, one) => sum + one.sum, 0)).toBe(48_795_800);
      expect(sums.filter(({ unread }) => unread > 0)).toEqual([]);
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
  });
}
