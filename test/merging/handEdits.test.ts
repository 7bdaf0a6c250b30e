import type { Content } from "../../src/change/step";
import { toA1 } from "../../src/grid/area";
import type { Grid } from "../../src/grid/grid";
import { describeNotice, type Notice } from "../../src/issues/reasons/notices";
import { mergingInto, planned, planWithdrawFrom } from "../support/masters";
import {
  governor,
  grandTotalShown,
  masterWith,
  planSheet,
  probation,
  rowIn,
  rowOfActivity,
  rowsShown,
  rowTakenOut,
  sent,
  smallForm,
  treasury,
  typed,
} from "../support/smallPlan";

const { plan, merge, withdraw } = mergingInto(smallForm);

const ofTreasury = sent(treasury, [rowIn(1, "กิจกรรมอบรม", treasury, 200), rowIn(2, "กิจกรรมเผยแพร่", treasury, 300)]);
const ofProbation = sent(probation, [rowIn(1, "กิจกรรมเยี่ยมบ้าน", probation, 400)]);
const merged = merge(masterWith(), [ofTreasury, ofProbation]);

/** Somebody types into a cell of the row of an activity. */
const edit = (column: number, content: Content, activity = "กิจกรรมอบรม"): Grid[] =>
  typed(merged, planSheet, toA1({ row: rowOfActivity(merged, activity), column }), content);

const quantity = 3;
const integrated = 4;
const beside = 10;
const about = (notices: readonly Notice[]): string[] =>
  notices.map((notice) => {
    switch (notice.kind) {
      case "row-edited":
        return `row-edited ${notice.fate} ${notice.edits.map(({ field, from, to }) => `${field} ${JSON.stringify([from, to])}`).join()}`;
      case "row-missing":
        return `row-missing ${notice.agency} ${notice.sourceRow + 1}`;
      default:
        return notice.kind;
    }
  });

test("an amount changed by hand stays as long as its agency sends nothing new, and is reported", () => {
  const edited = edit(integrated, { number: 999 });
  const { notices } = plan(edited, [ofProbation]);
  expect(about(notices)).toEqual(['row-edited stays integratedBudget [{"number":200},{"number":999}]']);
  const again = merge(edited, [sent(probation, [rowIn(1, "กิจกรรมเยี่ยมบ้าน", probation, 500)], "2")]);
  expect(rowsShown(again)).toContain(`1.1 1) กิจกรรมอบรม · ${treasury} · 999`);
  expect(grandTotalShown(again)).toBe(999 + 300 + 500);
});

test("an amount changed by hand goes with its agency when that is withdrawn: no new file replaces it", () => {
  const master = edit(integrated, { number: 999 });
  const request = { now: "2022-01-31T09:00:00+07:00", person: null, agency: treasury };
  const { notices } = planned(planWithdrawFrom(master, smallForm, request));
  expect(about(notices)).toEqual(['row-edited withdrawn integratedBudget [{"number":200},{"number":999}]']);
  const { th, en } = describeNotice(notices[0]!).message;
  expect([th, en]).toEqual([expect.stringMatching(/แถวจะถูกลบพร้อมค่าที่แก้$/), expect.stringMatching(/the edit with it$/)]);
});

test("an amount changed by hand goes when its agency sends again, and is reported before", () => {
  const edited = edit(integrated, { number: 999 });
  const later = sent(treasury, [rowIn(1, "กิจกรรมอบรม", treasury, 250)], "2");
  const { notices, preview } = plan(edited, [later]);
  expect(about(notices)).toEqual(['row-edited replaced integratedBudget [{"number":200},{"number":999}]']);
  const changes = preview.sections.flatMap(({ rows }) => rows);
  expect(changes.map(({ kind, before, after }) => [kind, before?.integratedBudget, after?.integratedBudget])).toEqual([
    ["changed", 99_900, 25_000],
    ["removed", 30_000, undefined],
  ]);
  expect(rowsShown(merge(edited, [later]))).toEqual([
    `1.1 1) กิจกรรมอบรม · ${treasury} · 250`,
    `1.1 2) กิจกรรมเยี่ยมบ้าน · ${probation} · 400`,
  ]);
});

test.each([
  ["a quantity emptied", quantity, null, 'row-edited stays quantity [{"number":10},null]'],
  ["a number typed as text", quantity, { text: "สิบคน" }, 'row-edited stays quantity [{"number":10},{"text":"สิบคน"}]'],
])("%s by hand is reported", (_, column, content, reported) => {
  expect(about(plan(edit(column, content), [ofProbation]).notices)).toEqual([reported]);
});

test("an amount of none typed over with what cannot be read is reported as edited, and as one that no total counts", () => {
  const zero = merge(masterWith(), [sent(treasury, [rowIn(1, "กิจกรรมอบรม", treasury, 0)])]);
  const a1 = toA1({ row: rowOfActivity(zero, "กิจกรรมอบรม"), column: integrated });
  const { notices } = plan(typed(zero, planSheet, a1, { text: "๑๒OO" }), [ofProbation]);
  expect(about(notices)).toEqual([
    'row-edited stays integratedBudget [{"number":0},{"text":"๑๒OO"}]',
    "amount-uncounted",
  ]);
});

