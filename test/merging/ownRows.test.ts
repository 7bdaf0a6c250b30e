import type { Content } from "../../src/change/step";
import { describeNotice } from "../../src/issues/reasons/notices";
import { readSheet } from "../../src/reading/readSheet";
import { contentOfSheet, mergingInto } from "../support/masters";
import {
  governor,
  grandTotalShown,
  masterWith,
  planSheet,
  probation,
  relations,
  rowIn,
  rowOfActivity,
  rowsShown,
  sent,
  smallForm,
  treasury,
  typed,
} from "../support/smallPlan";

const { plan, merge, withdraw } = mergingInto(smallForm);

test("merged rows are among the master's own: by the register within an activity, new activities after", () => {
  const own = masterWith([rowIn(1, "กิจกรรม ก", probation, 1), rowIn(1, "กิจกรรม ข", governor, 2)]);
  const merged = merge(own, [
    sent(treasury, [rowIn(1, "กิจกรรม ค", treasury, 4), rowIn(1, "กิจกรรม ก", treasury, 8)]),
    sent(relations, [rowIn(1, "กิจกรรม ก", relations, 16)]),
  ]);
  expect(rowsShown(merged)).toEqual([
    `1.1 1) กิจกรรม ก · ${treasury} · 8`,
    `1.1 1) กิจกรรม ก · ${probation} · 1`,
    `1.1 1) กิจกรรม ก · ${relations} · 16`,
    `1.1 2) กิจกรรม ข · ${governor} · 2`,
    `1.1 3) กิจกรรม ค · ${treasury} · 4`,
  ]);
  expect(grandTotalShown(merged)).toBe(31);
});

test("numbers run without gaps when an activity goes, and the master's own get theirs back", () => {
  const own = masterWith([rowIn(2, "กิจกรรม ก", governor, 1)]);
  const merged = merge(own, [
    sent(treasury, [rowIn(2, "กิจกรรม ข", treasury, 2)]),
    sent(probation, [rowIn(2, "กิจกรรม ค", probation, 4)]),
  ]);
  expect(rowsShown(withdraw(merged, treasury))).toEqual([
    `1.2 1) กิจกรรม ก · ${governor} · 1`,
    `1.2 2) กิจกรรม ค · ${probation} · 4`,
  ]);
  expect(rowsShown(withdraw(withdraw(merged, treasury), probation))).toEqual(rowsShown(own));
});

test.each([
  ["between two", [1]],
  ["first", [0]],
  ["last", [2]],
])("a substrategy the master lacks comes in its place: %s", (_, lacking) => {
  const section = (lacking[0]! + 1) as 1 | 2 | 3;
  const lacks = masterWith([], { lacking });
  const submission = sent(treasury, [rowIn(section, "กิจกรรมใหม่", treasury, 90)]);
  const merged = merge(lacks, [submission]);
  expect(rowsShown(merged)).toEqual([`1.${section} 1) กิจกรรมใหม่ · ${treasury} · 90`]);
  expect(grandTotalShown(merged)).toBe(90);
  const headings = merged[0]!.rows.flatMap(({ cells }) =>
    cells.flatMap(({ column, value }) => (column === 0 && /^กลยุทธ์ที่/.test(String(value)) ? [String(value)] : [])),
  );
  expect(headings.map((text) => text.split(" “")[0])).toEqual(["กลยุทธ์ที่ ๑", "กลยุทธ์ที่ ๒", "กลยุทธ์ที่ ๓"]);
  expect(contentOfSheet(withdraw(merged, treasury), planSheet)).toEqual(contentOfSheet(lacks, planSheet));
});

test("the same row in the master already, by no merge of ours: both count, and it is reported", () => {
  const own = masterWith([rowIn(1, "กิจกรรม ก", treasury, 5)]);
  const submission = sent(treasury, [rowIn(1, "กิจกรรม ก", treasury, 5)]);
  expect(plan(own, [submission]).notices).toMatchObject([{ kind: "row-twice", agency: treasury }]);
  expect(grandTotalShown(merge(own, [submission]))).toBe(10);
});

