import { areaToA1, type Area } from "../grid/area";
import type { TablePlace } from "../grid/tablePlace";
import { toThaiDigits } from "../text/digits";
import type { Words } from "./entry";

/** A place in a document, as a person finds it there. */
export function documentPlaceWords(place: TablePlace): Words {
  if ("paragraph" in place) {
    return {
      th: `ข้อความนอกตาราง ย่อหน้าที่ ${toThaiDigits(String(place.paragraph))}`,
      en: `text outside the tables, paragraph ${place.paragraph}`,
    };
  }
  const { table, row, cell } = place;
  return {
    th: toThaiDigits(`ตาราง ${table} แถว ${row} ช่อง ${cell}`),
    en: `table ${table}, row ${row}, cell ${cell}`,
  };
}

/** What a cell, or a rectangle of them, is called: its address, and before it the place in the document that it was read from. */
export function cellWords(area: Area, inDocument: TablePlace | undefined): Words {
  const address = areaToA1(area);
  if (!inDocument) return { th: address, en: address };
  const { th, en } = documentPlaceWords(inDocument);
  return { th: `${th} (${address})`, en: `${en} (${address})` };
}
