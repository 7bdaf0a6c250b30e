import { summaryPictures } from "../drawing/summaryPictures";
import type { Picture, PictureRow } from "../drawing/picture";
import { bahtFigure, figure } from "../text/figures";
import type { Language } from "../words/language";
import { issueLines } from "./issueLines";
import { plainText } from "./plainText";
import { summaryVerdict, type ReportedSummary } from "./summaryPage";
import { summaryWords as words } from "./summaryWords";
import { tableLines } from "./table";

/** A summary on a terminal: the tables of its pictures, and what is at odds with them. `out`: the files written. */
export function summaryReport(
  reported: ReportedSummary,
  sheet: string,
  out: readonly string[],
  language: Language,
): string[] {
  const { form, fiscalYear, summary, issues } = reported;
  // Of a heat map a terminal has no room for the columns.
  const { headings, board, agencies, sources, series } = summaryPictures(
    summary,
    language,
    { baht: bahtFigure, count: figure },
    summary.agencies.length,
  );
  const pictures = [headings, sources, ...series, board, agencies].filter((one) => one !== null);
  const years = words.year(fiscalYear, fiscalYear + form.lastYear - form.fiscalYear)[language];
  return [
    `${words.title[language]} ${form.title[language]} · ${years}`,
    ...pictures.flatMap((picture) => ["", ...pictureLines(picture)]),
    "",
    ...(issues.length === 0
      ? [summaryVerdict(reported)[language]]
      : [words.wrongSheet[language], ...issueLines(issues, sheet, language)]),
    ...out.map((file) => `→ ${file}`),
  ].map(plainText);
}

function pictureLines({ title, columns, rows, foot, notes }: Picture): string[] {
  const cells = ({ name, depth, figures }: PictureRow): string[] => [
    "  ".repeat(depth) + name,
    ...figures.map(({ text }) => text),
  ];
  return [title, ...tableLines({ head: columns, rows: rows.map(cells), foot: foot && cells(foot) }), ...notes];
}
