import type { ReadPlan } from "../../src/comparing/comparedRow";
import { comparePlans } from "../../src/comparing/comparePlans";
import type { Grid } from "../../src/grid/grid";
import { isOddlyPrinted } from "../../src/comparing/totalDifferences";
import { readSheet } from "../../src/reading/readSheet";
import { compareReport } from "../../src/report/compareReport";
import { mergingInto } from "../support/masters";
import {
  masterWith,
  planSheet,
  probation,
  rowIn,
  rowOfActivity,
  sent,
  smallForm,
  treasury,
  typed,
} from "../support/smallPlan";

const { merge } = mergingInto(smallForm);
const base = [
  rowIn(1, "กิจกรรม ก", treasury, 500),
  rowIn(1, "กิจกรรม ข", treasury, 1200),
  rowIn(2, "กิจกรรม ค", treasury, 40.25),
];
const masterOf = (rows: typeof base): Grid[] =>
  merge(masterWith(), [sent(treasury, rows), sent(probation, [rowIn(1, "กิจกรรม ก", probation, 700)])]);
const lastWeek = masterOf(base);

const plan = (grids: readonly Grid[]): ReadPlan => {
  const grid = grids.find(({ sheet }) => sheet === planSheet)!;
  return { grid, submission: readSheet(grid, smallForm).submission };
};
const reported = (was: readonly Grid[], is: readonly Grid[]) => {
  const [before, after] = [plan(was), plan(is)];
  return { before, after, ...comparePlans(before, after, smallForm) };
};
const compared = (grids: readonly Grid[]) => reported(lastWeek, grids);

/** "kind: activity, cell from → to, +amount" */
const shown = (grids: readonly Grid[]): string[] =>
  compared(grids).rows.map(({ kind, before, after, cells, amounts }) =>
    [
      `${kind}: ${(after ?? before)!.row.path.at(-1)!.name}`,
      ...cells.map(({ field, before: was, after: is }) => `${field} ${was} → ${is}`),
      ...Object.values(amounts).map((amount) => `${amount! > 0 ? "+" : ""}${amount}`),
    ].join(", "),
  );

test.each<[string, Grid[], string[]]>([
  ["the same plan", masterOf(base), []],
  ["a row that came", masterOf([...base, rowIn(2, "กิจกรรม ง", treasury, 60)]), ["added: กิจกรรม ง, +6000"]],
  ["a row that went", masterOf(base.slice(0, 2)), ["removed: กิจกรรม ค, -4025"]],
  [
    "an amount that changed",
    masterOf([base[0]!, rowIn(1, "กิจกรรม ข", treasury, 1250.5), base[2]!]),
    ["changed: กิจกรรม ข, integratedBudget 120000 → 125050, +5050"],
  ],
  [
    "a row under another heading",
    masterOf([base[0]!, base[1]!, rowIn(3, "กิจกรรม ค", treasury, 40.25)]),
    ["moved: กิจกรรม ค"],
  ],
  [
    "a row that passed another",
    masterOf([base[1]!, base[0]!, base[2]!]),
    [expect.stringMatching(/^moved: กิจกรรม [กข]$/)],
  ],
  [
    "a row under another heading with another amount",
    masterOf([base[0]!, base[1]!, rowIn(3, "กิจกรรม ค", treasury, 41.25)]),
    ["changed-and-moved: กิจกรรม ค, integratedBudget 4025 → 4125, +100"],
  ],
  [
    "an activity worded otherwise",
    masterOf([base[0]!, rowIn(1, "กิจกรรมใหม่", treasury, 1200), base[2]!]),
    ["changed: กิจกรรมใหม่, activity กิจกรรม ข → กิจกรรมใหม่"],
  ],
  [
    "an activity worded otherwise by a letter, with another amount",
    masterOf([base[0]!, rowIn(1, "กิจกรรม ขข", treasury, 1300), base[2]!]),
    ["changed: กิจกรรม ขข, activity กิจกรรม ข → กิจกรรม ขข, integratedBudget 120000 → 130000, +10000"],
  ],
  [
    "a row of another agency now",
    typed(lastWeek, planSheet, `I${rowOfActivity(lastWeek, "กิจกรรม ข") + 1}`, { text: probation }),
    [`changed: กิจกรรม ข, agency ${treasury} → ${probation}`],
  ],
  [
    "spaces and slips of spelling, which are not a difference",
    typed(lastWeek, planSheet, `G${rowOfActivity(lastWeek, "กิจกรรม ข") + 1}`, { text: "จํานวน ผู้เข้าร่วม" }),
    [],
  ],
])("%s", (_, grids, expected) => {
  expect(shown(grids)).toEqual(expected);
});

test("rows that say the same are distinguished by their activities when they move", () => {
  const alike = (section: 1 | 3, ...names: string[]) => names.map((name) => rowIn(section, name, treasury, 70));
  const [was, is] = [masterOf(alike(1, "กิจกรรม จ", "กิจกรรม ฉ")), masterOf(alike(3, "กิจกรรม ฉ", "กิจกรรม จ"))];
  const { rows } = comparePlans(plan(was), plan(is), smallForm);
  expect(rows.map(({ kind, cells }) => [kind, cells])).toEqual([
    ["moved", []],
    ["moved", []],
  ]);
});

