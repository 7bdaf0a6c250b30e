import type { Words } from "../entry";
import { quoted } from "../words";

/** What a person may answer to an issue, as it is on its button. */
export const suggestions = {
  /** The cell holds this text, or this number as people write it. */
  "use-value": ({ value }: { readonly value: string }): Words => ({
    th: `ใช้ ${quoted(value)}`,
    en: `Use ${quoted(value)}`,
  }),
  "use-year": ({ year }: { readonly year: number }): Words => ({ th: `แก้เป็นปี ${year}`, en: `Change to ${year}` }),
  "use-sum": ({ value }: { readonly value: string }): Words => ({
    th: `ใช้สูตรรวมของทุกแถว (${value})`,
    en: `Use a formula over all rows (${value})`,
  }),
  "repair-totals": (): Words => ({
    th: "แก้ยอดรวมทุกหัวข้อให้เป็นสูตร",
    en: "Turn every total into a formula",
  }),
  "change-number": ({ number }: { readonly number: string }): Words => ({
    th: `ชื่อถูก แก้เลขเป็น ${number}`,
    en: `The name is right: change the number to ${number}`,
  }),
  "change-name": ({ name }: { readonly name: string }): Words => ({
    th: `เลขถูก แก้ชื่อเป็น ${quoted(name)}`,
    en: `The number is right: change the name to ${quoted(name)}`,
  }),
  /** Rows 0-based. */
  "clear-row": ({ row }: { readonly row: number }): Words => ({
    th: `ลบข้อมูลในแถว ${row + 1}`,
    en: `Clear row ${row + 1}`,
  }),
  "column-is": ({ column }: { readonly column: string }): Words => ({
    th: `คอลัมน์นี้คือ ${quoted(column)}`,
    en: `This column is ${quoted(column)}`,
  }),
  "column-found": ({ text }: { readonly text: string }): Words => ({
    th: `คือคอลัมน์ ${quoted(text)} ในแผ่นนี้`,
    en: `It is the column ${quoted(text)} of this sheet`,
  }),
  "drop-sign": (): Words => ({ th: "ลบเครื่องหมายข้างหน้า", en: "Remove the sign in front" }),
};
