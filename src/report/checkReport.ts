import type { Issue } from "../issues/issue";
import { countOf } from "../issues/limited";
import type { Language } from "../words/language";
import type { Assumption } from "../plan/submission";
import { assumptionLines } from "./assumptionLines";
import { issueLines } from "./issueLines";
import { plainText } from "./plainText";
import { skippedLines, type SkippedFile } from "./skippedLines";
import { totalsTable, type Totals } from "./totalsTable";
import type { PlanFields } from "../plan/fields";

/** A plan sheet that was checked, or a file in which none was found (sheet null, no rows). */
export interface CheckedSheet {
  readonly file: string;
  readonly sheet: string | null;
  readonly agency: string | null;
  readonly rows: number;
  readonly totals: Totals;
  readonly fields: PlanFields;
  readonly issues: readonly Issue[];
  readonly assumptions: readonly Assumption[];
}

const words = {
  th: {
    rows: (count: number) => `${count} แถว`,
    clean: "เรียบร้อย",
    file: "ไฟล์",
    summary: (files: number, rows: number, errors: number, warnings: number) =>
      `ตรวจแล้ว ${files} ไฟล์ ${rows} แถว · ข้อผิดพลาด ${errors} · คำเตือน ${warnings}`,
  },
  en: {
    rows: (count: number) => `${count} row${count === 1 ? "" : "s"}`,
    clean: "clean",
    file: "file",
    summary: (files: number, rows: number, errors: number, warnings: number) =>
      `${files} file${files === 1 ? "" : "s"} checked, ${rows} row${rows === 1 ? "" : "s"} · ` +
      `${errors} error${errors === 1 ? "" : "s"} · ${warnings} warning${warnings === 1 ? "" : "s"}`,
  },
};

/** The report of a check: every sheet with its issues, then the totals of each, then what it comes to. */
export function checkReport(
  sheets: readonly CheckedSheet[],
  skipped: readonly SkippedFile[],
  language: Language,
): string[] {
  const say = words[language];
  const withRows = sheets.filter(({ rows }) => rows > 0);
  const named = withRows.map(({ file, sheet, rows, totals, fields }) => ({
    name: withRows.filter((other) => other.file === file).length > 1 ? `${file} (${sheet})` : file,
    ...{ rows, totals, fields },
  }));
  const issues = sheets.flatMap((sheet) => sheet.issues);
  const lines = [
    ...sheets.flatMap((sheet) => sheetLines(sheet, language)),
    "",
    ...(named.length > 0 ? [...totalsTable(say.file, named, language), ""] : []),
    ...skippedLines(skipped, language),
    say.summary(
      new Set(sheets.map(({ file }) => file)).size,
      withRows.reduce((sum, { rows }) => sum + rows, 0),
      countOf(issues, "error"),
      countOf(issues, "warning"),
    ),
  ];
  return lines.map(plainText);
}

function sheetLines(checked: CheckedSheet, language: Language): string[] {
  const { file, sheet, agency, rows, issues, assumptions } = checked;
  const about = [agency, sheet === null ? null : `“${sheet}”`, rows > 0 ? words[language].rows(rows) : null];
  const title = [file, ...about.filter((part) => part !== null)].join(" · ");
  const assumed = assumptionLines(assumptions, issues, language);
  if (issues.length > 0) return [title, ...issueLines(issues, sheet, language), ...assumed, ""];
  return [`${title} · ${words[language].clean}`, ...(assumed.length > 0 ? [...assumed, ""] : [])];
}
