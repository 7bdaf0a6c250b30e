import type { Grid } from "../../../src/grid/grid";
import { areaToA1 } from "../../../src/grid/area";
import { logSheetName } from "../../../src/merging/record/mergeLog";
import { planShape } from "../../../src/merging/tree/planShape";
import { recordSheetName } from "../../../src/merging/record/recordSheet";
import { readWorkbook } from "../../../src/reading/readWorkbook";
import { matchKey } from "../../../src/text/matchKey";
import { liveMerges } from "../../../src/verifying/provenance/liveMerges";
import { readLog } from "../../../src/verifying/provenance/readLog";
import { readProvenance } from "../../../src/verifying/provenance/readProvenance";
import { mergingInto } from "../../support/masters";
import { merged, ofTreasury } from "../../support/mergedPlan";
import {
  masterWith,
  planSheet,
  probation,
  rowIn,
  rowOfActivity,
  rowTakenOut,
  sent,
  smallForm,
  treasury,
  typed,
} from "../../support/smallPlan";

const { merge, withdraw } = mergingInto(smallForm);

const anew = sent(treasury, [rowIn(1, "กิจกรรม ก", treasury, 600), rowIn(2, "กิจกรรม ค", treasury, 40)], "2");
const resent = merge(merged, [anew]);
/** Log rows 2 to 5: merge, merge, replace, withdraw. */
const storied = withdraw(resent, probation);

function provenance(grids: readonly Grid[]) {
  const { plans } = readWorkbook(
    grids.filter(({ sheet }) => sheet === planSheet),
    [smallForm],
  );
  return readProvenance(grids, plans[0]!);
}

/** Everything found, as "sheet!cell code". */
const found = (grids: readonly Grid[]): string[] => {
  const { findings, sheets } = provenance(grids);
  return [...findings, ...sheets.flatMap((sheet) => sheet.findings)].map(
    ({ sheet, area, code }) => `${sheet === planSheet ? "" : `${sheet}!`}${area ? areaToA1(area) : ""} ${code}`,
  );
};

const at = (grids: readonly Grid[], activity: string, column: string): string =>
  `${column}${rowOfActivity(grids, activity) + 1}`;

/** The columns of the small plan by field. */
const column = (field: string): string =>
  String.fromCharCode(65 + smallForm.columns.findIndex((one) => one.field === field));

const grandTotalRow = merged
  .find(({ sheet }) => sheet === planSheet)!
  .rows.find(({ cells }) => String(cells[0]?.value).startsWith("รวมงบประมาณ"))!.index;

/** A copy of the row of an activity, put below it by hand, with another amount. */
function rowAdded(grids: readonly Grid[], activity: string, baht: number): Grid[] {
  const row = rowOfActivity(grids, activity);
  const amount = column("integratedBudget").charCodeAt(0) - 65;
  return grids.map((grid) => {
    if (grid.sheet !== planSheet) return grid;
    const down = (index: number) => (index > row ? index + 1 : index);
    const copy = grid.rows.find(({ index }) => index === row)!;
    const shifted = grid.rows.map(({ index, cells }) => ({
      index: down(index),
      cells: cells.map((cell) => ({ ...cell, row: down(index) })),
    }));
    const added = {
      index: row + 1,
      cells: copy.cells.map((cell) => ({
        ...cell,
        row: row + 1,
        value: cell.column === amount ? baht : cell.column < 2 ? `${String(cell.value)} เพิ่มเติม` : cell.value,
      })),
    };
    return {
      ...grid,
      rows: [...shifted, added].sort((a, b) => a.index - b.index),
      merges: grid.merges.map((area) => ({ ...area, top: down(area.top), bottom: down(area.bottom) })),
    };
  });
}

describe("what merging left is found to be as it was", () => {
  test.each([
    ["after one merge", merged],
    ["after a resubmission and a withdrawal", storied],
    ["after everything was withdrawn", withdraw(withdraw(merged, treasury), probation)],
    ["never merged into", masterWith()],
  ])("%s", (_, grids) => {
    expect(found(grids)).toEqual([]);
  });
});

