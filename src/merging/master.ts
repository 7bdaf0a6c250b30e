import type { Grid } from "../grid/grid";
import type { Form } from "../forms/schema";
import type { PlanReading } from "../reading/readWorkbook";
import { isLog, logSheetName, holdsMerges } from "./record/mergeLog";
import { planShape, type PlanShape } from "./tree/planShape";
import { noRecord } from "./record/record";
import { readRecord, recordSheetName } from "./record/recordSheet";
import { refusal, type MasterRefusal } from "./refusal";
import { currentPlan, type CurrentPlan } from "./record/currentPlan";

/** The plan that a master holds, as it was read. */
export interface MasterPlan extends PlanReading {
  readonly grid: Grid;
  /** The form as the province names it: of a flat table, the form that it is the table of. */
  readonly base: Form;
  /** Every sheet of the workbook; those of a plan over several are one (see Grid's stack). */
  readonly grids: readonly Grid[];
}

/** A province's master workbook, read for merging. */
export interface Master {
  /** See MasterPlan. */
  readonly base: Form;
  readonly shape: PlanShape;
  readonly current: CurrentPlan;
  /** Every sheet but those two: a formula of any may read the plan. */
  readonly sheets: readonly Grid[];
  /** The hidden sheet of the record, and the log's; undefined before the first merge. */
  readonly recordGrid: Grid | undefined;
  readonly logGrid: Grid | undefined;
}

/** Finds the record of merges and the log of the plan among a master's sheets. */
export function readMaster({ base, form, grid, grids, submission }: MasterPlan): Master | MasterRefusal {
  const recordGrid = grids.find(({ sheet }) => sheet === recordSheetName);
  const logGrid = grids.find(({ sheet }) => sheet === logSheetName);
  const shape = planShape(form);
  const header = submission.headers[0]?.columns ?? {};
  const missing = shape.form.columns.flatMap(({ field, kind, name, required }) =>
    kind !== "ordinal" && required && header[field] === undefined ? [{ field, name }] : [],
  );
  if (missing.length > 0) return refusal("columns-missing", grid.sheet, null, missing);
  if (grid.protected) return refusal("protected", grid.sheet);
  if (logGrid && logGrid.rows.length > 0 && !isLog(logGrid, shape.namedAmounts)) {
    return refusal("log-foreign", logGrid.sheet);
  }
  // Without it, a file sent again would be beside its earlier rows and be counted twice.
  if (!recordGrid && logGrid && holdsMerges(logGrid)) return refusal("record-damaged", recordSheetName);
  const read = recordGrid ? readRecord(recordGrid, shape) : { record: noRecord };
  if ("damaged" in read) return refusal("record-damaged", recordSheetName, read.damaged);
  const sheets = grids.filter((one) => one !== recordGrid && one !== logGrid);
  return { base, shape, sheets, current: currentPlan(grid, submission, read.record, shape), recordGrid, logGrid };
}
