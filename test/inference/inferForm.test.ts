import { parseA1, cellKey } from "../../src/grid/area";
import { formLayouts } from "../support/formLayouts";
import { inferenceLayouts } from "../support/inferenceLayouts";
import { columnScore, inferred, levelScore, type Inferred, type Score } from "../support/inferredForms";

const shareOf = ({ right, of }: Score): number => right / of;

/** Each column's kind and role, or that it is of a level. */
function columnsOf({ proposal }: Inferred, count: number): string[] {
  return Array.from({ length: count }, (_, column) => {
    const guess = proposal.columns.find((one) => one.column === column);
    const entry = guess && proposal.file.columns[guess.entry];
    if (!guess || !entry) return "nothing";
    return "level" in entry ? "level" : [guess.kind, ...(guess.role === null ? [] : [guess.role])].join(" ");
  });
}

describe.each(formLayouts.map((layout) => [layout.form.id, layout] as const))(
  "a form made from %s, without a correction",
  (_, { form, sheets, faulty, master }) => {
    test.each([
      ["what an agency sends", sheets[0], 0.95],
      ["what another sends", sheets[1], 0.95],
      ["a sheet with faults", faulty, 0.85],
    ])("%s: its columns and levels are right", (_name, grid, least) => {
      const made = inferred(grid);
      const columns = columnScore(grid, form, made);
      const levels = levelScore(grid, form, made);
      expect({ columns, isEnough: shareOf(columns) >= least }).toMatchObject({ isEnough: true });
      expect({ levels, isEnough: shareOf(levels) >= least }).toMatchObject({ isEnough: true });
    });

    test("an empty master: most of its columns are right by their headers alone", () => {
      const columns = columnScore(master, form, inferred(master));
      expect({ columns, isEnough: shareOf(columns) >= 0.8 }).toMatchObject({ isEnough: true });
    });
  },
);

describe.each(inferenceLayouts.map((layout) => [layout.name, layout] as const))("%s", (_, layout) => {
  const made = inferred(layout.grid);
  const { form, submission, proposal } = made;

  test("columns", () => expect(columnsOf(made, layout.columns.length)).toEqual(layout.columns));

  test("levels and their headings", () => {
    expect(form.levels.map(({ place }) => place)).toEqual(layout.levels);
    const depths = new Map(
      submission.headings.map(({ at, field }) => [cellKey(at), form.levels.findIndex((one) => one.field === field)]),
    );
    const found = Object.keys(layout.headings).map((cell) => [cell, depths.get(cellKey(parseA1(cell)!))]);
    expect(Object.fromEntries(found)).toEqual(layout.headings);
  });

  test("totals, years and relations", () => {
    const depthOf = (level: string | null) =>
      level === null ? "all" : form.levels.findIndex(({ field }) => field === level);
    const totals = proposal.totals.map(({ level }) => depthOf(level));
    expect(totals.sort()).toEqual([...layout.totals].sort());
    expect([form.fiscalYear, form.lastYear]).toEqual(layout.years);
    expect(form.relations.length).toBe(layout.relations);
  });

  test("every cell has a place", () => expect(proposal.unplaced.filter(({ why }) => why !== "no-year")).toEqual([]));
});