test("each row has its file, sheet, row, hash and the merge that brought it", () => {
  const { origins } = provenance(storied);
  const origin = origins.get(rowOfActivity(storied, "กิจกรรม ค"))!;
  expect(origin).toMatchObject({
    agency: treasury,
    file: anew.fileName,
    sha256: anew.sha256,
    sheet: "แผน",
    sourceRow: 9,
    merge: { row: 3, action: "replace", when: "2022-01-31T09:00:00+07:00" },
  });
  expect(origins.size).toBe(2);
});

test("a plan without any record says that origins could not be checked", () => {
  expect(provenance(masterWith()).notChecked.map(({ code }) => code)).toEqual(["origins-unknown"]);
  expect(provenance(merged).notChecked).toEqual([]);
});

const amountAt = at(merged, "กิจกรรม ข", column("integratedBudget"));
const own = merge(masterWith([rowIn(2, "กิจกรรมเดิม", probation, 300)]), [ofTreasury]);
const log = (cell: string) => `${logSheetName}!${cell}`;

test.each<[string, Grid[], string[]]>([
  [
    "an amount changed after its merge",
    typed(merged, planSheet, amountAt, { number: 1201 }),
    [`${amountAt} merged-amount-changed`],
  ],
  [
    "an amount overwritten with text",
    typed(merged, planSheet, amountAt, { text: "พันสอง" }),
    [`${amountAt} merged-amount-changed`],
  ],
  [
    "a text changed",
    typed(merged, planSheet, at(merged, "กิจกรรม ข", column("unit")), { text: "ครั้ง" }),
    [`${at(merged, "กิจกรรม ข", column("unit"))} merged-cell-changed`],
  ],
  [
    "an activity worded otherwise",
    typed(merged, planSheet, at(merged, "กิจกรรม ค", column("activity")), { text: "๑) กิจกรรม ฮ" }),
    [`${at(merged, "กิจกรรม ค", column("activity"))} merged-cell-changed`],
  ],
  [
    "a row deleted",
    rowTakenOut(merged, planSheet, rowOfActivity(merged, "กิจกรรม ข")),
    [`A${rowOfActivity(merged, "กิจกรรม ข") + 1} merged-row-gone`],
  ],
  ["the grand total deleted", rowTakenOut(merged, planSheet, grandTotalRow), [" merged-grand-total-gone"]],
  [
    "the row deleted that named the activity of the one below",
    rowTakenOut(merged, planSheet, rowOfActivity(merged, "กิจกรรม ก")),
    [
      `A${rowOfActivity(merged, "กิจกรรม ก") + 1} merged-row-gone`,
      `A${rowOfActivity(merged, "กิจกรรม ก") + 1} merged-row-moved`,
    ],
  ],
  [
    "two rows deleted, one below the other",
    rowTakenOut(
      rowTakenOut(merged, planSheet, rowOfActivity(merged, "กิจกรรม ก") + 1),
      planSheet,
      rowOfActivity(merged, "กิจกรรม ก") + 1,
    ),
    Array.from({ length: 2 }, () => `A${rowOfActivity(merged, "กิจกรรม ก") + 2} merged-row-gone`),
  ],
  [
    "a row added by hand",
    rowAdded(merged, "กิจกรรม ข", 55),
    [`B${rowOfActivity(merged, "กิจกรรม ข") + 2}:I${rowOfActivity(merged, "กิจกรรม ข") + 2} origin-missing`],
  ],
  ["the master's own row, which no merge wrote", own, [expect.stringMatching(/origin-missing$/) as unknown as string]],
  [
    "the master's own row changed after the merge",
    typed(own, planSheet, at(own, "กิจกรรมเดิม", column("integratedBudget")), { number: 301 }),
    [
      expect.stringMatching(/origin-missing$/) as unknown as string,
      expect.stringMatching(/own-rows-changed$/) as unknown as string,
    ],
  ],
  [
    "the record edited",
    typed(merged, recordSheetName, "C1", { number: 99 }),
    [`${recordSheetName}!C1 merge-record-damaged`],
  ],
  [
    "the record's sheet deleted",
    merged.filter(({ sheet }) => sheet !== recordSheetName),
    [`${log("")} merge-record-missing`],
  ],
  ["the log's sheet deleted", merged.filter(({ sheet }) => sheet !== logSheetName), [" merge-log-missing"]],
  ["the log's header edited", typed(merged, logSheetName, "C1", { text: "x" }), [`${log("")} merge-log-foreign`]],
])("%s is found, and nothing else", (_, grids, expected) => {
  expect(found(grids).sort()).toEqual([...expected].sort());
});

