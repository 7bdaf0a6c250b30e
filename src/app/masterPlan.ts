import type { Form } from "../forms/schema";
import type { Grid } from "../grid/grid";
import { logSheetName } from "../merging/record/mergeLog";
import { recordSheetName } from "../merging/record/recordSheet";
import { refusal, type MasterRefusal } from "../merging/refusal";
import { readWorkbook, type PlanReading } from "../reading/readWorkbook";
import type { WorkbookPort } from "../workbook/port";
import { masterForm } from "./masterForm";

/** A workbook that holds one plan, and how to find it. */
export interface PlanSource {
  readonly workbook: Pick<WorkbookPort, "readAll">;
  readonly forms: readonly Form[];
  /** The form's id; null: as it is told by reading. */
  readonly form: string | null;
  /** The plan's sheet; null: the only one that holds a plan. */
  readonly sheet: string | null;
}

export interface MasterPlan extends PlanReading {
  readonly grid: Grid;
}

/** The plan of a master, its own sheets of the merge left aside. */
export async function masterPlan({ workbook, forms, form, sheet }: PlanSource): Promise<MasterPlan | MasterRefusal> {
  const grids = (await workbook.readAll()).filter((grid) => ![recordSheetName, logSheetName].includes(grid.sheet));
  const known = masterForm(grids, forms, form);
  if ("refused" in known) return known;
  const { plans } = readWorkbook(grids, [known], { form: known.id, ...(sheet === null ? {} : { sheet }) });
  const [plan, another] = plans;
  if (!plan) return refusal("plan-missing", sheet);
  if (another) return refusal("plan-ambiguous");
  return { ...plan, grid: grids.find((grid) => grid.sheet === plan.submission.sheet)! };
}
