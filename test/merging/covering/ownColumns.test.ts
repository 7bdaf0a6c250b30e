import { toA1 } from "../../../src/grid/area";
import { cellAt, type Grid } from "../../../src/grid/grid";
import { readSheet } from "../../../src/reading/readSheet";
import { gridOf } from "../../support/grids";
import { mergingInto } from "../../support/masters";
import {
  governor,
  masterWith,
  planSheet,
  probation,
  relations,
  rowIn,
  sent,
  smallForm,
  treasury,
} from "../../support/smallPlan";

const { plan, merge } = mergingInto(smallForm);
/** Column U, far beside the plan. */
const own = 20;
const activity = "กิจกรรม ก";
type Cells = (row: number) => string | number | null;

const planRows = (grids: readonly Grid[]) =>
  readSheet(
    grids.find(({ sheet }) => sheet === planSheet)!,
    smallForm,
  ).submission.rows;

/** Rows of these agencies, in this order, with a column of the province's own: what each says by its 1-based row. */
function masterOfOwn(rows: readonly (readonly [agency: string, cellOf: Cells])[]): Grid[] {
  const [grid, ...others] = masterWith(rows.map(([agency], at) => rowIn(1, activity, agency, at + 1)));
  const at = new Map(planRows([grid!]).map(({ row }, index) => [row, rows[index]![1](row + 1)]));
  const lines = grid!.rows.map((line) => {
    const cellOf = at.get(line.index) ?? null;
    if (cellOf === null) return line;
    const [cell] = gridOf(planSheet, [[typeof cellOf === "number" ? cellOf : { formula: cellOf, value: 1 }]]).rows[0]!
      .cells;
    return { ...line, cells: [...line.cells, { ...cell!, row: line.index, column: own }] };
  });
  return [{ ...grid!, rows: lines }, ...others, gridOf("อัตรา", [[2], [3], [4]])];
}

/** What the own column says in each row of the plan after a merge, with what it would say there. */
function column(grids: readonly Grid[], cellOf: Cells) {
  const grid = grids.find(({ sheet }) => sheet === planSheet)!;
  const rows = planRows(grids).map(({ row }) => row);
  return {
    found: rows.map((row) => cellAt(grid, { row, column: own })?.formula ?? null),
    wanted: rows.map((row) => cellOf(row + 1)),
  };
}

const difference: Cells = (row) => `=E${row}-F${row}`;
const sum: Cells = (row) => `=E${row}+F${row}`;
const blank: Cells = () => null;
const from = (agency: string, section: 1 | 2 | 3 = 1) => sent(agency, [rowIn(section, activity, agency, 9)]);

describe("a formula that the rows beside have is carried into a row that comes", () => {
  const between = [governor, relations] as const;
  test.each<[string, readonly string[], Cells, ReturnType<typeof from>[]]>([
    ["between two", between, difference, [from(treasury)]],
    ["two rows between two", between, difference, [from(treasury), from(probation)]],
    ["above the first", [treasury, relations], difference, [from(governor)]],
    ["below the last", [governor, treasury], difference, [from(relations)]],
    ["in a section without rows", between, difference, [from(treasury, 2)]],
    ["with a fixed cell of the sheet", between, (row) => `=E${row}*$X$1`, [from(treasury)]],
    ["with a fixed cell of another sheet", between, (row) => `=E${row}*อัตรา!$A$1`, [from(treasury)]],
    ["with a text and a condition", between, (row) => `=IF(E${row}>0,"E1","")`, [from(treasury)]],
    ["that goes on from the row above", between, (row) => `=N(U${row - 1})+E${row}`, [from(treasury)]],
  ])("%s", (_, agencies, cellOf, files) => {
    const master = masterOfOwn(agencies.map((agency) => [agency, cellOf]));
    const { found, wanted } = column(merge(master, files), cellOf);
    expect(found).toHaveLength(agencies.length + files.length);
    expect(found).toEqual(wanted);
    expect(plan(master, files).notices.filter(({ kind }) => kind === "formula-not-carried")).toEqual([]);
  });
});

describe("a formula that cannot be carried is named, and the new row is blank there", () => {
  test.each<[string, [string, Cells][], ReturnType<typeof from>[], number]>([
    [
      "the rows beside differ",
      [
        [governor, difference],
        [relations, sum],
      ],
      [from(treasury)],
      0,
    ],
    [
      "the row below has none",
      [
        [governor, difference],
        [relations, blank],
      ],
      [from(treasury)],
      0,
    ],
    [
      "the row above has none",
      [
        [governor, blank],
        [relations, sum],
      ],
      [from(treasury)],
      1,
    ],
    [
      "the row below was typed over",
      [
        [governor, difference],
        [relations, () => 5],
      ],
      [from(treasury)],
      0,
    ],
    [
      "the last two differ",
      [
        [governor, difference],
        [treasury, sum],
      ],
      [from(relations)],
      0,
    ],
    [
      "the first two differ",
      [
        [treasury, difference],
        [relations, sum],
      ],
      [from(governor)],
      0,
    ],
    [
      "two rows come between rows that differ",
      [
        [governor, difference],
        [relations, sum],
      ],
      [from(treasury), from(probation)],
      0,
    ],
    [
      "a section without rows, others differ",
      [
        [governor, difference],
        [relations, sum],
      ],
      [from(treasury, 2)],
      0,
    ],
    [
      "they read another sheet row by row",
      [governor, relations].map((agency): [string, Cells] => [agency, (row) => `=อัตรา!A${row}`]),
      [from(treasury)],
      0,
    ],
  ])("%s", (_, rows, files, named) => {
    const master = masterOfOwn(rows);
    const at = { row: planRows(master)[named]!.row, column: own };
    const formula = cellAt(master[0]!, at)!.formula!;
    expect([toA1(at), formula]).toEqual([toA1(at), rows[named]![1](at.row + 1)]);
    const reported = plan(master, files).notices.filter(({ kind }) => kind === "formula-not-carried");
    expect(reported).toEqual([{ kind: "formula-not-carried", at, formula, rows: files.length }]);
    const merged = merge(master, files);
    const comers = planRows(merged).filter(({ agency }) => !rows.some(([one]) => one === agency));
    expect(comers).toHaveLength(files.length);
    expect(comers.map(({ row }) => cellAt(merged[0]!, { row, column: own }) ?? null)).toEqual(files.map(() => null));
  });
});
