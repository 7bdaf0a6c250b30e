import { headingOrder } from "../../src/checking/headings/headingOrder";
import { headingMissing } from "../../src/checking/headings/headingMissing";
import { headingMisspelt } from "../../src/checking/headings/headingMisspelt";
import { agencyMisspelt } from "../../src/checking/rows/agencyMisspelt";
import { numbering } from "../../src/checking/headings/numbering";
import { headingUnknown } from "../../src/checking/headings/headingUnknown";
import { headingNumberMismatch } from "../../src/checking/headings/headingNumberMismatch";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import type { Field } from "../../src/plan/fields";
import type { Heading } from "../../src/plan/submission";
import { flatten, rowsOf, sheetOf } from "../support/submissions";

const [first, second] = tratPlan2565.taxonomy as [(typeof tratPlan2565.taxonomy)[0], (typeof tratPlan2565.taxonomy)[0]];

/** Headings down column A, one a row from A1: level, name, number. */
function headed(...lines: readonly (readonly [Field, string, number | null])[]) {
  const headings = lines.map(([field, name, number], row): Heading => ({
    field,
    name,
    number,
    written: name,
    at: { row, column: 0 },
    known: null,
  }));
  return sheetOf({ sections: [{ rows: [{}] }], submission: { headings, agency: null, agencyAt: null } });
}

const [one, two, three] = first.children.map(({ name }) => name) as [string, string, string];
const guideline = first.children[0]!.children[0]!.name;

describe("headings and the form's taxonomy", () => {
  test.each([
    [
      "as the plan has them",
      [
        ["strategy", first.name, 1],
        ["substrategy", two, 2],
      ],
      [],
    ],
    [
      "a substrategy of no plan",
      [
        ["strategy", first.name, 1],
        ["substrategy", "ส่งเสริมการท่องเที่ยว", 4],
      ],
      [["A2", "heading-unknown"]],
    ],
    [
      "a substrategy of another strategy",
      [
        ["strategy", second.name, 2],
        ["substrategy", two, 1],
      ],
      [["A2", "heading-unknown"]],
    ],
    [
      "the right name under the wrong number",
      [
        ["strategy", first.name, 1],
        ["substrategy", two, 3],
      ],
      [["A2", "heading-number-mismatch"]],
    ],
    [
      "the wrong name under the right number: what is below is the number's",
      [
        ["strategy", second.name, 1],
        ["substrategy", two, 2],
      ],
      [["A1", "heading-number-mismatch"]],
    ],
    [
      "neither the name's nor the number's",
      [
        ["strategy", second.name, 1],
        ["substrategy", "ส่งเสริมการท่องเที่ยว", 2],
      ],
      [
        ["A1", "heading-number-mismatch"],
        ["A2", "heading-unknown"],
      ],
    ],
    [
      "no number at all",
      [
        ["strategy", first.name, null],
        ["substrategy", two, null],
      ],
      [],
    ],
    [
      "a guideline of no plan",
      [
        ["strategy", first.name, 1],
        ["substrategy", one, 1],
        ["guideline", "ส่งเสริมการลงทุน", null],
      ],
      [["A3", "heading-unknown"]],
    ],
    [
      "what is under an unknown heading is not reported as well",
      [
        ["strategy", first.name, 1],
        ["substrategy", "ส่งเสริมการท่องเที่ยว", 4],
        ["guideline", guideline, null],
      ],
      [["A2", "heading-unknown"]],
    ],
    [
      "an unknown strategy",
      [
        ["strategy", "ท่องเที่ยวยั่งยืน", 9],
        ["substrategy", one, 1],
      ],
      [["A1", "heading-unknown"]],
    ],
    [
      "a project is free",
      [
        ["strategy", first.name, 1],
        ["substrategy", one, 1],
        ["guideline", guideline, null],
        ["project", "โครงการใหม่", 9],
      ],
      [],
    ],
  ] as const)("%s", (_, lines, expected) => {
    expect(flatten([headingNumberMismatch, headingUnknown].flatMap((rule) => rule(headed(...lines))))).toEqual(
      expected,
    );
  });

  test("the nearest allowed name is suggested", () => {
    const [found] = headingUnknown(
      headed(["strategy", first.name, 1], ["substrategy", `${two.slice(0, -9)}ชุมชนเมือง`, 2]),
    );
    expect(found!.expected).toBe(two);
  });
});

