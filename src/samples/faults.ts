import { columnName } from "../grid/area";
import type { FilledSheet } from "./headedSheet";
import type { Column } from "./manner";

type AmountColumn = "integratedBudget" | "agencyBudget";

/** Something done wrong in a sheet. Rows and sections count from 0, as filled in. */
export type Fault =
  | { readonly kind: "letter-for-digit"; readonly row: number; readonly column: AmountColumn; readonly typed: string }
  | { readonly kind: "missing"; readonly row: number; readonly column: Column }
  | { readonly kind: "broken-formula"; readonly row: number; readonly column: AmountColumn }
  | { readonly kind: "wrong-total"; readonly section: number; readonly column: AmountColumn; readonly baht: number }
  /** The subtotal's formula leaves out the last row of its section. */
  | { readonly kind: "short-total"; readonly section: number; readonly column: AmountColumn }
  | { readonly kind: "wrong-heading"; readonly written: string; readonly typed: string };

export function plantFaults(filled: FilledSheet, faults: readonly Fault[]): void {
  for (const fault of faults) plant(filled, fault);
}

function plant({ sheet, columns, rows, totals }: FilledSheet, fault: Fault): void {
  const change = (row: number, column: number, to: { value: string | number | null; formula?: string }) =>
    sheet.put(row, column, { ...sheet.rows[row]![column]!, ...to });
  switch (fault.kind) {
    case "letter-for-digit":
      return change(rows[fault.row]!, columns[fault.column], { value: fault.typed });
    case "missing":
      return change(rows[fault.row]!, columns[fault.column], { value: null });
    case "broken-formula":
      return change(rows[fault.row]!, columns[fault.column], { value: "#REF!", formula: "#REF!*2" });
    case "wrong-total":
      return change(totals[fault.section]!, columns[fault.column], { value: fault.baht });
    case "short-total": {
      const row = totals[fault.section]!;
      const before = rows.filter((at) => at < row && at > (totals[fault.section - 1] ?? -1));
      const last = before.at(-1)!;
      const left = sheet.rows[last]![columns[fault.column]]!.value;
      const whole = sheet.rows[row]![columns[fault.column]]!.value;
      const name = columnName(columns[fault.column]);
      return change(row, columns[fault.column], {
        formula: `SUM(${name}${before[0]! + 1}:${name}${last})`,
        value: Number(whole) - (typeof left === "number" ? left : 0),
      });
    }
    case "wrong-heading": {
      const row = sheet.rows.findIndex((cells) => cells.some((cell) => cell?.value === fault.written));
      const column = sheet.rows[row]!.findIndex((cell) => cell?.value === fault.written);
      return change(row, column, { value: fault.typed });
    }
  }
}
