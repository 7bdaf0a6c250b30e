import { cellArea } from "../../grid/area";
import type { Grid } from "../../grid/grid";
import type { Issue } from "../../issues/issue";
import { issue } from "../../issues/make";
import { inSheetOrder } from "../../issues/order";
import { isLog, logSheetName } from "../../merging/record/mergeLog";
import { planShape, type PlanShape } from "../../merging/tree/planShape";
import { noRecord, type MergeRecord } from "../../merging/record/record";
import { readRecord, recordSheetName } from "../../merging/record/recordSheet";
import { currentPlan, type CurrentPlan } from "../../merging/record/currentPlan";
import { matchKey } from "../../text/matchKey";
import type { PlanReading } from "../../reading/readWorkbook";
import { wantedTotals } from "../../totals/missingTotals";
import { makeFinding, type Finding } from "../finding";
import type { Verification } from "../verification";
import { checkLog } from "./checkLog";
import { liveMerges, type LiveMerge } from "./liveMerges";
import { logAgainstRecord } from "./logAgainstRecord";
import { mergedPlaces, type PlaceOf } from "./mergedPlaces";
import { originOf, type Origin } from "./origin";
import { ownRowsChanged } from "./ownRowsChanged";
import { rowFaults } from "./rowFaults";

/** What a master distinguishes of where its rows came from, and whether that can be believed. */
export interface Provenance {
  readonly shape: PlanShape;
  readonly current: CurrentPlan;
  readonly placeOf: PlaceOf;
  /** By 0-based row of the plan. Rows that no merge has written have none. */
  readonly origins: ReadonlyMap<number, Origin>;
  /** About the plan's own sheet, in its order. */
  readonly findings: readonly Finding[];
  /** The sheets in which merges are recorded, verified. */
  readonly sheets: readonly Verification[];
  readonly notChecked: readonly Issue[];
}

/** Traces every row of a plan. A plan that no merge of ours has written is reported as one: nothing is found in it. */
export function readProvenance(grids: readonly Grid[], { form, submission }: PlanReading): Provenance {
  const shape = planShape(form);
  const grid = grids.find(({ sheet }) => sheet === submission.sheet)!;
  const recordGrid = grids.find(({ sheet }) => sheet === recordSheetName);
  const logGrid = grids.find(({ sheet }) => sheet === logSheetName);
  const read = recordGrid ? readRecord(recordGrid, shape) : { record: noRecord };
  const record = "record" in read ? read.record : noRecord;
  const current = currentPlan(grid, submission, record, shape);
  const placeOf = mergedPlaces(record, submission.rows, shape);

  const ofRecord = "damaged" in read ? [damaged(recordGrid!, read.damaged)] : [];
  const log = logGrid && logGrid.rows.length > 0 ? logFindings(logGrid, record, "record" in read, shape) : null;
  const findings = [...rowFaults(current, placeOf, shape)];
  if (log && log.entries.length > 0) findings.push(...ownRowsChanged(current, log.entries, findings, shape));
  if (record.sheets.length > 0 && !log) {
    findings.push(makeFinding(issue("merge-log-missing", { sheet: grid.sheet, area: null, params: {} })));
  }
  // A merge leaves a grand total wherever the form has totals.
  const hasTotals = wantedTotals(form).grandTotal && shape.amountFields.length > 0;
  if (record.sheets.length > 0 && hasTotals && !submission.grandTotal) {
    findings.push(makeFinding(issue("merged-grand-total-gone", { sheet: grid.sheet, area: null, params: {} })));
  }
  const isOurs = recordGrid !== undefined || log !== null;
  const verified = (of: Grid, found: readonly Finding[]) => verifiedSheet(of, form.id, found);
  return {
    ...{ shape, current, placeOf },
    origins: originsOf(current, log?.live ?? new Map()),
    findings: findings.sort(inSheetOrder),
    sheets: [
      ...(log ? [verified(logGrid!, log.findings)] : []),
      ...(recordGrid ? [verified(recordGrid, ofRecord)] : []),
    ],
    notChecked: isOurs ? [] : [issue("origins-unknown", { sheet: grid.sheet, area: null, params: {} })],
  };
}

function logFindings(grid: Grid, record: MergeRecord, isReadable: boolean, shape: PlanShape) {
  const none = { entries: [], live: new Map<string, LiveMerge>() };
  if (!isLog(grid, shape.namedAmounts)) {
    return {
      ...none,
      findings: [makeFinding(issue("merge-log-foreign", { sheet: grid.sheet, area: null, params: {} }))],
    };
  }
  const { entries, whole, findings } = checkLog(grid, record, shape);
  const live = liveMerges(entries, shape.amountFields);
  const found = [...findings];
  if (record.sheets.length === 0 && live.size > 0 && isReadable) {
    const params = { agencies: live.size };
    found.push(makeFinding(issue("merge-record-missing", { sheet: grid.sheet, area: null, params })));
  } else if (whole && isReadable) found.push(...logAgainstRecord(live, record, grid, shape));
  return { entries, live, findings: found.sort(inSheetOrder) };
}

const damaged = (grid: Grid, at: { readonly row: number; readonly column: number }): Finding =>
  makeFinding(issue("merge-record-damaged", { sheet: grid.sheet, area: cellArea(at), params: {} }));

/** The sheets of the record hold no totals: their rows are entries. */
const verifiedSheet = ({ sheet, rows }: Grid, form: string, findings: readonly Finding[]): Verification => ({
  ...{ sheet, form, findings, totals: [], crossFooting: [], notChecked: [] },
  checked: {
    totals: 0,
    rows: Math.max(0, rows.length - 1),
    cells: rows.reduce((sum, { cells }) => sum + cells.length, 0),
  },
});

function originsOf({ lineOf }: CurrentPlan, live: ReadonlyMap<string, LiveMerge>): Map<number, Origin> {
  const origins = new Map<number, Origin>();
  for (const [recorded, line] of lineOf) {
    if (recorded.kind !== "row") continue;
    const logged = live.get(matchKey(recorded.sheet.agency));
    const merge = logged?.sha256 === recorded.sheet.sha256 ? logged.merges[0]! : null;
    origins.set(line.row, originOf(recorded.sheet, recorded.row, merge));
  }
  return origins;
}
