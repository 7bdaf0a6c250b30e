import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { areaToA1, inArea, parseA1 } from "../../src/grid/area";
import type { Finding } from "../../src/verifying/finding";
import { gridsOf } from "../support/checkedFiles";
import { sharedData } from "../support/shared";
import { verifyWorkbook } from "../support/verifyWorkbook";

/** Whether a finding is right; arguable: true of the figures, but perhaps meant so. None is wrong. */
type Judgement = "right" | "arguable";

/** Every error and warning found in the ten workbooks, beside hidden figures and sheets, each looked at and judged. */
const judged: readonly (readonly [file: string, cell: string, code: string, judgement: Judgement, why: string])[] = [
  ["accounts", "H17", "sum-mismatch", "right", "typed, and 1 more than the two figures it adds up; marked cwfe"],
  ["budget-2003-4", "D49:D50", "rows-in-no-total", "right", "the total of the part repeats its first row alone"],
  ["budget-2003-4", "E50", "rows-in-no-total", "right", "as beside it"],
  ["financial-info", "E25", "formula-error", "right", "the cell shows #VALUE!"],
];

/** Typed totals that are right where others are formulas: all are so, and all but two are marked as constants for formulas. */
const typed: Readonly<Record<string, readonly string[]>> = {
  accounts: ["G17", "G29", "H29", "I29", "J29", "K29", "L29", "M29", "H49"],
  "financial-info": ["C37", "C77", "C119"],
  "report-2000": ["M33", "M49", "M62", "M64", "L31", "L35", "L41", "L43"],
};

const files = [
  ...["accounts", "budget-2003-4", "final-budget", "financial-info", "outlook", "public-finance", "report-2000"],
  ...["school-board", "summary-0602", "unaudited-results"],
];

/** What is only said of what the eye does not see, or of rounded figures. */
const aside = ["hidden-number", "hidden-sheet", "sum-rounded"];

const data = sharedData();
const folder = data && join(data, "foreign");

if (!folder || !existsSync(folder)) test("other people's workbooks are not here", () => expect(files).toHaveLength(10));
else {
  const found = new Map(
    files.map((file) => [
      file,
      verifyWorkbook(gridsOf(join(folder, `${file}.xlsx`)), []).sheets.flatMap(({ findings }) => findings),
    ]),
  );
  const cellsOf = (file: string, holds: (finding: Finding) => boolean): [string, string][] =>
    found
      .get(file)!
      .filter(holds)
      .map(({ code, area }): [string, string] => [area ? areaToA1(area) : "sheet", code]);

  test.each(files)("%s: every error and warning is one that was judged", (file) => {
    const expected = judged.filter(([of]) => of === file).map(([, cell, code]) => [cell, code]);
    const all = cellsOf(file, ({ severity, code }) => severity !== "note" && !aside.includes(code));
    expect(all.sort()).toEqual(expected.sort());
  });

  test.each(files)("%s: the totals called typed are", (file) => {
    const all = cellsOf(file, ({ code }) => code === "sum-typed").map(([cell]) => cell);
    expect(all.sort()).toEqual([...(typed[file] ?? [])].sort());
  });

  test("no cell is accused that people marked as no error", () => {
    const marks = JSON.parse(readFileSync(join(folder, "marks.json"), "utf8")) as Record<
      string,
      readonly { readonly sheet: string; readonly cell: string; readonly kind: string }[]
    >;
    const accused = Object.entries(marks).flatMap(([file, own]) =>
      own
        .filter(({ kind }) => kind === "no")
        .filter((mark) =>
          found
            .get(file.replace(".xlsx", ""))!
            .some(
              ({ sheet, area, code }) =>
                !aside.includes(code) && sheet === mark.sheet && area && inArea(area, parseA1(mark.cell)!),
            ),
        ),
    );
    expect(accused).toEqual([]);
  });
}
