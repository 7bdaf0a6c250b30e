import { readdirSync } from "node:fs";
import { join } from "node:path";
import { areaToA1 } from "../../src/grid/area";
import { builtInForms } from "../../src/forms/builtIn";
import { readWorkbook } from "../../src/reading/readWorkbook";
import { gridsOf } from "../support/checkedFiles";
import { sharedData } from "../support/shared";

/** What reading itself has to report of each faulty workbook; what the checks find is theirs. */
const reported: Readonly<Record<string, readonly string[]>> = {
  "11-budget-text.xlsx": ["F11 amount-unreadable", "F38 amount-unreadable"],
  "13-budget-letter-o.xlsx": ["F11 amount-letter-for-digit", "F20 amount-point-ambiguous"],
  "19-quantity-bad.xlsx": ["D11 quantity-unreadable", "D29 quantity-range"],
  "39-missing-column-budget.xlsx": ["A7 column-missing"],
  "41-duplicate-column.xlsx": ["E8", "E17", "E26", "E35"].map((cell) => `${cell} column-repeated`),
  "47-row-shifted-left.xlsx": ["A12:I12 row-shifted"],
};

const rowCounts: Readonly<Record<string, number>> = {
  "07-agency-unknown.xlsx": 11,
  "19-quantity-bad.xlsx": 10,
  "23-duplicate-row.xlsx": 10,
  "33-formula-ref-error.xlsx": 17,
  "45-empty-submission.xlsx": 0,
  "47-row-shifted-left.xlsx": 4,
};

const data = sharedData();

if (data === undefined) {
  test("the shared workbooks are not here", () => expect(data).toBeUndefined());
} else {
  const folder = join(data, "faulty");
  describe.each(readdirSync(folder).filter((name) => name.endsWith(".xlsx")))("%s", (name) => {
    const { plans, issues } = readWorkbook(gridsOf(join(folder, name)), builtInForms);

    it("is read, and reports what could not be", () => {
      expect(issues).toEqual([]);
      expect(plans).toHaveLength(1);
      const found = plans[0]!.issues.map(({ area, code }) => `${area && areaToA1(area)} ${code}`);
      expect(found).toEqual(reported[name] ?? []);
      if (rowCounts[name] !== undefined) expect(plans[0]!.submission.rows).toHaveLength(rowCounts[name]);
    });
  });
}
