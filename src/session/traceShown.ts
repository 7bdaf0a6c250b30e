import { cellArea, type Position } from "../grid/area";
import { describe } from "../issues/describe";
import type { AmountField } from "../plan/fields";
import { noMoney, sumSatang, type Satang } from "../plan/satang";
import type { Trace, TracedRow } from "../verifying/provenance/traceCell";
import type { TracedShown, TraceShown } from "./shown";
import { placeOf } from "./wording";

/** Where a cell comes from, as the screen shows it. */
export function traceShown(sheet: string, at: Position, trace: Trace): TraceShown {
  const field = trace.kind === "total" ? trace.field : null;
  const rows = rowsOf(trace);
  return {
    place: placeOf(sheet, cellArea(at)),
    rows: rows.map((row) => rowShown(sheet, row, field)),
    amount: sumSatang(rows.map((row) => amountOf(row, field))),
  };
}

function rowsOf(trace: Trace): readonly TracedRow[] {
  if (trace.kind === "nothing") return [];
  return trace.kind === "row" ? [trace.row] : trace.rows;
}

/** In the budget column asked for, otherwise in all together. */
const amountOf = ({ row }: TracedRow, field: AmountField | null): Satang =>
  field ? (row.amounts[field] ?? noMoney) : sumSatang(Object.values(row.amounts));

function rowShown(sheet: string, traced: TracedRow, field: AmountField | null): TracedShown {
  const { row, origin, edits } = traced;
  const at = (field && row.cells[field]) ?? row.cells.activity ?? { row: row.row, column: 0 };
  return {
    place: placeOf(sheet, cellArea(at)),
    name: row.path.at(-1)?.name ?? "",
    amount: amountOf(traced, field),
    origin: origin && {
      ...{ agency: origin.agency, file: origin.file, sheet: origin.sheet },
      row: origin.sourceRow + 1,
      at: origin.merge?.when ?? null,
    },
    edits: edits.map((edit) => describe(edit).message),
  };
}
