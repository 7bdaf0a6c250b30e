import type { Words } from "../../text/language";
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
  hidden: entry<None>({
    severity: "note",
    th: () => "ข้ามไฟล์ที่ซ่อนอยู่",
    en: () => "Skipped: hidden file",
    why: {
      th: "ไฟล์ที่ขึ้นต้นด้วยจุดมักเป็นสำเนาที่โปรแกรมอื่นสร้างไว้",
      en: "A file whose name begins with a dot is usually a copy that another program keeps.",
    },
    example: {},
    remedy: {
      th: "ถ้าเป็นแผนของหน่วยงาน ให้เปลี่ยนชื่อไฟล์ไม่ให้ขึ้นต้นด้วยจุด",
      en: "If it is an agency's plan, rename it so that its name does not begin with a dot.",
    },
  }),
  "linked-folder": entry<None>({
    severity: "note",
    th: () => "ข้ามลิงก์ไปยังโฟลเดอร์อื่น",
    en: () => "Skipped: link to another folder",
    why: { th: "ลิงก์อาจวนกลับมาที่โฟลเดอร์เดิม", en: "A link may lead back into the folder that it is in." },
    example: {},
    remedy: {
      th: "ถ้าต้องการอ่านโฟลเดอร์นั้น ให้ระบุโฟลเดอร์นั้นโดยตรง",
      en: "If its files are meant, name the folder that it leads to.",
    },
  }),
  "not-a-file": entry<None>({
    severity: "note",
    th: () => "ข้ามอุปกรณ์หรือท่อของระบบ",
    en: () => "Skipped: device or pipe of the system",
    why: { th: "ไม่มีสมุดงานให้อ่าน แม้ชื่อจะลงท้ายเหมือนสมุดงาน", en: "It holds no workbook, though it is named like one." },
    example: {},
    remedy: { th: "ไม่ต้องแก้", en: "Nothing to do." },
  }),
  other: entry<None>({
    severity: "note",
    th: () => "ข้ามไฟล์ที่ไม่มีตารางแผน เช่น รูปภาพหรือไฟล์ของระบบ",
    en: () => "Skipped: a picture or another file without a table",
    why: {
      th: "ทั้งชื่อและเนื้อหาของไฟล์บอกว่าไม่มีแผนอยู่ในนั้น",
      en: "Neither its name nor what is in it is that of a plan.",
    },
    example: {},
    remedy: { th: "ถ้าเป็นแผนของหน่วยงาน ให้บันทึกเป็น .xlsx", en: "If it is an agency's plan, save it as .xlsx." },
  }),
};

export const describeSkipped = (reason: keyof typeof skippedReasons): Words => {
  const { th, en } = skippedReasons[reason];
  return { th: th({}), en: en({}) };
};

export type SkippedReason = keyof typeof skippedReasons;
