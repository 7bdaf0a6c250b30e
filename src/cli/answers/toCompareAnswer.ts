import type { ComparedMasters } from "../../app/compareMasters";
import type { ComparedRow, ReadPlan } from "../../comparing/comparedRow";
import { pathOf, type RowDifference } from "../../comparing/rowDifference";
import { toA1, type Position } from "../../grid/area";
import { onOwnSheet, namesOfSheets } from "../../grid/located";
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
    before: { file: was.file, sha256: was.sha256, sheet: namesOfSheets(before.grid) },
    after: { file: is.file, sha256: is.sha256, sheet: namesOfSheets(after.grid) },
    same,
    rows: rows.map(({ kind, before: old, after: now, cells, amounts }) => ({
      ...{ kind, before: old && toSide(old, before, fields), after: now && toSide(now, after, fields) },
      cells: cells.map((cell) => ({
        field: cell.field,
        before: inBaht(fields.kinds[cell.field], cell.before),
        after: inBaht(fields.kinds[cell.field], cell.after),
        beforeCell: toCell(cell.beforeAt, before),
        afterCell: toCell(cell.afterAt, after),
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

function toSide(row: ComparedRow, { grid }: ReadPlan, { roles }: PlanFields) {
  const { sheet, at } = onOwnSheet(grid, row.row);
  return {
    ...{ sheet, row: at.row + 1 },
    path: [...pathOf(row)],
    agency: row.row.agency ?? textIn(row.row, roles.agency) ?? null,
  };
}

const toCell = (at: Position | null, { grid }: ReadPlan): string | null => at && toA1(onOwnSheet(grid, at).at);

const inBaht = (kind: ColumnKind | undefined, value: Value): Value =>
  kind === "amount" && typeof value === "number" ? bahtFromSatang(value as Satang) : value;
