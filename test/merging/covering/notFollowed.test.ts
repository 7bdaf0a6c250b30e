import type { Grid } from "../../../src/grid/grid";
import { readSheet } from "../../../src/reading/readSheet";
import { gridOf } from "../../support/grids";
import { mergingInto, planned, planWithdrawFrom } from "../../support/masters";
import { governor, masterWith, probation, relations, rowIn, sent, smallForm, treasury } from "../../support/smallPlan";

const { plan, merge } = mergingInto(smallForm);
const by = { now: "2022-01-31T09:00:00+07:00", person: null };
const control = "คุมงบ";
const from = (agency: string, section: 1 | 2 | 3 = 1) => sent(agency, [rowIn(section, "กิจกรรม ก", agency, 9)]);

/** A formula over the rows of a plan, by their 1-based numbers. */
type Over = (rows: readonly number[]) => string;

const withControl = (grids: readonly Grid[], over: Over): Grid[] => {
  const { rows } = readSheet(grids[0]!, smallForm).submission;
  return [...grids, gridOf(control, [[{ formula: over(rows.map(({ row }) => row + 1)), value: 0 }]])];
};
const reported = ({ notices }: ReturnType<typeof plan>) =>
  notices.flatMap((one) =>
    one.kind === "formula-not-followed" ? [[one.sheet, one.at.row, one.at.column, one.formula, one.why]] : [],
  );

/** Two rows of one section; a third comes between them. */
const two = masterWith([rowIn(1, "กิจกรรม ก", governor, 1), rowIn(1, "กิจกรรม ก", relations, 2)]);
const reportedByMerge = (over: Over) => {
  const master = withControl(two, over);
  return { formula: master[1]!.rows[0]!.cells[0]!.formula, reported: reported(plan(master, [from(treasury)])) };
};

test.each<[string, Over, string]>([
  ["each row added by itself", ([a, b]) => `=แผนรวม!E${a}+แผนรวม!E${b}`, "cell-by-cell"],
  ["each row named in a sum", ([a, b]) => `=SUM(แผนรวม!E${a},แผนรวม!E${b})`, "cell-by-cell"],
  ["each row named, fixed", ([a, b]) => `=SUM(แผนรวม!$E$${a},แผนรวม!$E$${b})`, "cell-by-cell"],
  ["each row taken once from another figure", ([a, b]) => `=1000-แผนรวม!E${a}-แผนรวม!E${b}`, "cell-by-cell"],
  ["each row of both budgets", ([a, b]) => `=SUM(แผนรวม!E${a}:F${a})+SUM(แผนรวม!E${b}:F${b})`, "cell-by-cell"],
  ["a range in text", ([a, b]) => `=SUM(INDIRECT("แผนรวม!E${a}:E${b}"))`, "said-in-text"],
  ["a range by its distance", ([a]) => `=SUM(OFFSET(แผนรวม!E${a},0,0,2,1))`, "said-in-text"],
  ["a cell through several sheets", ([a]) => `=SUM('แผนรวม:สรุป'!E${a})`, "said-in-text"],
])("a formula that cannot follow the rows is named: %s", (_, over, why) => {
  const { formula, reported: found } = reportedByMerge(over);
  expect(found).toEqual([[control, 0, 0, formula, why]]);
});

test.each<[string, string, string, string[]]>([
  ["its name has signs", "แผน 2565-(2570)", "=SUM('แผน 2565-(2570):สรุป'!E9)", ["said-in-text"]],
  ["it lies between them", "แผนรวม", "=SUM(ปก:สรุป!E9)", ["said-in-text"]],
  ["it lies between them, from the last to the first", "แผนรวม", "=SUM(สรุป:ปก!E9)", ["said-in-text"]],
  ["they come after it", "แผนรวม", "=SUM(คุมงบ:สรุป!E9)", []],
])("a cell through several sheets is named where the plan is one of them: %s", (_, name, formula, why) => {
  const sheets = [gridOf("ปก", [["ปก"]]), { ...two[0]!, sheet: name }, gridOf(control, [[formula]])];
  const made = plan([...sheets, gridOf("สรุป", [[1]])], [from(treasury)]);
  expect(reported(made)).toEqual(why.map((one) => [control, 0, 0, formula, one]));
});

test.each<[string, Over]>([
  ["a sum of all", ([a, b]) => `=SUM(แผนรวม!E${a}:E${b})`],
  ["a sum by condition", ([a, b]) => `=SUMIF(แผนรวม!B${a}:B${b},"x",แผนรวม!E${a}:E${b})`],
  ["one row", ([a]) => `=แผนรวม!E${a}`],
  ["a whole column", () => "=SUM(แผนรวม!E:E)"],
  ["all, and one row of them", ([a, b]) => `=SUM(แผนรวม!E${a}:E${b})-แผนรวม!E${a}`],
  ["another sheet in text", () => '=INDIRECT("อื่น!A1")'],
])("a formula that follows is not named: %s", (_, over) => {
  expect(reportedByMerge(over).reported).toEqual([]);
});

test.each<[string, Over]>([
  ["its amount", ([, gone]) => `=แผนรวม!E${gone}`],
  ["its amount, fixed", ([, gone]) => `=แผนรวม!$E$${gone}`],
  ["the sum of its cells", ([, gone]) => `=SUM(แผนรวม!E${gone}:F${gone})`],
  ["its amount in a calculation", ([kept, gone]) => `=แผนรวม!E${kept}-แผนรวม!E${gone}*2`],
  ["its amount where there is one", ([, gone]) => `=IFERROR(แผนรวม!E${gone},0)`],
])("what reads a row that is withdrawn is named: %s", (_, over) => {
  const merged = merge(two, [from(treasury)]);
  const { rows } = readSheet(merged[0]!, smallForm).submission;
  const formula = over(rows.map(({ row }) => row + 1));
  const whole = [...merged, gridOf(control, [[{ formula, value: 0 }]])];
  const gone = planned(planWithdrawFrom(whole, smallForm, { ...by, agency: treasury }));
  expect(reported(gone)).toEqual([[control, 0, 0, formula, "rows-gone"]]);
});

test.each<[string, Over]>([
  ["a sum", ([a, b]) => `=SUM(แผนรวม!E${a}:E${b})`],
  ["a sum, fixed", ([a, b]) => `=SUM(แผนรวม!$E$${a}:$E$${b})`],
  ["a sum and more", ([a, b]) => `=SUM(แผนรวม!E${a}:E${b})+10`],
  ["a sum of products", ([a, b]) => `=SUMPRODUCT(แผนรวม!E${a}:E${b},แผนรวม!D${a}:D${b})`],
  ["a sum of both budgets", ([a, b]) => `=SUM(แผนรวม!E${a}:F${b})`],
])("what adds up sections counts the total of one that comes, and is named: %s", (_, over) => {
  const master = withControl(
    masterWith([rowIn(1, "กิจกรรม ก", governor, 1), rowIn(3, "กิจกรรม ก", probation, 2)], { lacking: [1] }),
    over,
  );
  const formula = master[1]!.rows[0]!.cells[0]!.formula;
  expect(reported(plan(master, [from(treasury, 2)]))).toEqual([[control, 0, 0, formula, "counts-totals"]]);
});
