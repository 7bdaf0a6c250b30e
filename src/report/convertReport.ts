import { checkReport, type CheckedSheet } from "./checkReport";
import { plainText } from "./plainText";
import type { SkippedFile } from "./skippedLines";
import type { Language } from "../words/language";

/** A file and the workbook that was written of it. */
export interface ConvertTold {
  readonly file: string;
  readonly out: string | null;
  readonly sheets: readonly CheckedSheet[];
}

const words = {
  th: { heading: "สมุดงานที่เขียน", none: "ไม่ได้เขียน", rows: (rows: number) => `${rows} แถว` },
  en: {
    heading: "Workbooks written",
    none: "not written",
    rows: (rows: number) => `${rows} row${rows === 1 ? "" : "s"}`,
  },
};

/** What was written of each file, after what is to be seen to in it. */
export function convertReport(
  files: readonly ConvertTold[],
  skipped: readonly SkippedFile[],
  language: Language,
): string[] {
  const say = words[language];
  const lines = files.map(({ file, out, sheets }) => {
    const rows = sheets.reduce((sum, sheet) => sum + sheet.rows, 0);
    return plainText(`  ${file} → ${out === null ? say.none : `${out} (${say.rows(rows)})`}`);
  });
  return [
    ...checkReport(
      files.flatMap(({ sheets }) => sheets),
      skipped,
      language,
    ),
    "",
    say.heading,
    ...lines,
  ];
}
