import type { Grid } from "../../src/grid/grid";
import { logSheetName } from "../../src/merging/record/mergeLog";
import { recordSheetName } from "../../src/merging/record/recordSheet";
import { gridOf } from "../support/grids";
import { mergingInto, planInto, planWithdrawFrom } from "../support/masters";
import { masterWith, probation, rowIn, rowTakenOut, sent, smallForm, treasury, typed } from "../support/smallPlan";

const { merge } = mergingInto(smallForm);
const submission = sent(treasury, [rowIn(1, "กิจกรรม ก", treasury, 5)]);
const merged = merge(masterWith(), [submission]);
const by = { now: "2022-01-31T09:00:00+07:00", person: null };
const mergedInto = (master: readonly Grid[], submissions = [submission]) =>
  planInto(master, smallForm, { ...by, submissions });

const renamed = (sheet: string): Grid => ({ ...masterWith()[0]!, sheet });
const withoutColumn = (header: string): Grid[] =>
  masterWith().map((grid) => ({
    ...grid,
    rows: grid.rows.map((row) => ({ ...row, cells: row.cells.filter(({ value }) => value !== header) })),
  }));

describe("nothing is planned, and it is said why, for a master", () => {
  test.each<[string, readonly Grid[], object]>([
    ["without a plan", [gridOf("อื่น", [["บันทึกข้อความ"]])], { refused: "plan-missing" }],
    ["with two plans and no word which", [renamed("แผน ก"), renamed("แผน ข")], { refused: "plan-ambiguous" }],
    ["whose plan is protected", masterWith().map((grid) => ({ ...grid, protected: true })), { refused: "protected" }],
    [
      "without an amount's column",
      withoutColumn("งบบูรณาการ"),
      {
        refused: "columns-missing",
        fields: [{ field: "integratedBudget", name: { th: "งบบูรณาการ", en: "integrated budget" } }],
      },
    ],
    ["without a single section to go by", masterWith([], { lacking: [0, 1, 2] }), { refused: "plan-missing" }],
    [
      "with a log of somebody else's",
      [...masterWith(), gridOf(logSheetName, [["วันที่", "เรื่อง"]])],
      { refused: "log-foreign", sheet: logSheetName },
    ],
    [
      "whose record lost a line",
      rowTakenOut(merged, recordSheetName, 2),
      { refused: "record-damaged", sheet: recordSheetName },
    ],
    [
      "whose record is gone, though its log lists merges",
      merged.filter(({ sheet }) => sheet !== recordSheetName),
      { refused: "record-damaged", sheet: recordSheetName },
    ],
    [
      "whose record was typed into",
      typed(merged, recordSheetName, "A2", { text: "?" }),
      { refused: "record-damaged", at: { row: 1, column: 0 } },
    ],
    [
      "whose record a later version wrote",
      typed(merged, recordSheetName, "E1", { text: JSON.stringify([999, smallForm.id]) }),
      { refused: "record-damaged" },
    ],
  ])("%s", (_, master, refusal) => {
    expect(mergedInto(master)).toMatchObject(refusal);
  });
});

test.each(["รวม", "รวมงบประมาณทั้งสิ้น", "กลยุทธ์ที่ ๒ ใหม่"])(
  "a project called %s would not be read as one: its file is left out with the row",
  (name) => {
    const row = rowIn(1, "กิจกรรม ก", treasury, 5);
    const path = row.path.map((step) => (step.field === "project" ? { ...step, name, number: null } : step));
    expect(mergedInto(masterWith(), [sent(treasury, [{ ...row, path }])])).toMatchObject({
      leftOut: [{ reason: "misread", at: { row: 8 } }],
    });
  },
);

test("an agency that sent nothing cannot be withdrawn", () => {
  expect(planWithdrawFrom(merged, smallForm, { ...by, agency: probation })).toMatchObject({
    refused: "agency-not-merged",
  });
});
