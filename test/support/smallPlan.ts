import { applyToGrid } from "../../src/change/applyToGrid";
import { contentOf } from "../../src/change/content";
import type { Content } from "../../src/change/step";
import { tratPlan2565 } from "../../src/forms/tratPlan2565";
import type { Form } from "../../src/forms/schema";
import { parseA1 } from "../../src/grid/area";
import { cellAt, type Grid } from "../../src/grid/grid";
import { rowHistory } from "../../src/grid/rowMoves";
import { shiftFormula } from "../../src/grid/shiftFormula";
import type { Incoming } from "../../src/merging/chooseSheets";
import { movesOfSheet } from "../../src/merging/movedSheet";
import { bahtFromSatang } from "../../src/plan/satang";
import { readSheet } from "../../src/reading/readSheet";
import { masterOf, submissionOf, type MasterSpec, type RowSpec } from "./generatedPlans";

const [strategy] = tratPlan2565.taxonomy;

/** The Trat form with its first strategy alone: substrategies 1.1 to 1.3. */
export const smallForm: Form = { ...tratPlan2565, taxonomy: [strategy!] };

export const planSheet = "แผนรวม";

/** Agencies in the order of the register. */
export const [governor, treasury, probation, relations] = smallForm.agencies.map(({ name }) => name) as [
  string,
  string,
  string,
  string,
];

/** A row for the first project of a substrategy. */
export function rowIn(section: 1 | 2 | 3, activity: string, agency: string, baht: number): RowSpec {
  const substrategy = strategy!.children[section - 1]!;
  const guideline = substrategy.children[0]!;
  const levels = [strategy!, substrategy, guideline, guideline.children[0]!];
  return {
    agency,
    path: [
      ...levels.map(({ field, name, number }) => ({ field, name, number })),
      { field: "activity", name: activity, number: 1 },
    ],
    values: { unit: "คน", quantity: 10, integratedBudget: baht, agencyBudget: 0, indicator: "จำนวนผู้เข้าร่วม", agency },
  };
}

/** What one agency sends; another `version` is another file. */
export const sent = (agency: string, rows: readonly RowSpec[], version = "1"): Incoming => ({
  fileName: `${agency}-${version}.xlsx`,
  sha256: Buffer.from(agency + version)
    .toString("hex")
    .slice(-64)
    .padStart(64, "0"),
  submission: submissionOf(smallForm, agency, rows),
});

export const masterWith = (rows: readonly RowSpec[] = [], layout: Partial<MasterSpec> = {}): Grid[] => [
  masterOf(smallForm, { rows, blanks: 0, totals: "formula", merged: false, lacking: [], parting: true, ...layout }),
];

/** The plan's rows as a person reads them: "1.2 3) name · agency · 500". Numbers and names are those of the sheet. */
export function rowsShown(grids: readonly Grid[]): string[] {
  const grid = grids.find(({ sheet }) => sheet === planSheet)!;
  return readSheet(grid, smallForm).submission.rows.map(({ path, agency, amounts }) => {
    const number = (field: string): number | null => path.find((step) => step.field === field)?.number ?? null;
    const activity = path.at(-1)!;
    const place = `${number("strategy")}.${number("substrategy")} ${number("activity")}) ${activity.name}`;
    return `${place} · ${agency} · ${bahtFromSatang(amounts.integratedBudget!)}`;
  });
}

/** The sheet's own grand total of the integrated budget, in baht. */
export function grandTotalShown(grids: readonly Grid[]): number {
  const grid = grids.find(({ sheet }) => sheet === planSheet)!;
  return bahtFromSatang(readSheet(grid, smallForm).submission.grandTotal!.amounts.integratedBudget!.value!);
}

/** 0-based row of the plan in which an activity comes first. */
export function rowOfActivity(grids: readonly Grid[], activity: string): number {
  const grid = grids.find(({ sheet }) => sheet === planSheet)!;
  const row = readSheet(grid, smallForm).submission.rows.find(({ path }) => path.at(-1)!.name === activity);
  if (!row) throw new Error(`No activity ${activity}`);
  return row.row;
}

/** The workbook after somebody has typed something into a cell. */
export function typed(grids: readonly Grid[], sheet: string, a1: string, content: Content): Grid[] {
  const at = parseA1(a1)!;
  const before = contentOf(
    cellAt(
      grids.find((grid) => grid.sheet === sheet)!,
      at,
    ),
  );
  return byHand(grids, [{ kind: "write-cells", sheet, ...at, before: [[before]], after: [[content]] }]);
}

/** The workbook after somebody has taken out a row, 0-based; formulas of its sheet follow as in Excel. */
export const rowTakenOut = (grids: readonly Grid[], sheet: string, row: number): Grid[] =>
  grids.map((grid) => {
    if (grid.sheet !== sheet) return grid;
    const shifted = (index: number): number => (index > row ? index - 1 : index);
    const history = rowHistory();
    history.add({ kind: "delete", row, count: 1 });
    const moves = movesOfSheet(sheet, history.since(0));
    const followed = (formula: string | null) => (formula === null ? null : shiftFormula(formula, sheet, moves));
    return {
      ...grid,
      rows: grid.rows
        .filter(({ index }) => index !== row)
        .map(({ index, cells }) => ({
          index: shifted(index),
          cells: cells.map((cell) => ({ ...cell, row: shifted(index), formula: followed(cell.formula) })),
        })),
      merges: grid.merges
        .filter(({ top, bottom }) => top !== row || bottom !== row)
        .map((area) => ({ ...area, top: shifted(area.top), bottom: shifted(area.bottom) })),
    };
  });

function byHand(grids: readonly Grid[], steps: Parameters<typeof applyToGrid>[1]["steps"]): Grid[] {
  const changed = applyToGrid(new Map(grids.map((grid) => [grid.sheet, grid])), { steps });
  if ("refused" in changed) throw new Error(JSON.stringify(changed));
  return [...changed.values()];
}
