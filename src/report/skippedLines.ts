import type { Language } from "../words/language";

/** A file that was not read. lock-file: left by an Excel that has the workbook open; other: not a workbook by its name. */
export interface SkippedFile {
  readonly file: string;
  readonly why: "lock-file" | "other";
}

const words: Readonly<Record<SkippedFile["why"], Readonly<Record<Language, string>>>> = {
  "lock-file": { th: "ข้ามไฟล์ล็อกของ Excel ที่เปิดอยู่", en: "Skipped, the lock of an open Excel" },
  other: { th: "ข้ามไฟล์ที่ไม่ใช่สมุดงาน Excel", en: "Skipped, not an Excel workbook" },
};

export const skippedLines = (skipped: readonly SkippedFile[], language: Language): string[] =>
  skipped.map(({ file, why }) => `${words[why][language]}: ${file}`);
