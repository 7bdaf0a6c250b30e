import { toA1 } from "../../src/grid/area";
import { cellIn, type Grid } from "../../src/grid/grid";
import { gridOf } from "../support/grids";
import { mergingInto, planned, planWithdrawFrom } from "../support/masters";
import {
  governor,
  masterWith,
  planSheet,
  probation,
  relations,
  rowIn,
  rowOfActivity,
  sent,
  smallForm,
  treasury,
  typed,
} from "../support/smallPlan";

const { plan, merge, withdraw } = mergingInto(smallForm);
const by = { now: "2022-01-31T09:00:00+07:00", person: null };
const beside = 12;
const amount = 4;

const file = (agency: string, activity: string, baht: number, version = "1") =>
  sent(agency, [rowIn(1, activity, agency, baht)], version);
const ofProbation = file(probation, "กิจกรรมเยี่ยมบ้าน", 400);
const ofTreasury = file(treasury, "กิจกรรมอบรม", 200);

/** One row merged into the first of two blank lines, with a remark beside it and a reference on another sheet. */
function marked(blanks: number): Grid[] {
  const merged = merge(masterWith([], { blanks }), [ofProbation]);
  const row = rowOfActivity(merged, "กิจกรรมเยี่ยมบ้าน");
  const remarked = typed(merged, planSheet, toA1({ row, column: beside }), { text: "โทรแล้ว" });
  return [...remarked, gridOf("คุมงบ", [[`=${planSheet}!${toA1({ row, column: amount })}`]])];
}
const plans = (grids: readonly Grid[]) => grids.find(({ sheet }) => sheet === planSheet)!;
const remarkRows = (grids: readonly Grid[]) =>
  plans(grids).rows.flatMap((row) => (cellIn(row, beside) ? [row.index] : []));
const reference = (grids: readonly Grid[]) => grids.find(({ sheet }) => sheet === "คุมงบ")!.rows[0]!.cells[0]!.formula;
const readsRow = (grids: readonly Grid[], activity: string) =>
  `=${planSheet}!${toA1({ row: rowOfActivity(grids, activity), column: amount })}`;

describe.each([0, 1, 2, 3])("with %d blank lines kept for rows", (blanks) => {
  test.each<[string, (grids: Grid[]) => Grid[]]>([
    ["a newcomer above", (grids) => merge(grids, [ofTreasury])],
    ["a newcomer below", (grids) => merge(grids, [file(relations, "กิจกรรมเผยแพร่", 5)])],
    ["newcomers on both sides", (grids) => merge(grids, [file(relations, "กิจกรรมเผยแพร่", 5), ofTreasury])],
    ["one after the other", (grids) => merge(merge(grids, [ofTreasury]), [file(governor, "กิจกรรมประชุม", 7)])],
    ["one that comes and goes again", (grids) => withdraw(merge(grids, [ofTreasury]), treasury)],
    ["its own agency sending again", (grids) => merge(grids, [file(probation, "กิจกรรมเยี่ยมบ้าน", 500, "2")])],
    ["another agency in the same activity", (grids) => merge(grids, [file(governor, "กิจกรรมเยี่ยมบ้าน", 3)])],
  ])("the remark and the reference stay with their row after %s", (_, change) => {
    const after = change(marked(blanks));
    const own = plans(after).rows.find((row) => cellIn(row, 8)?.value === probation)!.index;
    expect(remarkRows(after)).toEqual([own]);
    expect(reference(after)).toBe(`=${planSheet}!${toA1({ row: own, column: amount })}`);
  });

  test("a row that is withdrawn goes with its remark, which is said, and leaves the blank lines as they were", () => {
    const { notices } = planned(planWithdrawFrom(marked(blanks), smallForm, { ...by, agency: probation }));
    expect(notices).toMatchObject([
      { kind: "formula-not-followed", sheet: "คุมงบ", why: "rows-gone" },
      { kind: "note-goes", content: { text: "โทรแล้ว" } },
    ]);
    const after = plans(withdraw(marked(blanks), probation));
    expect(after.rows).toEqual(plans(masterWith([], { blanks })).rows);
  });
});

test.each([1, 2, 3])("of %d blank lines, the line of a withdrawn row never becomes that of another", (blanks) => {
  const withdrawn = withdraw(marked(blanks), probation);
  expect(reference(withdrawn)).toBe(`=${planSheet}!#REF!`);
  const after = merge(withdrawn, [ofTreasury, file(relations, "กิจกรรมเผยแพร่", 5)]);
  expect(reference(after)).toBe(`=${planSheet}!#REF!`);
  expect(remarkRows(after)).toEqual([]);
  const plain = merge(masterWith([], { blanks }), [ofTreasury, file(relations, "กิจกรรมเผยแพร่", 5)]);
  expect(plans(after).rows).toEqual(plans(plain).rows);
});

test("the colour of a withdrawn row goes with it, and is named", () => {
  const merged = merge(masterWith([], { blanks: 3 }), [ofTreasury, ofProbation]);
  const row = rowOfActivity(merged, "กิจกรรมเยี่ยมบ้าน");
  const coloured = merged.map((grid) =>
    grid.sheet === planSheet ? { ...grid, rowFills: new Map([[row, "0#ffff00"]]) } : grid,
  );
  const { notices } = planned(planWithdrawFrom(coloured, smallForm, { ...by, agency: probation }));
  expect(notices).toEqual([{ kind: "colours-go", rows: [row] }]);
  expect([...(plans(withdraw(coloured, probation)).rowFills ?? [])]).toEqual([]);
  expect(planned(planWithdrawFrom(coloured, smallForm, { ...by, agency: treasury })).notices).toEqual([]);
});

test("a row that is to pass another takes remark and reference along, and no loss is reported", () => {
  const numbered = (agency: string, activity: string, number: number, version = "1") => {
    const row = rowIn(1, activity, agency, 9);
    const path = row.path.map((step) => (step.field === "activity" ? { ...step, number } : step));
    return sent(agency, [{ ...row, path }], version);
  };
  const merged = merge(marked(2), [numbered(treasury, "กิจกรรมอบรม", 2)]);
  expect(rowOfActivity(merged, "กิจกรรมเยี่ยมบ้าน")).toBeLessThan(rowOfActivity(merged, "กิจกรรมอบรม"));
  const again = [file(probation, "กิจกรรมเยี่ยมบ้าน", 400, "2")].map((one) =>
    numbered(probation, "กิจกรรมเยี่ยมบ้าน", 3, one.sha256.slice(-1)),
  );
  const { notices } = plan(merged, again);
  const after = merge(merged, again);
  expect(rowOfActivity(after, "กิจกรรมเยี่ยมบ้าน")).toBeGreaterThan(rowOfActivity(after, "กิจกรรมอบรม"));
  expect(remarkRows(after)).toEqual([rowOfActivity(after, "กิจกรรมเยี่ยมบ้าน")]);
  expect(reference(after)).toBe(readsRow(after, "กิจกรรมเยี่ยมบ้าน"));
  expect(notices.filter(({ kind }) => kind === "note-goes" || kind === "formula-not-followed")).toEqual([]);
});