describe("the order of headings", () => {
  test.each([
    [
      "the plan's",
      [
        ["strategy", first.name, 1],
        ["substrategy", one, 1],
        ["strategy", first.name, 1],
        ["substrategy", two, 2],
      ],
      [],
    ],
    [
      "a strategy too late",
      [
        ["strategy", second.name, 2],
        ["strategy", first.name, 1],
      ],
      [["A2", "heading-order"]],
    ],
    [
      "a substrategy too late",
      [
        ["strategy", first.name, 1],
        ["substrategy", three, 3],
        ["substrategy", one, 1],
        ["strategy", second.name, 2],
      ],
      [["A3", "heading-order"]],
    ],
    [
      "a substrategy too late, with its strategy written again",
      [
        ["strategy", first.name, 1],
        ["substrategy", three, 3],
        ["strategy", first.name, 1],
        ["substrategy", one, 1],
        ["strategy", second.name, 2],
      ],
      [["A4", "heading-order"]],
    ],
    [
      "one whose name is another's is not judged",
      [
        ["strategy", second.name, 1],
        ["substrategy", two, 2],
        ["strategy", first.name, 1],
        ["substrategy", three, 3],
      ],
      [],
    ],
    [
      "a strategy taken up again",
      [
        ["strategy", first.name, 1],
        ["substrategy", one, 1],
        ["strategy", second.name, 2],
        ["strategy", first.name, 1],
        ["substrategy", two, 2],
      ],
      [
        ["A4", "heading-order"],
        ["A5", "heading-order"],
      ],
    ],
  ] as const)("%s", (_, lines, expected) => {
    expect(flatten(headingOrder(headed(...lines)))).toEqual(expected);
  });

  test("a flat table may be sorted by anything", () => {
    const sheet = headed(["strategy", second.name, 2], ["strategy", first.name, 1]);
    expect(headingOrder({ ...sheet, form: { ...sheet.form, layout: "flat" } })).toEqual([]);
  });
});

describe("rows without their headings", () => {
  test.each([
    ["none missing", [{}, {}], []],
    ["no project", [{ project: null }], [["B11", "project-missing"]]],
    [
      "no project for three rows is one fault",
      [{ project: null }, { project: null }, { project: null }],
      [["B11", "project-missing"]],
    ],
    [
      "again after a row that has one",
      [{ project: null }, {}, { project: null }],
      [
        ["B11", "project-missing"],
        ["B13", "project-missing"],
      ],
    ],
    [
      "no activity is each row's own",
      [{ activity: null }, { activity: null }],
      [
        ["B11", "activity-missing"],
        ["B12", "activity-missing"],
      ],
    ],
    ["no guideline", [{ guideline: null }], [["B11", "heading-missing"]]],
  ] as const)("%s", (_, rows, expected) => {
    expect(flatten(headingMissing(rowsOf(...rows)))).toEqual(expected);
  });
});

describe("numbers of projects and activities", () => {
  test.each([
    [
      "without a gap",
      [
        ["project", "ก", 1],
        ["activity", "ข", 1],
        ["activity", "ค", 2],
        ["project", "ง", 2],
        ["activity", "จ", 1],
      ],
      [],
    ],
    [
      "one skipped",
      [
        ["project", "ก", 1],
        ["activity", "ข", 2],
        ["activity", "ค", 4],
      ],
      [["A3", "number-skipped"]],
    ],
    [
      "one used twice",
      [
        ["project", "ก", 1],
        ["activity", "ข", 1],
        ["activity", "ค", 1],
      ],
      [["A3", "number-repeated"]],
    ],
    [
      "one activity written again",
      [
        ["project", "ก", 1],
        ["activity", "ข", 1],
        ["activity", "ข", 1],
      ],
      [],
    ],
    ["a project without one", [["project", "ก", null]], [["A1", "number-missing"]]],
    [
      "a new project begins again",
      [
        ["project", "ก", 1],
        ["activity", "ข", 3],
        ["project", "ค", 2],
        ["activity", "ง", 1],
      ],
      [],
    ],
  ] as const)("%s", (_, lines, expected) => {
    expect(flatten(numbering(headed(...lines)))).toEqual(expected);
  });

  test.each([
    ["known", { agency: "สำนักงานจังหวัดตราด" }],
    ["named in the title, but not known", { agencyAt: { row: 2, column: 0 } }],
  ])("the sheet of an agency, %s, keeps the numbers of the whole plan", (_, own) => {
    const sheet = headed(["project", "ก", 1], ["activity", "ข", 2], ["activity", "ค", 9]);
    expect(numbering({ ...sheet, submission: { ...sheet.submission, ...own } })).toEqual([]);
  });
});

test("a name a letter away from the form's: reported with the spelling, and a fix that leaves the rest of the cell", () => {
  const name = `${first.name.slice(0, -1)}ด`;
  const sheet = sheetOf({
    sections: [{ rows: [{ written: { agency: " สำนักงานจังหวัดตราต " } }] }],
    submission: {
      assumptions: [
        { code: "agency-spelling", at: { row: 10, column: 8 }, found: "สำนักงานจังหวัดตราต", taken: "สำนักงานจังหวัดตราด" },
        { code: "heading-spelling", at: { row: 4, column: 0 }, found: name, taken: first.name },
        { code: "text-mended", at: { row: 10, column: 7 }, found: "ก", taken: "ข" },
      ],
    },
  });
  const issues = [...agencyMisspelt(sheet), ...headingMisspelt(sheet)];
  expect(flatten(issues)).toEqual([
    ["I11", "agency-misspelt"],
    ["A5", "heading-misspelt"],
  ]);
  expect(issues[0]!.fix!.steps[0]).toMatchObject({ after: [[{ text: " สำนักงานจังหวัดตราด " }]] });
});
