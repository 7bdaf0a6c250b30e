import type { Words } from "../../text/language";
import * as choices from "./choices";
import {
  agencyKeys,
  columnKeys,
  formKeys,
  levelKeys,
  listKeys,
  memberKeys,
  printKeys,
  relationKeys,
  totalKeys,
  unitKeys,
} from "./keys";
import type { FormSheetKey } from "./sheetNames";
import { columnsOfKeys, type TableColumn } from "./table";

const column = (
  key: string,
  heading: Words,
  about: string,
  width: number,
  shape: TableColumn["shape"] = { is: "text" },
): TableColumn => ({ key, heading, about, width, shape });

/** The columns of every sheet that is one table; those of headings depend on the form's levels. */
export const tables = {
  levels: columnsOfKeys(levelKeys),
  columns: columnsOfKeys(columnKeys),
  members: [
    column("series", { th: "ชุด", en: "Series" }, "ชื่อชุดในแผ่นคอลัมน์ เขียนครั้งเดียว เว้นว่างข้างล่าง", 24),
    column("part", { th: "เป็น", en: "Part" }, "สมาชิก คอลัมน์ย่อย หรือยอดรวม", 26, {
      is: "choice",
      of: choices.seriesParts,
    }),
    ...columnsOfKeys(memberKeys),
  ],
  totals: columnsOfKeys(totalKeys),
  agencies: columnsOfKeys(agencyKeys),
  units: columnsOfKeys(unitKeys),
  relations: [
    column("kind", { th: "กฎ", en: "Rule" }, "สิ่งที่ต้องเป็นจริงในทุกแถว", 30, { is: "choice", of: choices.relationNames }),
    ...columnsOfKeys(relationKeys),
  ],
  lists: [column("list", { th: "รายการ", en: "List" }, "เขียนครั้งเดียว เว้นว่างข้างล่าง", 24), ...columnsOfKeys(listKeys)],
  severities: [
    column("check", { th: "สิ่งที่ตรวจ", en: "Check" }, "ตัวอย่างข้อความ เพื่ออ่านเท่านั้น", 90),
    column("severity", { th: "ความรุนแรง", en: "Severity" }, "ต่างจากปกติได้เฉพาะแบบฟอร์มนี้", 18, {
      ...{ is: "choice", of: choices.severities },
    }),
    column("code", { th: "รหัส", en: "Code" }, "ไม่ต้องแก้", 34),
  ],
} satisfies Partial<Record<FormSheetKey, readonly TableColumn[]>>;
export type TableKey = keyof typeof tables;

/** Headings of the three columns of a level on the sheet of headings; the middle one is the level's name. */
export const numberHeading: Words = { th: "เลขที่", en: "No." };
export const aliasHeading: Words = { th: "ชื่ออื่นของหัวข้อ", en: "Other names" };

/** Keys that have a line each on their sheet. */
export const keySheets = { form: formKeys, print: printKeys } as const;
export type KeySheetKey = keyof typeof keySheets;

/** The columns of such a sheet: what a line is, its value, that in English, and what it is for. */
export const keyColumns = { label: 0, value: 1, english: 2, about: 3 } as const;
