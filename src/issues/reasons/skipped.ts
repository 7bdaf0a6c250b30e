import { entry, type None } from "../entry";

/** Why a file is not read. */
export const skippedReasons = {
  "lock-file": entry<None>({
    severity: "note",
    th: () => "ข้ามไฟล์ล็อกของ Excel ที่เปิดอยู่",
    en: () => "Skipped: lock file of a workbook open in Excel",
    why: {
      th: "ไฟล์นี้ไม่มีข้อมูล แต่แปลว่ามีผู้เปิดสมุดงานอยู่",
      en: "It holds no data, but shows that someone has the workbook open.",
    },
    example: {},
    remedy: {
      th: "ถ้ามีผู้กำลังแก้ไฟล์อยู่ รอให้บันทึกก่อน",
      en: "If someone is still editing the workbook, wait until it is saved.",
    },
  }),
  other: entry<None>({
    severity: "note",
    th: () => "ข้ามไฟล์ที่ไม่ใช่สมุดงาน Excel",
    en: () => "Skipped: not an Excel workbook",
    why: { th: "อ่านได้เฉพาะไฟล์ .xlsx และ .xlsm", en: "Only .xlsx and .xlsm files are read." },
    example: {},
    remedy: { th: "ถ้าเป็นแผนของหน่วยงาน ให้บันทึกเป็น .xlsx", en: "If it is an agency's plan, save it as .xlsx." },
  }),
};

export type SkippedReason = keyof typeof skippedReasons;
