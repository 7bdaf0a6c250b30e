import type { Area } from "../../grid/area";
import type { WritePlan } from "./sheetWrites";

/** Where a change writes to one sheet, as the sheet will be. */
export interface ChangedPlaces {
  readonly sheet: string;
  /** Rows inserted or deleted, in the order in which that is done; 0-based, as the steps before have left the sheet. */
  readonly rows: readonly { readonly inserted: boolean; readonly row: number; readonly count: number }[];
  readonly cells: readonly Area[];
}

/** The places of a plan, by sheet: what a person has to look at who leaves the change as it is. */
export function changedPlaces({ structure, sheets }: WritePlan): ChangedPlaces[] {
  const names = new Set([...structure, ...sheets].map(({ sheet }) => sheet));
  return [...names].map((sheet) => ({
    sheet,
    rows: structure.flatMap((step) =>
      step.sheet === sheet && "row" in step
        ? [{ inserted: step.kind === "insert-rows", row: step.row, count: step.count }]
        : [],
    ),
    cells: sheets
      .filter((writes) => writes.sheet === sheet)
      .flatMap(({ entered, copies }) => [
        ...entered.map(({ row, column, entered: rows }) => areaAt(row, column, rows.length, rows[0]?.length ?? 1)),
        ...copies.map(({ row, column, area }) =>
          areaAt(row, column, area.bottom - area.top + 1, area.right - area.left + 1),
        ),
      ]),
  }));
}

const areaAt = (top: number, left: number, rows: number, columns: number): Area => ({
  ...{ top, left },
  bottom: top + rows - 1,
  right: left + columns - 1,
});
