import type { TracedCell } from "../../app/traceMaster";
import { areaToA1, cellArea, toA1 } from "../../grid/area";
import { cellWords } from "../../issues/cellWords";
import { describe } from "../../issues/describe";
import { bahtFromSatang } from "../../plan/satang";
import type { TracedRow } from "../../verifying/provenance/traceCell";
import type { OpenedMaster } from "../openMaster";
import { toTotals } from "./toCheckAnswer";
import type { TraceAnswer } from "./traceAnswer";
import type { PlanFields } from "../../plan/fields";
import { amountsIn, textIn } from "../../plan/rowValues";

export function toTraceAnswer(master: OpenedMaster, { sheet, at, fields, trace }: TracedCell): TraceAnswer {
  const common = {
    master: { file: master.file, sha256: master.sha256, sheet },
    cell: toA1(at),
    kind: trace.kind,
    ...{ field: null, path: [], formula: null, stored: null, recomputed: null, rows: [] },
  };
  switch (trace.kind) {
    case "nothing":
      return common;
    case "row":
      return { ...common, field: trace.field, rows: [toRow(trace.row, fields)] };
    case "heading":
      return { ...common, path: [...trace.path], rows: trace.rows.map((row) => toRow(row, fields)) };
    case "total": {
      const { field, printed, path, recomputed, rows } = trace;
      return {
        ...common,
        ...{ field, path: [...(path ?? [])], formula: printed.formula, rows: rows.map((row) => toRow(row, fields)) },
        stored: printed.value === null ? null : bahtFromSatang(printed.value),
        recomputed: bahtFromSatang(recomputed),
      };
    }
  }
}

const toRow = (
  { sheet, row, origin, sourceCell, sourcePlace, edits }: TracedRow,
  fields: PlanFields,
): TraceAnswer["rows"][number] => ({
  sheet,
  row: row.row + 1,
  path: row.path.map(({ name }) => name),
  agency: row.agency ?? textIn(row, fields.roles.agency) ?? null,
  amounts: toTotals(amountsIn(row)),
  origin: origin && {
    ...{ agency: origin.agency, file: origin.file, sha256: origin.sha256, sheet: origin.sheet },
    row: origin.sourceRow + 1,
    cell: sourceCell && toA1(sourceCell),
    ...(sourceCell && sourcePlace && { place: cellWords(cellArea(sourceCell), sourcePlace) }),
    merge: origin.merge && {
      ...{ when: origin.merge.when, action: origin.merge.action, person: origin.merge.person },
      row: origin.merge.row + 1,
    },
  },
  edits: edits.map((edit) => ({ cell: edit.area && areaToA1(edit.area), message: describe(edit).message })),
});
