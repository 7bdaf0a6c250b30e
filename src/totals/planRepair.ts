import { applyToGrid } from "../change/applyToGrid";
import type { ChangeSet } from "../change/changeSet";
import { contentOf } from "../change/content";
import { rewrite } from "../change/rewriteCell";
import type { Content, Step } from "../change/step";
import { cellArea, maxColumns, type Position } from "../grid/area";
import { cellAt, type Grid } from "../grid/grid";
import { showsZeroAsDash } from "../grid/zeroAsDash";
import type { RepairKind } from "../issues/reasons/repairs";
import type { Form } from "../forms/schema";
import type { Field } from "../plan/fields";
import { bahtFromSatang } from "../plan/satang";
import { amountIn, placeIn } from "../plan/rowValues";
import type { Submission } from "../plan/submission";
import { countUpTo } from "../grid/countWhile";
import { newTotalRows, type NewTotal } from "./newTotalRows";
import { figureRepairs } from "./figureRepairs";
import { plannedSums, type PlannedSum, type TotalLocations } from "./plannedSums";

/** One thing that is put right, at its cell as it will be. */
export interface Repair {
  readonly kind: RepairKind;
  readonly at: Position;
  readonly field: Field;
  readonly before: Content;
  readonly after: Content;
}

export interface RepairPlan {
  readonly changes: ChangeSet;
  /** Everything that the changes do to an amount, from the top of the sheet down. */
  readonly repairs: readonly Repair[];
}

/**
 * Plans to make every total of a plan a live formula over exactly its rows: missing ones are added where the form
 * expects them, typed ones become formulas, wrong formulas right ones, and amounts typed as text become numbers.
 * What is right already stays as it is. undefined where the plan has more sections than one formula can name.
 */
export function planRepair(grid: Grid, plan: Submission, form: Form): RepairPlan | undefined {
  const { sheet } = grid;
  const added = newTotalRows(grid, plan, form);
  const locations = locationsWith(plan, added);
  const numbers = amountsAsText(grid, plan);
  const first: Step[] = [
    ...numbers.flatMap(({ at, after }) => rewrite(grid, at, after, form.amountFormat)),
    ...insertions(sheet, added),
  ];
  const sheets = applyToGrid(new Map([[sheet, grid]]), { steps: first });
  if ("refused" in sheets) throw new Error(`A repair was planned that cannot be applied: ${JSON.stringify(sheets)}`);
  const room = sheets.get(sheet)!;
  const sums = plannedSums(room, plan, locations);
  if (sums.some(({ formula }) => formula === null)) return undefined;

  const isNew = new Set(added.map(({ section }) => locations.totalRow(section)));
  const repairs = numbers.map((repair) => ({ ...repair, at: { ...repair.at, row: locations.now(repair.at.row) } }));
  const steps: Step[] = [...first];
  for (const total of added) {
    const at = { row: locations.totalRow(total.section)!, column: total.column };
    steps.push(write(sheet, at, null, { text: total.label }));
  }
  for (const sum of sums) {
    const repair = repairOf(room, sum, isNew.has(sum.at.row), plan.fields.baht[sum.field]);
    if (!repair) continue;
    repairs.push(repair);
    steps.push(...formatSteps(room, sum.at, form.amountFormat), write(sheet, sum.at, repair.before, repair.after));
  }
  for (const { kind, at, field, after } of figureRepairs(room, plan, locations, isNew)) {
    const before = contentOf(cellAt(room, at));
    repairs.push({ kind, at, field, before, after });
    steps.push(write(sheet, at, before, after));
  }
  for (const { section, areas } of added) {
    const row = locations.totalRow(section)!;
    for (const { left, right } of areas)
      steps.push({ kind: "merge-cells", sheet, area: { top: row, bottom: row, left, right } });
  }
  repairs.sort((a, b) => a.at.row - b.at.row || a.at.column - b.at.column);
  return { changes: { steps }, repairs };
}

/** Where everything is once the new rows are in. */
function locationsWith(plan: Submission, added: readonly NewTotal[]): TotalLocations {
  const places = added.map(({ before }) => before);
  const now = (row: number): number => row + countUpTo(places, row);
  const newRows = new Map(added.map(({ section, before }, index) => [section, before + index]));
  return {
    now,
    totalRow(section) {
      const printed = section ? section.total : plan.grandTotal;
      return printed ? now(printed.row) : (newRows.get(section) ?? null);
    },
  };
}

/** An amount that was read from text counts in no formula until it is a number. */
function amountsAsText(grid: Grid, { rows, fields }: Submission): Repair[] {
  const repairs = new Map<number, Repair>();
  for (const row of rows) {
    for (const field of fields.amounts) {
      const amount = amountIn(row, field);
      const at = placeIn(row, field);
      const before = at && amount ? contentOf(cellAt(grid, at)) : null;
      if (!before || !("text" in before)) continue;
      const after = { number: bahtFromSatang(amount!, fields.baht[field]) };
      repairs.set(at!.row * maxColumns + at!.column, { kind: "amount-as-text", at: at!, field, before, after });
    }
  }
  return [...repairs.values()];
}

/** From the bottom up, so that none moves the place of the next; a pattern further down has moved by then. */
function insertions(sheet: string, added: readonly NewTotal[]): Step[] {
  const places = added.map(({ before }) => before);
  const steps = added.map(({ before, like }, index): Step => {
    const below = Math.max(0, countUpTo(places, like) - (index + 1));
    return { kind: "insert-rows", sheet, row: before, looks: [{ like: like + below, fit: false }] };
  });
  return steps.reverse();
}

function repairOf(
  grid: Grid,
  { at, field, sum, isRight, ...planned }: PlannedSum,
  isNew: boolean,
  baht: number | undefined,
): Repair | undefined {
  const formula = planned.formula!;
  const cell = cellAt(grid, at);
  const before = contentOf(cell);
  const result = bahtFromSatang(sum, baht);
  if (isNew) return { kind: "total-row-added", at, field, before, after: { formula, result } };
  if (!cell?.formula) return { kind: "total-typed", at, field, before, after: { formula, result } };
  if (!isRight(cell.formula)) return { kind: "total-rewritten", at, field, before, after: { formula, result } };
  if (cell.value === result) return undefined;
  return { kind: "total-outdated", at, field, before, after: { formula: cell.formula, result } };
}

function formatSteps(grid: Grid, at: Position, amountFormat: string): Step[] {
  const before = cellAt(grid, at)?.format ?? grid.blankFormats?.get(at.row * maxColumns + at.column) ?? "General";
  if (showsZeroAsDash(before) || (before !== "General" && before !== "@")) return [];
  return [{ kind: "set-formats", sheet: grid.sheet, area: cellArea(at), before, after: amountFormat }];
}

const write = (sheet: string, { row, column }: Position, before: Content, after: Content): Step => ({
  ...{ kind: "write-cells", sheet, row, column, before: [[before]], after: [[after]] },
});