describe("an entry of the log altered is found at its very cell", () => {
  test.each<[string, string, Parameters<typeof typed>[3]]>([
    ["the action", "B4", { text: "รวม" }],
    ["the agency", "C3", { text: treasury }],
    ["the file", "D3", { text: "อื่น.xlsx" }],
    ["the file's hash", "E3", { text: "0".repeat(64) }],
    ["rows in", "F2", { number: 4 }],
    ["rows out", "G4", { number: 0 }],
    ["a total before", "H3", { number: 1 }],
    ["a total after", "J3", { number: 1 }],
    ["the person", "L2", { text: "ผู้อื่น" }],
    ["the hash of the entry before", "M3", { text: "0".repeat(64) }],
    ["its own hash", "N3", { text: "0".repeat(64) }],
  ])("%s", (_, cell, content) => {
    const grids = typed(storied, logSheetName, cell, content);
    expect(found(grids)).toEqual([`${log(cell)} log-entry-changed`]);
  });

  test("what was there is reported, in figures where it was a number", () => {
    const { sheets } = provenance(typed(storied, logSheetName, "J3", { number: 1 }));
    expect(sheets[0]!.findings[0]).toMatchObject({
      found: "1",
      expected: "2530.25",
      figures: { stored: 1_00, recomputed: 2530_25, difference: 1_00 - 2530_25, unit: "satang" },
    });
  });

  test("a time has nothing to be distinguished from: the whole entry is named", () => {
    const grids = typed(storied, logSheetName, "A2", { text: "2022-01-30T09:00:00+07:00" });
    const one = grids.map((grid) => (grid.sheet === logSheetName ? { ...grid, rows: grid.rows.slice(0, 2) } : grid));
    expect(found(one).slice(0, 1)).toEqual([`${log("A2:N2")} log-entry-changed`]);
  });
});

const lastRow = (grids: readonly Grid[]): number =>
  grids.find(({ sheet }) => sheet === logSheetName)!.rows.at(-1)!.index;

test.each<[string, Grid[], string[]]>([
  ["an entry taken out of the middle", rowTakenOut(storied, logSheetName, 2), [`${log("A3:N3")} log-entry-untied`]],
  [
    "an entry taken out beside one edited, and nothing made of what is left",
    typed(rowTakenOut(storied, logSheetName, 3), logSheetName, "F2", { number: 4 }),
    [`${log("F2")} log-entry-changed`, `${log("A4:N4")} log-entry-untied`],
  ],
  [
    "the last entry cut off, a merge",
    rowTakenOut(merged, logSheetName, lastRow(merged)),
    [`${log("")} log-entry-lost`],
  ],
  [
    "the last entry cut off, a resubmission",
    rowTakenOut(resent, logSheetName, lastRow(resent)),
    [`${log("")} log-entry-lost`],
  ],
  [
    "the last entry cut off, a withdrawal",
    rowTakenOut(storied, logSheetName, lastRow(storied)),
    [`${log("C3")} log-agency-lost`],
  ],
])("%s is found", (_, grids, expected) => {
  expect(found(grids)).toEqual(expected);
});

test("an entry with a word that no merge writes is not taken for a merge", () => {
  const { amountFields: fields } = planShape(smallForm);
  const state = (grids: readonly Grid[]) =>
    liveMerges(
      readLog(
        grids.find(({ sheet }) => sheet === logSheetName)!,
        fields,
      ),
      fields,
    );
  const renamed = typed(storied, logSheetName, "B5", { text: "ลบทิ้ง" });
  expect(state(storied).has(matchKey(probation))).toBe(false);
  expect(
    state(renamed)
      .get(matchKey(probation))!
      .merges.map(({ row }) => row),
  ).toEqual([2]);
});
