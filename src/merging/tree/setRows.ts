import { matchKey } from "../../text/matchKey";
import type { MergedRow, MergedSheet } from "./mergedRow";
import type { TreePlace } from "./place";
import type { SetRow } from "./planTree";

/**
 * The rows of merged sheets, each with an identity: its place, its agency, and a counter where a sheet holds the same
 * row again. What is written in a row's own cells is not part of it, so a row that was corrected is still that row.
 *
 * @param sheets in register order of their agencies
 * @param placeOf where a row belongs; look-alikes that were said to be one belong to the same place
 */
export function setRows(sheets: readonly MergedSheet[], placeOf: (row: MergedRow) => TreePlace): SetRow[] {
  const times = new Map<string, number>();
  const keys = new Map<string | null, string>([[null, ""]]);
  const rows: SetRow[] = [];
  for (const sheet of sheets) {
    for (const row of sheet.rows) {
      const place = placeOf(row);
      let agency = keys.get(row.agency);
      if (agency === undefined) keys.set(row.agency, (agency = matchKey(row.agency!)));
      const key = `${place.serial} ${agency}`;
      const time = times.get(key) ?? 0;
      times.set(key, time + 1);
      rows.push({ sheet, row, place, id: `${key} ${time}` });
    }
  }
  return rows;
}
