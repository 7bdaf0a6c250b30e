import { cellArea } from "../grid/area";
import { describe } from "../issues/describe";
import type { Field, PlanFields } from "../plan/fields";
import { noMoney, sumSatang, type Satang } from "../plan/satang";
import type { Trace, TracedRow } from "../verifying/provenance/traceCell";
import type { TracedShown, TraceShown } from "./shownVerified";
import { placeOf } from "./wording";
import { amountIn, placeIn } from "../plan/rowValues";
import type { ReportedTrace } from "../report/traceReport";

/** Where a cell comes from, as the screen shows it. */
export function traceShown({ sheet, at, trace, fields }: ReportedTrace): TraceShown {
  const field = trace.kind === "total" ? trace.field : null;
  const rows = rowsOf(trace);
  return {
    place: placeOf(sheet, cellArea(at)),
    rows: rows.map((row) => rowShown(row, field, fields)),
    amount: sumSatang(rows.map((row) => amountOf(row, field, fields))),
  };
}

/** Rows of a plan, each with all its main amounts together. */
export const tracedShown = (rows: readonly TracedRow[], fields: PlanFields): TracedShown[] =>
  rows.map((row) => rowShown(row, null, fields));

function rowsOf(trace: Trace): readonly TracedRow[] {
  if (trace.kind === "nothing") return [];
  return trace.kind === "row" ? [trace.row] : trace.rows;
}

/** In the budget column asked for, otherwise in all together. */
const amountOf = ({ row }: TracedRow, field: Field | null, { main }: PlanFields): Satang =>
  sumSatang((field ? [field] : main).map((one) => amountIn(row, one) ?? noMoney));

function rowShown(traced: TracedRow, field: Field | null, fields: PlanFields): TracedShown {
  const { sheet, row, origin, edits } = traced;
  const at = placeIn(row, field ?? fields.levels.at(-1)) ?? { row: row.row, column: 0 };
  return {
    place: placeOf(sheet, cellArea(at)),
    name: row.path.at(-1)?.name ?? "",
    amount: amountOf(traced, field, fields),
    origin: origin && {
      ...{ agency: origin.agency, file: origin.file, sheet: origin.sheet },
      row: origin.sourceRow + 1,
      at: origin.merge?.when ?? null,
    },
    edits: edits.map((edit) => describe(edit).message),
  };
}
