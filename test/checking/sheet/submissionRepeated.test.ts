import { checkAcross } from "../../../src/checking";
import { flatten, rowsOf, sheetOf, type RowSpec } from "../../support/submissions";

const sent = (file: string, ...rows: RowSpec[]) => ({ file, submission: rowsOf(...rows).submission });
const found = (...files: ReturnType<typeof sent>[]) => checkAcross(files).map(flatten);

test("one file an agency is as it should be, however alike they look", () => {
  const other = sheetOf({ sections: [{ rows: [{ agencyBudget: 5 }] }], submission: { agency: "อำเภอแหลมงอบ" } });
  expect(found(sent("a", { agencyBudget: 5 }), { file: "b", submission: other.submission })).toEqual([[], []]);
});

test.each([
  ["the same again", [{ agencyBudget: 700 }], [[null, "submission-repeated"]]],
  ["another amount", [{ agencyBudget: 900 }], [["F11", "submission-repeated"]]],
  ["a row more, with money", [{ agencyBudget: 700 }, { integratedBudget: 9 }], [["E12", "submission-repeated"]]],
  ["a row more, without money", [{ agencyBudget: 700 }, {}], [[null, "submission-repeated"]]],
])("a second file of an agency, reported at the later one: %s", (_, rows, expected) => {
  expect(found(sent("v1.xlsx", { agencyBudget: 700 }), sent("v2.xlsx", ...rows))).toEqual([[], expected]);
});

test("a flat table and a sheet with headings of one agency are two files for the same form", () => {
  const { submission } = sheetOf({ sections: [{ rows: [{}] }], submission: { form: "trat-plan-2565-flat" } });
  expect(found(sent("a", {}), { file: "b", submission })[1]).toEqual([[null, "submission-repeated"]]);
});

test("both totals are named", () => {
  const [, later] = checkAcross([sent("v1.xlsx", { agencyBudget: 700 }), sent("v2.xlsx", { agencyBudget: 900 })]);
  expect(later![0]!.params).toEqual({ agency: "สำนักงานจังหวัดตราด", otherFile: "v1.xlsx", here: 90_000, there: 70_000 });
  expect(later![0]).toMatchObject({ found: "900", expected: "700" });
});

test("a second sheet of the same file with other rows is reported with the first one's name", () => {
  const first = sent("a.xlsx", { agencyBudget: 7 });
  const [, later] = checkAcross([first, sent("a.xlsx", { activity: "อื่น", agencyBudget: 9 })]);
  expect(later![0]!.params).toMatchObject({ otherFile: `a.xlsx · ${first.submission.sheet}` });
});

test("a third is held against the second", () => {
  const third = checkAcross([
    sent("1", { agencyBudget: 1 }),
    sent("2", { agencyBudget: 2 }),
    sent("3", { agencyBudget: 2 }),
  ])[2]!;
  expect(third.map(({ area, params }) => [area, params])).toEqual([
    [null, expect.objectContaining({ otherFile: "2" })],
  ]);
});

test("sheets of no one agency, and empty ones, are left alone", () => {
  const plan = () => ({
    file: "a",
    submission: sheetOf({ sections: [{ rows: [{}] }], submission: { agency: null } }).submission,
  });
  expect(found(plan(), plan(), sent("b"), sent("c"))).toEqual([[], [], [], []]);
});
