import type { Form } from "../../../src/forms/schema";
import { cellAt } from "../../../src/grid/grid";
import { recordSheetName } from "../../../src/merging/record/recordSheet";
import { planShape } from "../../../src/merging/tree/planShape";
import { mergingInto, planInto } from "../../support/masters";
import { masterWith, rowIn, sent, smallForm, treasury, typed } from "../../support/smallPlan";

const by = { now: "2022-01-31T09:00:00+07:00", person: null };
const submission = sent(treasury, [rowIn(1, "กิจกรรม ก", treasury, 5), rowIn(2, "กิจกรรม ข", treasury, 7)]);
const merged = mergingInto(smallForm).merge(masterWith(), [submission]);
const recordOf = (grids: typeof merged) => grids.find(({ sheet }) => sheet === recordSheetName)!;
const ids = [...planShape(smallForm).valueFields];

/** What the same submission changes in the plan once more. */
function rowsChanged(grids: typeof merged, form: Form): unknown {
  const plan = planInto(grids, form, { ...by, submissions: [submission] });
  return "refused" in plan ? plan.refused : plan.preview.sections.flatMap(({ rows }) => rows);
}

test("the first line names the form, its version and the columns whose values follow", () => {
  const { value } = cellAt(recordOf(merged), { row: 0, column: 4 })!;
  expect(JSON.parse(String(value))).toEqual([3, smallForm.id, smallForm.version, ids]);
});

test("a record of the version before is read by the order of the form's columns", () => {
  const before = typed(merged, recordSheetName, "E1", { text: JSON.stringify([2, smallForm.id]) });
  expect(rowsChanged(before, smallForm)).toEqual([]);
});

test("values are found by their columns, whatever their order in the form by now", () => {
  const columns = [...smallForm.columns].sort((a, b) => Number(b.field === "outcome") - Number(a.field === "outcome"));
  expect(rowsChanged(merged, { ...smallForm, columns })).toEqual([]);
});

test("a column that the form has no more is not dropped in silence", () => {
  const columns = smallForm.columns.filter(({ field }) => field !== "outcome");
  expect(rowsChanged(merged, { ...smallForm, columns })).toBe("record-damaged");
});

test("columns that are not a list of ids are not read", () => {
  const wrong = typed(merged, recordSheetName, "E1", { text: JSON.stringify([3, smallForm.id, "1", "unit"]) });
  expect(rowsChanged(wrong, smallForm)).toBe("record-damaged");
});
