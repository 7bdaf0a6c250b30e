import type { ChangeSet } from "../change/changeSet";
import type { Area } from "../grid/area";
import type { Form } from "../forms/schema";
import type { Refusal, WorkbookPort } from "../workbook/port";
import { checkSheet } from "../taskpane/engine/checkSheet";
import { planRepairs } from "../taskpane/engine/repairs";

/** What became of the totals of the open workbook. */
export type Recomputed =
  | { readonly repaired: number; readonly sheet: string; readonly first: Area | null }
  | { readonly noPlan: true }
  | Refusal;

/** Makes every total of the plan a live formula over exactly its rows, where that is certain. */
export async function recomputeTotals(workbook: WorkbookPort, forms: readonly Form[]): Promise<Recomputed> {
  const checked = checkSheet(await workbook.readAll(), forms, { sheet: null, form: null, columns: {} });
  if (!("grid" in checked)) return { noPlan: true };
  const changes = planRepairs(checked);
  const places = written(changes);
  const applied = places.length === 0 ? { done: true } : await workbook.apply(changes);
  if ("refused" in applied) return applied;
  return { repaired: places.length, sheet: checked.grid.sheet, first: places[0] ?? null };
}

/** Where something is written, by the order of the steps. */
const written = ({ steps }: ChangeSet): Area[] =>
  steps.flatMap((step) =>
    step.kind === "write-cells"
      ? [
          {
            top: step.row,
            left: step.column,
            bottom: step.row + step.after.length - 1,
            right: step.column + step.after[0]!.length - 1,
          },
        ]
      : [],
  );
