import fc from "fast-check";
import { applyToGrid } from "../../src/change/applyToGrid";
import { parseA1, toA1, type Area } from "../../src/grid/area";
import { cellAt, type Grid } from "../../src/grid/grid";
import type { Incoming } from "../../src/merging/chooseSheets";
import { readSheet } from "../../src/reading/readSheet";
import { masterSpec, smallForms, submissions } from "../support/generatedMerges";
import { masterOf } from "../support/generatedPlans";
import { gridOf } from "../support/grids";
import { changed, planned } from "../support/masters";
import { mergingInto, planWithdrawFrom } from "../support/masters";
import { property } from "../support/property";

const sheet = "แผนรวม";
const control = "คุมงบ";
/** Far to the right of every plan. */
const beside = 20;

/** Rows of the plan, each by what it is: its headings and its agency. Repeats have the same name. */
function rowsOf(grids: readonly Grid[], layout: Parameters<typeof masterOf>[0]): Map<number, string> {
  const grid = grids.find((one) => one.sheet === sheet)!;
  const { rows } = readSheet(grid, layout).submission;
  return new Map(
    rows.map(({ row, path, agency, texts }) => [
      row,
      JSON.stringify([path.map((step) => step.name), agency ?? texts.agency ?? null]),
    ]),
  );
}

let followed = 0;
afterAll(() => process.stdout.write(`${followed} references to single rows followed\n`));

describe.each(smallForms)("%s", (_, form, layout) => {
  const { plan } = mergingInto(form);
  const by = { now: "2022-01-31T09:00:00+07:00", person: null };
  const agencyOf = ({ submission, fileName }: Incoming): string => submission.agency ?? fileName;

  /** Every row gets a remark beside it, a formula beside it, a link, and a reference from another sheet. */
  function marked(grids: readonly Grid[]): Grid[] {
    const remarks = rowsOf(grids, layout);
    const links: Area[] = [];
    const made = grids.map((grid) => {
      if (grid.sheet !== sheet) return grid;
      return {
        ...grid,
        rows: grid.rows.map((line) => {
          const name = remarks.get(line.index);
          if (name === undefined) return line;
          links.push({ top: line.index, bottom: line.index, left: beside, right: beside });
          const at = { row: line.index, format: "General" };
          const kept = line.cells.filter(({ column }) => column < beside);
          const formula = `=${toA1({ row: line.index, column: beside })}&""`;
          return {
            ...line,
            cells: [
              ...kept,
              { ...at, column: beside, value: name, formula: null },
              { ...at, column: beside + 1, value: name, formula },
            ],
          };
        }),
        links,
      };
    });
    const table = [...remarks].map(([row, name]) => [{ value: name }, `=${sheet}!${toA1({ row, column: beside })}`]);
    return [...made.filter((grid) => grid.sheet !== control), gridOf(control, table)];
  }

  function holdsStill(grids: readonly Grid[]): void {
    const grid = grids.find((one) => one.sheet === sheet)!;
    const names = rowsOf(grids, layout);
    for (const line of grid.rows) {
      for (const cell of line.cells) {
        if (cell.column === beside) expect([line.index, cell.value]).toEqual([line.index, names.get(line.index)]);
        if (cell.column === beside + 1) expect(cell.formula).toBe(`=${toA1({ row: line.index, column: beside })}&""`);
      }
    }
    for (const { top } of grid.links) expect(cellAt(grid, { row: top, column: beside })?.value).toBe(names.get(top));
    const lost: string[] = [];
    const read: string[] = [];
    for (const { cells } of grids.find((one) => one.sheet === control)!.rows) {
      const [name, reference] = cells;
      const at = parseA1(/!([A-Z]+[0-9]+)$/.exec(reference!.formula!)?.[1] ?? "");
      // The row of one that is withdrawn can be blank again.
      const isRow = at !== undefined && names.has(at.row);
      (isRow ? read : lost).push(String(name!.value));
      if (isRow) expect([at.column, names.get(at.row)]).toEqual([beside, name!.value]);
    }
    followed += read.length;
    const count = (among: Iterable<string>, name: string) => [...among].filter((one) => one === name).length;
    for (const name of lost) expect(count(names.values(), name)).toBeLessThan(count([...lost, ...read], name));
  }

  property(
    "[M9] each mark stays beside its row and each reference reads its row, whatever is merged, sent again or withdrawn",
    [masterSpec(form), submissions(form, 3), submissions(form, 3), submissions(form, 2), fc.nat()],
    (spec, first, later, again, pick) => {
      let grids = marked(changed([masterOf(layout, spec)], plan([masterOf(layout, spec)], first).changes));
      const run = (changes: ReturnType<typeof plan>["changes"]) => {
        const after = applyToGrid(new Map(grids.map((grid) => [grid.sheet, grid])), changes);
        if ("refused" in after) throw new Error(JSON.stringify(after));
        const before = grids;
        grids = [...after.values()];
        holdsStill(grids);
        grids = marked(grids);
        return before;
      };
      run(
        plan(
          grids,
          later.map((one) => ({ ...one, sha256: "b".repeat(64) })),
        ).changes,
      );
      run(
        plan(
          grids,
          again.map((one) => ({ ...one, sha256: "c".repeat(64) })),
        ).changes,
      );
      const all = [...new Set([...first, ...later, ...again].map(agencyOf))];
      const gone = all[pick % all.length]!;
      run(planned(planWithdrawFrom(grids, form, { ...by, agency: gone })).changes);
    },
    25,
  );
});
