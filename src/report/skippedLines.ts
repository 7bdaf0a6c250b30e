import type { Language } from "../words/language";

/** Why a file of a folder is not read. */
export const skipReasons = [
  "lock-file", // left by an Excel that has the workbook open
  "hidden", // a workbook by its name, which begins with a dot
  "linked-folder", // a link to a folder, which may lead in a circle
  "not-a-file", // a pipe or a device under a workbook's name
  "other", // not a workbook by its name
] as const;

/** A file that was not read. */
export interface SkippedFile {
  readonly file: string;
  readonly why: (typeof skipReasons)[number];
}

const words: Readonly<Record<SkippedFile["why"], Readonly<Record<Language, string>>>> = {
  "lock-file": { th: "ข้ามไฟล์ล็อกของ Excel ที่เปิดอยู่", en: "Skipped, the lock of an open Excel" },
  hidden: { th: "ข้ามไฟล์ที่ซ่อนอยู่", en: "Skipped, a hidden file" },
  "linked-folder": { th: "ข้ามลิงก์ไปยังโฟลเดอร์อื่น", en: "Skipped, a link to another folder" },
  "not-a-file": { th: "ข้ามอุปกรณ์หรือท่อของระบบ", en: "Skipped, a device or a pipe of the system" },
  other: { th: "ข้ามไฟล์ที่ไม่ใช่สมุดงาน Excel", en: "Skipped, not an Excel workbook" },
};

export const skippedLines = (skipped: readonly SkippedFile[], language: Language): string[] =>
  skipped.map(({ file, why }) => `${words[why][language]}: ${file}`);
