import { submissionEmpty } from "../../src/checking/sheet/submissionEmpty";
import { fiscalYearWrong } from "../../src/checking/sheet/fiscalYearWrong";
import { headerMisread } from "../../src/checking/sheet/headerMisread";
import { columnUnknown } from "../../src/checking/sheet/columnUnknown";
import type { Submission } from "../../src/plan/submission";
import { flatten, rowsOf, sheetOf, type SheetSpec } from "../support/submissions";

const withSubmission = (submission: Partial<Submission>, more: Partial<SheetSpec> = {}) =>
  sheetOf({ sections: [{ rows: [{}] }], submission, ...more });

test.each([
  ["headings alone", sheetOf({ sections: [{ rows: [] }] }), [[null, "submission-empty"]]],
  ["one row", rowsOf({}), []],
])("an empty submission: %s", (_, sheet, expected) => {
  expect(flatten(submissionEmpty(sheet))).toEqual(expected);
});

test.each([
  ["last year's", { year: 2564, at: { row: 1, column: 0 } }, [["A2", "fiscal-year-wrong"]]],
  ["this year's", { year: 2565, at: { row: 1, column: 0 } }, []],
  ["none is named", null, []],
])("the fiscal year: %s", (_, year, expected) => {
  expect(flatten(fiscalYearWrong(withSubmission({ fiscalYear: year })))).toEqual(expected);
});

describe("columns that the form does not have", () => {
  const header = rowsOf({}).submission.headers[0]!;
  const unknown = (row: number, column: number, text: string) => ({ at: { row, column }, text });
  test.each([
    ["one", [[unknown(6, 9, "หมายเหตุ")]], {}, [["J7", "column-unknown"]]],
    [
      "the same under each header is reported once",
      [[unknown(6, 9, "หมายเหตุ")], [unknown(15, 9, "หมายเหตุ")]],
      {},
      [["J7", "column-unknown"]],
    ],
    [
      "two of them",
      [[unknown(6, 9, "หมายเหตุ"), unknown(6, 10, "ผู้ประสานงาน")]],
      {},
      [
        ["J7", "column-unknown"],
        ["K7", "column-unknown"],
      ],
    ],
    ["hidden", [[unknown(7, 9, "รหัส")]], { hiddenColumns: [{ first: 9, last: 9 }] }, [["J8", "column-unknown-hidden"]]],
  ])("%s", (_, blocks, grid, expected) => {
    const headers = blocks.map((block) => ({ ...header, unknown: block }));
    expect(flatten(columnUnknown(withSubmission({ headers }, { grid })))).toEqual(expected);
  });
});

test("a header known as a wrong reading of the form's: reported where it is, with the form's own text as fix", () => {
  const sheet = rowsOf({});
  const header = sheet.submission.headers[0]!;
  const at = header.cells.integratedBudget!;
  const rows = sheet.grid.rows.map((row) =>
    row.index !== at.row
      ? row
      : {
          ...row,
          cells: row.cells.map((cell) => (cell.column === at.column ? { ...cell, value: "งบ\nบุคลากร" } : cell)),
        },
  );
  const assumptions = [{ code: "header-wording" as const, at, found: "งบ บุคลากร", taken: "งบบูรณาการ" }];
  const misread = { ...sheet, submission: { ...sheet.submission, assumptions }, grid: { ...sheet.grid, rows } };
  const issues = headerMisread(misread);
  expect(flatten(issues)).toEqual([["E7", "header-misread"]]);
  expect(issues[0]!.fix!.steps).toEqual([
    {
      kind: "write-cells",
      sheet: "แผน",
      row: 6,
      column: 4,
      before: [[{ text: "งบ\nบุคลากร" }]],
      after: [[{ text: "งบบูรณาการ" }]],
    },
  ]);
  expect(headerMisread(sheet)).toEqual([]);
});
