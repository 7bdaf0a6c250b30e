import type { Grid } from "../../grid/grid";
import { cellValue } from "./cellText";
import type { FormNames } from "./formNames";
import type { FormPlace } from "./formSheet";
import { gridTexts, type CellFault } from "./gridTexts";
import { formKeys, type KeyPlace } from "./keys";
import type { Places } from "./places";
import { formColumns } from "./sheets";
import { isHeading } from "./table";

/** The sheet of the form as a whole: a line each for what it is. */
export function readWhole(
  grid: Grid,
  places: Places,
): { readonly faults: readonly CellFault[]; values(names: FormNames): Record<string, unknown> } {
  const { texts, faults: unread } = gridTexts(grid);
  const faults: CellFault[] = [...unread];
  const lines: { readonly key: string; readonly text: string | undefined; readonly english: string | undefined }[] = [];
  const place = (row: number, column: number): FormPlace => ({ sheet: grid.sheet, row, column });
  for (const key of Object.keys(formKeys)) places.put(key.split("."), place(0, 0));
  for (const [row, cells] of texts) {
    const label = cells.get(formColumns.label);
    const [key] =
      Object.entries(formKeys).find(([, { heading }]) => label !== undefined && isHeading(label, heading)) ?? [];
    const [text, english] = [cells.get(formColumns.value), cells.get(formColumns.english)];
    if (key === undefined) {
      if (row > headerRow && (text ?? english) !== undefined) {
        faults.push({
          place: place(row, label === undefined ? formColumns.value : formColumns.label),
          reason: { th: "ไม่รู้จักรายการนี้", en: "A form has no such entry" },
        });
      }
      continue;
    }
    if (lines.some((line) => line.key === key)) {
      faults.push({
        place: place(row, formColumns.label),
        reason: { th: "รายการนี้มีแล้ว", en: "This entry is there already" },
      });
    }
    lines.push({ key, text, english });
    places.put(key.split("."), place(row, formColumns.value));
    places.put([...key.split("."), "en"], place(row, formColumns.english));
  }
  return { faults, values: (names) => valuesIn(lines, names) };
}

/** Above it there is no more than the sheet's own words. */
const headerRow = 2;

function valuesIn(
  lines: readonly { readonly key: string; readonly text: string | undefined; readonly english: string | undefined }[],
  names: FormNames,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { key, text, english } of lines) {
    const { shape } = (formKeys as Readonly<Record<string, KeyPlace>>)[key]!;
    const value = text === undefined ? undefined : cellValue(text, shape, names);
    const both = english === undefined ? value : { th: value ?? "", en: english.trim() };
    if (both === undefined) continue;
    const [outer, inner] = key.split(".") as [string, string?];
    if (inner === undefined) values[outer] = both;
    else values[outer] = { ...(values[outer] as object | undefined), [inner]: both };
  }
  return values;
}
