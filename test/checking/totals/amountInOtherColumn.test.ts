import type { Form } from "../../../src/forms/schema";
import { tratPlan2565 } from "../../../src/forms/tratPlan2565";
import { areaToA1 } from "../../../src/grid/area";
import { agencySheet } from "../../support/agencySheet";
import { checkedGrids } from "../../support/checkedFiles";
import { verifyWorkbook } from "../../support/verifyWorkbook";
import type { CellSpec } from "../../support/grids";

/** Totals as somebody typed them: 8,000 and 62,500, 0 and 30,000, 8,000 and 92,500 baht. */
const typed = { E14: 8000, F14: 62_500, E24: 0, F24: 30_000, E25: 8000, F25: 92_500 };

const errorsIn = (planted: Record<string, CellSpec>, forms?: readonly Form[]): string[] =>
  checkedGrids([agencySheet({ ...typed, ...planted })], forms)[0]!
    .issues.filter(({ severity }) => severity === "error")
    .map(({ code, area }) => `${code} ${areaToA1(area!)}`);

test.each<[string, Record<string, CellSpec>, string[]]>([
  ["each where its total counts it", {}, []],
  ["one in the column before", { E11: 50_000, F11: "-" }, ["amount-in-other-column E11"]],
  ["one in the column behind", { E12: "-", F12: 8000 }, ["amount-in-other-column F12"]],
  ["one of the second section", { E22: 30_000, F22: "-" }, ["amount-in-other-column E22"]],
  [
    "one of each section",
    { E11: 50_000, F11: "-", E22: 30_000, F22: "-" },
    ["amount-in-other-column E11", "amount-in-other-column E22"],
  ],
  [
    "one of each section, either way",
    { E12: "-", F12: 8000, E22: 30_000, F22: "-" },
    ["amount-in-other-column F12", "amount-in-other-column E22"],
  ],
  [
    "one of each section, of the same amount either way",
    { E12: "-", F12: 8000, E22: 8000, F22: "-", F24: 8000, F25: 70_500 },
    ["amount-in-other-column F12", "amount-in-other-column E22"],
  ],
  [
    "and a section's total that is wrong besides",
    { E11: 50_000, F11: "-", F24: 31_000, F25: 93_500 },
    ["amount-in-other-column E11", "total-mismatch F24", "grand-total-mismatch F25"],
  ],
  [
    "and a grand total that is wrong besides",
    { E11: 50_000, F11: "-", E25: 9000 },
    ["amount-in-other-column E11", "grand-total-mismatch E25"],
  ],
  [
    "one of two that could be it",
    { E22: 30_000, F22: "-", E23: 30_000, E24: 30_000, E25: 38_000 },
    ["total-mismatch E24", "total-mismatch F24", "grand-total-mismatch E25", "grand-total-mismatch F25"],
  ],
  ["totals that differ by other sums", { F14: 62_600, E14: 8001 }, ["total-mismatch E14", "total-mismatch F14"]],
  ["one total alone", { F14: 62_600 }, ["total-mismatch F14"]],
])("amounts in two columns, %s", (_, planted, expected) => {
  expect(errorsIn(planted)).toEqual(expected);
  const { findings } = verifyWorkbook([agencySheet({ ...typed, ...planted })], [tratPlan2565]).sheets[0]!;
  const errors = findings.filter(({ severity }) => severity === "error");
  expect(errors.map(({ code, area }) => `${code} ${areaToA1(area!)}`)).toEqual(expected);
});

test("a form that switches it off still hears of both totals", () => {
  const form: Form = { ...tratPlan2565, severities: { ...tratPlan2565.severities, "amount-in-other-column": "off" } };
  expect(errorsIn({ E22: 30_000, F22: "-" }, [form])).toEqual([
    "total-mismatch E24",
    "total-mismatch F24",
    "grand-total-mismatch E25",
    "grand-total-mismatch F25",
  ]);
});
