import type { ComparedMasters } from "../../app/compareMasters";
import type { ComparedRow } from "../../comparing/comparedRow";
import { pathOf, type RowDifference } from "../../comparing/rowDifference";
import { toA1, type Position } from "../../grid/area";
import type { Value } from "../../merging/tree/mergedRow";
import type { ColumnKind, PlanFields } from "../../plan/fields";
import { bahtFromSatang, type Satang } from "../../plan/satang";
import type { OpenedMaster } from "../openMaster";
import type { CompareAnswer } from "./compareAnswer";
import { textIn } from "../../plan/rowValues";

export function toCompareAnswer(
  was: OpenedMaster,
  is: OpenedMaster,
  { form, fields, before, after, same, rows, totals }: ComparedMasters,
): CompareAnswer {
  const indexOf = new Map<RowDifference, number>(rows.map((row, index) => [row, index]));
  return {
    form: form.id,
    before: { file: was.file, sha256: was.sha256, sheet: before.submission.sheet },
    after: { file: is.file, sha256: is.sha256, sheet: after.submission.sheet },
    same,
    rows: rows.map(({ kind, before, after, cells, amounts }) => ({
      ...{ kind, before: before && toSide(before, fields), after: after && toSide(after, fields) },
      cells: cells.map((cell) => ({
        field: cell.field,
        before: inBaht(fields.kinds[cell.field], cell.before),
        after: inBaht(fields.kinds[cell.field], cell.after),
        beforeCell: toCell(cell.beforeAt),
        afterCell: toCell(cell.afterAt),
      })),
      amounts: Object.fromEntries(Object.entries(amounts).map(([field, amount]) => [field, toBaht(amount)])),
    })),
    totals: totals.map(({ path, field, before, after, difference, rows: parts, unexplained, printed }) => ({
      path: path && path.map(({ field, name }) => ({ field, name })),
      ...{ field, before: toBaht(before), after: toBaht(after), difference: toBaht(difference) },
      rows: parts.map(({ row, amount }) => ({ index: indexOf.get(row)!, amount: toBaht(amount) })),
      ...{ unexplained: toBaht(unexplained), printed },
    })),
  };
}

const toBaht = (amount: Satang | null): number | null => (amount === null ? null : bahtFromSatang(amount));

const toSide = (row: ComparedRow, { roles }: PlanFields) => ({
  row: row.row.row + 1,
  path: [...pathOf(row)],
  agency: row.row.agency ?? textIn(row.row, roles.agency) ?? null,
});

const toCell = (at: Position | null): string | null => at && toA1(at);

const inBaht = (kind: ColumnKind | undefined, value: Value): Value =>
  kind === "amount" && typeof value === "number" ? bahtFromSatang(value as Satang) : value;
