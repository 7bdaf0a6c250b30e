import type { Words } from "../text/language";

/** Saving a plan as open data; loaded with what saves it. */
export const openDataWords = {
  title: { th: "ข้อมูลเปิด", en: "Open data" },
  intro: {
    th: "ทุกแถวของแผนเป็น Parquet และ CSV พร้อมคำสั่งนำเข้า DuckDB และ ClickHouse และยอดควบคุมเป็นสตางค์ ในไฟล์ .zip ไฟล์เดียว",
    en: "Every row of the plan as Parquet and CSV, with statements that load it into DuckDB and ClickHouse and control totals in satang, in one .zip",
  },
  save: { th: "บันทึกข้อมูลเปิด (.zip)", en: "Save open data (.zip)" },
  saved: { th: "บันทึกข้อมูลเปิดแล้ว", en: "Open data saved" },
  fileName: { th: "ข้อมูลเปิด", en: "open-data" },
  province: { th: "จังหวัด", en: "Province" },
  provinceTitled: { th: "ตามหัวเรื่องของแผน", en: "As the plan's title says" },
  provinceUnknown: {
    th: "หัวเรื่องของแผนไม่ได้บอกว่าเป็นจังหวัดใด เลือกจังหวัดก่อนบันทึก",
    en: "The plan's title names no province; choose it, then save",
  },
  provinceOther: (named: Words): Words => ({
    th: `หัวเรื่องของแผนบอกว่าเป็น ${named.th} เลือกให้ตรงกัน`,
    en: `The plan's title names ${named.en}; choose accordingly`,
  }),
};