test("a row taken out by hand does not come back with the files of others, only with its own agency's next one", () => {
  const without = rowTakenOut(merged, planSheet, rowOfActivity(merged, "กิจกรรมเผยแพร่"));
  const { notices } = plan(without, [ofTreasury, ofProbation]);
  expect(about(notices)).toEqual([`row-missing ${treasury} 10`]);
  expect(rowsShown(merge(without, [ofTreasury, ofProbation])).filter((row) => row.includes("เผยแพร่"))).toEqual([]);
  const anew = merge(without, [sent(treasury, [rowIn(2, "กิจกรรมเผยแพร่", treasury, 300)], "2")]);
  expect(rowsShown(anew)).toContain(`1.2 1) กิจกรรมเผยแพร่ · ${treasury} · 300`);
});

test("a heading worded otherwise by hand keeps its new words, and rows for it still find it", () => {
  const row = rowOfActivity(merged, "กิจกรรมเยี่ยมบ้าน");
  const edited = typed(merged, planSheet, toA1({ row, column: 1 }), { text: "๒) กิจกรรมเยี่ยมบ้านผู้ถูกคุมประพฤติ" });
  const again = merge(edited, [sent(governor, [rowIn(1, "กิจกรรมเยี่ยมบ้าน", governor, 50)])]);
  expect(rowsShown(again).filter((row) => row.includes("เยี่ยมบ้าน"))).toEqual([
    `1.1 1) กิจกรรมเยี่ยมบ้านผู้ถูกคุมประพฤติ · ${governor} · 50`,
    `1.1 1) กิจกรรมเยี่ยมบ้านผู้ถูกคุมประพฤติ · ${probation} · 400`,
  ]);
});

test("a note beside a row that goes is reported before it goes with it", () => {
  const noted = typed(merged, planSheet, toA1({ row: rowOfActivity(merged, "กิจกรรมเผยแพร่"), column: beside }), {
    text: "โทรถามแล้ว",
  });
  const later = sent(treasury, [rowIn(1, "กิจกรรมอบรม", treasury, 200)], "2");
  expect(plan(noted, [later]).notices).toMatchObject([{ kind: "note-goes", content: { text: "โทรถามแล้ว" } }]);
});

test("a row somebody put in by hand stays, is counted, and is reported as having no origin", () => {
  const own = masterWith([rowIn(1, "กิจกรรมของจังหวัด", governor, 70)]);
  const withOwn = merge(own, [ofTreasury, ofProbation]);
  expect(plan(withOwn, []).notices).toMatchObject([{ kind: "without-origin" }]);
  expect(grandTotalShown(withOwn)).toBe(70 + 200 + 300 + 400);
  expect(rowsShown(withdraw(withdraw(withOwn, treasury), probation))).toEqual([
    `1.1 1) กิจกรรมของจังหวัด · ${governor} · 70`,
  ]);
});

test("a subtotal typed over by hand becomes a live sum again, and is reported", () => {
  const grid = merged.find(({ sheet }) => sheet === planSheet)!;
  const total = grid.rows.find(({ cells }) => cells[0]?.value === "รวม")!.index;
  const edited = typed(merged, planSheet, toA1({ row: total, column: integrated }), { number: 12_345 });
  const { notices } = plan(edited, [ofTreasury]);
  expect(notices).toMatchObject([{ kind: "total-rewritten", from: { number: 12_345 }, to: { result: 600 } }]);
  expect(grandTotalShown(merge(edited, [ofTreasury]))).toBe(900);
});

test("a heading of the master's own worded otherwise by hand: its merged rows go back under the old one, and that is reported", () => {
  const grid = merged.find(({ sheet }) => sheet === planSheet)!;
  const guideline = grid.rows.find(({ cells }) => String(cells[0]?.value).startsWith("แนวทาง"))!;
  const old = String(guideline.cells[0]!.value).split(": ")[1]!;
  const edited = typed(merged, planSheet, `A${guideline.index + 1}`, { text: "แนวทางตามกลยุทธ์ : ทำอย่างอื่น" });
  const { notices } = plan(edited, [ofTreasury, ofProbation]);
  const rows = ["กิจกรรมอบรม", "กิจกรรมเยี่ยมบ้าน"].map((activity) => rowOfActivity(merged, activity));
  expect(notices).toEqual([{ kind: "rows-moved", rows, from: "ทำอย่างอื่น", to: old }]);
  expect(describeNotice(notices[0]!).message.en).toContain(`Rows ${rows[0]! + 1}-${rows[1]! + 1} were merged under “`);
  expect(plan(merged, [ofTreasury, ofProbation]).notices).toEqual([]);
});