test("the difference of each total is reported with the rows that make it", () => {
  const { totals } = compared(
    masterOf([rowIn(1, "กิจกรรม ก", treasury, 501), base[1]!, rowIn(3, "กิจกรรม ค", treasury, 40.25)]),
  );
  const of = totals
    .filter(({ difference }) => difference !== 0)
    .map(({ path, field, difference, rows, unexplained }) => [
      path?.at(-1)?.number ?? "grand",
      field,
      difference,
      rows.map(({ amount }) => amount),
      unexplained,
    ]);
  expect(of).toEqual([
    [1, "integratedBudget", 1_00, [1_00], 0],
    [2, "integratedBudget", -40_25, [-40_25], 0],
    [3, "integratedBudget", 40_25, [40_25], 0],
    ["grand", "integratedBudget", 1_00, [1_00], 0],
  ]);
});

test("what no row explains is a printed total that is not the sum of its rows", () => {
  const { submission } = plan(lastWeek);
  const { at } = submission.grandTotal!.amounts.integratedBudget!;
  const { totals, rows } = compared(typed(lastWeek, planSheet, `E${at.row + 1}`, { number: 9999.99 }));
  expect(rows).toEqual([]);
  const grand = totals.find(({ path, field }) => path === null && field === "integratedBudget")!;
  expect([grand.difference, grand.unexplained]).toEqual([0, 9999_99 - 2440_25]);
});

describe("a printed total", () => {
  const { submission, grid } = plan(lastWeek);
  const { row, amounts } = submission.grandTotal!;
  const at = `E${row + 1}`;
  const without: Grid = { ...grid, rows: grid.rows.filter(({ index }) => index !== row) };
  const broken = typed(lastWeek, planSheet, at, { formula: "=SUM(#REF!)", result: { error: "#REF!" } });
  const uncomputed = typed(lastWeek, planSheet, at, { formula: amounts.integratedBudget!.formula! });
  const oddly = (before: readonly Grid[], after: readonly Grid[]) =>
    comparePlans(plan(before), plan(after), smallForm)
      .totals.filter(isOddlyPrinted)
      .map(({ path, field, printed }) => `${path === null ? "grand" : "section"} ${field} ${printed}`);
  const both = (printed: string) => [`grand integratedBudget ${printed}`, `grand agencyBudget ${printed}`];

  test.each<[string, readonly Grid[], readonly Grid[], string[]]>([
    ["whose line was deleted", lastWeek, [without], both("gone")],
    ["that is an error now", lastWeek, broken, ["grand integratedBudget gone"]],
    ["that is printed now", [without], lastWeek, both("come")],
    ["that was never computed", lastWeek, uncomputed, []],
    ["that is the same", lastWeek, lastWeek, []],
  ])("%s", (_, before, after, expected) => expect(oddly(before, after)).toEqual(expected));

  test("that is gone is named in the report, with its column", () => {
    expect(compareReport(compared([without]), "a", "b", "en").join("\n")).toContain(
      "grand total · agency budget: The printed total is missing",
    );
  });
});

describe("an amount that cannot be read", () => {
  const at = `E${rowOfActivity(lastWeek, "กิจกรรม ข") + 1}`;
  const unreadable = typed(lastWeek, planSheet, at, { text: "ห้าแสน" });
  const differing = ({ totals }: ReturnType<typeof compared>) =>
    totals
      .filter(({ difference }) => difference !== 0)
      .map(({ path, after, rows }) => [path?.length ?? 0, after, rows]);

  test("is not reported as though it were cut", () => {
    const comparison = compared(unreadable);
    expect(comparison.rows.map(({ amounts }) => amounts)).toEqual([{ integratedBudget: null }]);
    const [row] = comparison.rows;
    const reported = [null, [{ row, amount: null }]];
    expect(differing(comparison).map(([, ...rest]) => rest)).toEqual([reported, reported]);
    const lines = compareReport(comparison, "a", "b", "en").join("\n");
    expect(lines).toContain("amount unreadable");
    expect(lines).not.toContain("-1,200");
  });

  test("is not a difference where both say the same", () => {
    const same = reported(unreadable, unreadable);
    expect(same.rows).toEqual([]);
    expect(differing(same)).toEqual([]);
  });
});

test("both subtotals of a heading that is written twice count", () => {
  const { grid, submission } = plan(lastWeek);
  const [first, ...others] = submission.sections;
  const printed = (value: number) => ({
    ...first!.total!,
    amounts: { integratedBudget: { ...first!.total!.amounts.integratedBudget!, value: value as never } },
  });
  const twice = (one: number, two: number): ReadPlan => ({
    grid,
    submission: {
      ...submission,
      sections: [
        { ...first!, rows: first!.rows.slice(0, 1), total: printed(one) },
        { ...first!, rows: first!.rows.slice(1), total: printed(two) },
        ...others,
      ],
    },
  });
  const { totals } = comparePlans(twice(500_00, 1900_00), twice(700_00, 1900_00), smallForm);
  const [section] = totals.filter(({ field }) => field === "integratedBudget");
  expect([section!.difference, section!.unexplained]).toEqual([0, 200_00]);
});

test("a row that is gone is numbered by the old file, and the report says so", () => {
  const gone = compared(masterOf(base.slice(0, 2)));
  const row = rowOfActivity(lastWeek, "กิจกรรม ค") + 1;
  expect(compareReport(gone, "a", "b", "en").join("\n")).toContain(`− row ${row} (old) · กิจกรรม ค`);
  expect(compareReport(gone, "a", "b", "th").join("\n")).toContain(`− แถว ${row} (เดิม) · กิจกรรม ค`);
});
