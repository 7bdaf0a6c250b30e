import { shown } from "../checking/cellFacts";
import { cellAt } from "../grid/grid";
import { countsIn } from "../text/counts";
import { mostSuggestions, type Suggest } from "./suggestion";
import { useText } from "./suggestAgencies";

/** Units like the one written, those that the row's own texts name, then what the sheet counts in most. */
export const suggestUnit: Suggest<"unit-missing" | "unit-unknown" | "formula-error"> = (_, at, sheet) => {
  const row = sheet.rowOf(at.row);
  if (!row || sheet.form.units.length === 0) return [];
  const written = shown(cellAt(sheet.grid, at)) ?? "";
  const indicator = sheet.textOf(row, "indicator") ?? "";
  const named = sheet.form.units.filter(({ name, percent }) =>
    percent ? indicator.startsWith(name) : indicator.includes(name),
  );
  const counted = countsIn(sheet.textOf(row, "output") ?? "").flatMap(({ unit }) => sheet.units.find(unit)?.name ?? []);
  const times = new Map<string, number>();
  for (const other of sheet.rows) {
    const unit = sheet.unitOf(other)?.name;
    if (unit !== undefined) times.set(unit, (times.get(unit) ?? 0) + 1);
  }
  const usual = [...times].sort((a, b) => b[1] - a[1]).map(([unit]) => unit);
  const names = new Set([...sheet.units.alike(written), ...named.map(({ name }) => name), ...counted, ...usual]);
  return [...names].slice(0, mostSuggestions).map((name) => useText(sheet, at, name));
};
