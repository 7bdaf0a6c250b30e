import type { Grid } from "../grid/grid";
import type { Form } from "../forms/schema";
import { readWorkbook } from "../reading/readWorkbook";
import { isLog, logSheetName, tellsOfMerges } from "./record/mergeLog";
import { planShape, type PlanShape } from "./tree/planShape";
import { noRecord } from "./record/record";
import { readRecord, recordSheetName } from "./record/recordSheet";
import { refusal, type MasterRefusal } from "./refusal";
import { standingPlan, type StandingPlan } from "./record/standingPlan";

/** A province's master workbook, read for merging. */
export interface Master {
  readonly shape: PlanShape;
  readonly standing: StandingPlan;
  /** The hidden sheet of the record, and the log's; undefined before the first merge. */
  readonly recordGrid: Grid | undefined;
  readonly logGrid: Grid | undefined;
}

/**
 * Finds the plan, the record of merges and the log among a master's sheets.
 *
 * @param sheet the plan's, where several sheets hold one
 */
export function readMaster(grids: readonly Grid[], form: Form, sheet: string | null = null): Master | MasterRefusal {
  const recordGrid = grids.find((grid) => grid.sheet === recordSheetName);
  const logGrid = grids.find((grid) => grid.sheet === logSheetName);
  const others = grids.filter((grid) => grid !== recordGrid && grid !== logGrid);
  const asked = { form: form.id, ...(sheet === null ? {} : { sheet }) };
  const { plans } = readWorkbook(others, [form], asked);
  const [plan, another] = plans;
  if (!plan) return refusal("plan-missing", sheet);
  if (another) return refusal("plan-ambiguous", plan.submission.sheet);

  const shape = planShape(plan.form);
  const grid = others.find((one) => one.sheet === plan.submission.sheet)!;
  const header = plan.submission.headers[0]?.columns ?? {};
  const missing = shape.form.columns.flatMap(({ field, required }) =>
    field !== "ordinal" && required && header[field] === undefined ? [field] : [],
  );
  if (missing.length > 0) return refusal("columns-missing", grid.sheet, null, missing);
  if (grid.protected) return refusal("protected", grid.sheet);
  if (logGrid && logGrid.rows.length > 0 && !isLog(logGrid, shape.amountFields)) {
    return refusal("log-foreign", logGrid.sheet);
  }
  // Without it, a file sent again would stand beside its earlier rows and be counted twice.
  if (!recordGrid && logGrid && tellsOfMerges(logGrid)) return refusal("record-damaged", recordSheetName);
  const read = recordGrid ? readRecord(recordGrid, shape) : { record: noRecord };
  if ("damaged" in read) return refusal("record-damaged", recordSheetName, read.damaged);
  return { shape, standing: standingPlan(grid, plan.submission, read.record, shape), recordGrid, logGrid };
}
