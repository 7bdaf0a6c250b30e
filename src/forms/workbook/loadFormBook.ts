import { toA1 } from "../../grid/area";
import type { Grid } from "../../grid/grid";
import type { FaultWords, FormFault } from "../formFault";
import type { FormFile } from "../formFile";
import { loadValue } from "../loadForm";
import { normalFile } from "../normalForm";
import type { Form } from "../schema";
import { choiceWords } from "./choices";
import type { BookPlace } from "./bookSheet";
import { readForm } from "./readForm";

const kinds: FaultWords["kind"] = (expected) => {
  if (expected === "number") return { th: "ตัวเลข", en: "a number" };
  if (expected === "int") return { th: "จำนวนเต็ม", en: "a whole number" };
  return expected === "boolean" ? { th: "ใช่ หรือ ไม่ใช่", en: "yes (ใช่) or no (ไม่ใช่)" } : { th: "ข้อความ", en: "text" };
};

/** As whoever fills in the workbook of a form sees it: cells, not keys. */
const cellWords: FaultWords = {
  kind: kinds,
  value: (allowed) => {
    const { th, en } = choiceWords(allowed);
    return { th, en: `${en} (${th})` };
  },
  missing: () => ({ th: "ต้องไม่เว้นว่าง", en: "It must not be empty" }),
  unknown: { th: "ในแถวนี้ต้องเว้นช่องนี้ว่าง", en: "In this row, this cell must be blank" },
};

/** "คอลัมน์!C5": where a person finds it. */
export const placeText = ({ sheet, row, column }: BookPlace): string => `${sheet}!${toA1({ row, column })}`;

/** A form and its file in the normal form, or every cell that is wrong. */
export type LoadedFormBook =
  { readonly form: Form; readonly file: FormFile } | { readonly faults: readonly FormFault[] };

/** Reads a form from the sheets of its workbook. Every fault's path is a cell: "คอลัมน์!C5". In the order of the workbook. */
export function loadFormBook(grids: readonly Grid[]): LoadedFormBook {
  const { value, places, faults } = readForm(grids);
  const loaded = loadValue(value, cellWords);
  if ("form" in loaded && loaded.file && faults.length === 0) {
    return { form: loaded.form, file: normalFile(loaded.file) };
  }
  const order = new Map(grids.map(({ sheet }, at) => [sheet, at]));
  const placed = [
    ...faults,
    ...("faults" in loaded ? loaded.faults : []).map(({ path, reason }) => ({ place: places.find(path)!, reason })),
  ].sort(
    ({ place: a }, { place: b }) => order.get(a.sheet)! - order.get(b.sheet)! || a.row - b.row || a.column - b.column,
  );
  const seen = new Set<string>();
  return {
    faults: placed.flatMap(({ place, reason }): FormFault[] => {
      const path = placeText(place);
      const key = `${path} ${reason.th}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ path, reason }];
    }),
  };
}