test("true repeats of one agency both come, counted", () => {
  const twice = sent(treasury, [rowIn(1, "กิจกรรม ก", treasury, 5), rowIn(1, "กิจกรรม ก", treasury, 5)]);
  const merged = merge(masterWith(), [twice]);
  expect(rowsShown(merged)).toEqual(Array(2).fill(`1.1 1) กิจกรรม ก · ${treasury} · 5`));
  expect(plan(merged, [twice]).changes.steps).toEqual([]);
});

test.each<[string, Content, number | null, RegExp]>([
  ["text that says one", { text: "๑,๒๐๐.๕๐" }, 120_050, /“๑,๒๐๐.๕๐”.* 1,200\.50 baht/],
  ["text that says none", { text: "๑๒OO" }, null, /“๑๒OO”.* cannot be read/],
  ["true or false", { boolean: true }, null, /TRUE.* cannot be read/],
  ["a formula without a result", { formula: "=100+0.25" }, null, /=100\+0\.25.* cannot be read/],
])("an amount of the master's own that its totals do not count is reported: %s", (_, content, read, reported) => {
  const own = masterWith([rowIn(1, "กิจกรรม ก", governor, 5)]);
  const row = rowOfActivity(own, "กิจกรรม ก");
  const edited = typed(own, planSheet, `E${row + 1}`, content);
  const { notices } = plan(edited, [sent(treasury, [rowIn(1, "กิจกรรม ข", treasury, 4)])]);
  expect(notices).toEqual([{ kind: "amount-uncounted", at: { row, column: 4 }, content, read }]);
  expect(describeNotice(notices[0]!).message.en).toMatch(reported);
});

test("an amount typed below its section's total is reported: no total counts it", () => {
  const own = masterWith([rowIn(1, "กิจกรรม ก", governor, 5)]);
  const total = own[0]!.rows.find(({ cells }) => cells[0]?.value === "รวม")!.index;
  const below = typed(own, planSheet, `E${total + 2}`, { number: 777 });
  const { notices, preview } = plan(below, [sent(treasury, [rowIn(1, "กิจกรรม ข", treasury, 4)])]);
  expect(preview.after.integratedBudget).toBe(78_600);
  expect(notices).toMatchObject([
    { kind: "amount-uncounted", at: { row: total + 1, column: 4 }, content: { number: 777 }, read: 77_700 },
  ]);
});

test("a section with its budget columns in the other order: the grand total adds up the right ones", () => {
  const own = masterWith([rowIn(1, "กิจกรรม ก", governor, 5), rowIn(2, "กิจกรรม ข", governor, 70)]);
  const isSecond = ({ value }: { readonly value: unknown }) => String(value).startsWith("กลยุทธ์ที่ ๒");
  const second = own[0]!.rows.findIndex(({ cells }) => cells.some(isSecond));
  const header = own[0]!.rows.slice(second).find(({ cells }) => cells.some(({ value }) => value === "งบบูรณาการ"))!;
  const swap = (a1: string, text: string, grids = own) => typed(grids, planSheet, a1, { text });
  const master = swap(`E${header.index + 1}`, "งบหน่วยงาน", swap(`F${header.index + 1}`, "งบบูรณาการ"));
  const merged = merge(master, [sent(treasury, [rowIn(2, "กิจกรรม ค", treasury, 4)])]);
  const { grandTotal } = readSheet(merged[0]!, smallForm).submission;
  const { integratedBudget, agencyBudget } = grandTotal!.amounts;
  const sums = [integratedBudget, agencyBudget].map((printed) => [
    printed!.formula!.replace(/[0-9]+/g, ""),
    printed!.value,
  ]);
  expect(sums).toEqual([
    ["=E+F+E", 900],
    ["=F+E+F", 7_000],
  ]);
});
