import type { Grid } from "../../grid/grid";
import { valueOfCell } from "./cellText";
import type { FormNames } from "./formNames";
import type { BookPlace } from "./bookSheet";
import { gridTexts, type CellFault } from "./gridTexts";
import type { KeyPlace } from "./keys";
import type { Places } from "./places";
import { keyColumns, keySheets, type KeySheetKey } from "./sheets";
import { isHeading } from "./table";

/** Reads a sheet of keys of the form as a whole. */
export function readKeySheet(
  sheet: KeySheetKey,
  grid: Grid,
  places: Places,
): { readonly faults: readonly CellFault[]; values(names: FormNames): Record<string, unknown> } {
  const keys: Readonly<Record<string, KeyPlace>> = keySheets[sheet];
  const { texts, faults: unread } = gridTexts(grid);
  const faults: CellFault[] = [...unread];
  const lines: { readonly key: string; readonly text: string | undefined; readonly english: string | undefined }[] = [];
  const place = (row: number, column: number): BookPlace => ({ sheet: grid.sheet, row, column });
  for (const key of Object.keys(keys)) places.put(key.split("."), place(0, 0));
  for (const [row, cells] of texts) {
    const label = cells.get(keyColumns.label);
    const [key] =
      Object.entries(keys).find(([, { heading }]) => label !== undefined && isHeading(label, heading)) ?? [];
    const [text, english] = [cells.get(keyColumns.value), cells.get(keyColumns.english)];
    if (key === undefined) {
      if (row > headerRow && (text ?? english) !== undefined) {
        faults.push({
          place: place(row, label === undefined ? keyColumns.value : keyColumns.label),
          reason: { th: "ไม่รู้จักรายการนี้", en: "A form has no such entry" },
        });
      }
      continue;
    }
    if (lines.some((line) => line.key === key)) {
      faults.push({
        place: place(row, keyColumns.label),
        reason: { th: "รายการนี้มีแล้ว", en: "This entry is there already" },
      });
    }
    lines.push({ key, text, english });
    places.put(key.split("."), place(row, keyColumns.value));
    places.put([...key.split("."), "en"], place(row, keyColumns.english));
  }
  return { faults, values: (names) => valuesIn(lines, keys, names) };
}

/** Above it there is no more than the sheet's own words. */
const headerRow = 2;

function valuesIn(
  lines: readonly { readonly key: string; readonly text: string | undefined; readonly english: string | undefined }[],
  keys: Readonly<Record<string, KeyPlace>>,
  names: FormNames,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { key, text, english } of lines) {
    const { shape } = keys[key]!;
    const value = text === undefined ? undefined : valueOfCell(text, shape, names);
    const both = english === undefined ? value : { th: value ?? "", en: valueOfCell(english, shape, names) };
    if (both === undefined) continue;
    const [outer, inner] = key.split(".") as [string, string?];
    if (inner === undefined) values[outer] = both;
    else values[outer] = { ...(values[outer] as object | undefined), [inner]: both };
  }
  return values;
}
