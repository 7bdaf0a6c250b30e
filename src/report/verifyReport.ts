import { describe } from "../issues/describe";
import { remedyAt } from "../issues/entry";
import type { Issue } from "../issues/issue";
import { toA1 } from "../grid/area";
import { amountText, baht } from "../issues/words";
import type { Language } from "../words/language";
import { checksWords } from "./checksWords";
import { culpritWords, figureWords, placeInBook, placeWords, totalName, totalsWords } from "./findingWords";
import { issueLines } from "./issueLines";
import { plainText } from "./plainText";
import { skippedLines } from "./skippedLines";
import { tableLines } from "./table";
import { verifyReportWords } from "./verifyReportWords";
import {
  isVerified,
  extentFindings,
  quietSheets,
  severitiesIn,
  type ReportedFile,
  type ReportedSheet,
  type ReportedVerification,
} from "./reportedVerification";

import { worstFindings } from "./worstFindings";

export type { ReportedVerification } from "./reportedVerification";

/** Culprits of one sheet that are all listed. The JSON answer has every one. */
const maxCulprits = 40;

/** The report of a verification for a terminal. */
export function verifyReport({ files, skipped, unreadable }: ReportedVerification, language: Language): string[] {
  const say = verifyReportWords[language];
  const { errors, warnings } = severitiesIn(files.flatMap(({ sheets }) => sheets));
  return [
    ...files.flatMap((file) => fileLines(file, language)),
    ...(unreadable.length > 0 ? [say.unreadFiles(unreadable.length)] : []),
    ...unreadable.flatMap(({ file, issues }) => [
      `  ${file}`,
      ...unreadLines(issues, language).map((line) => `  ${line}`),
    ]),
    ...(unreadable.length > 0 ? [""] : []),
    ...skippedLines(skipped, language),
    say.summary(
      files.length,
      errors + files.filter(({ issues }) => issues.length > 0).length + unreadable.length,
      warnings,
    ),
  ].map(plainText);
}

/** Why a file was not read, and what to do about it. */
const unreadLines = (issues: readonly Issue[], language: Language): string[] =>
  issues.flatMap((one) => {
    const { message, remedy } = describe(one);
    return [`  ${message[language]}`, `    → ${remedyAt(remedy, "command")[language]}`];
  });

function fileLines({ file, sha256, sheets, issues }: ReportedFile, language: Language): string[] {
  const { quiet, others } = quietSheets(sheets);
  return [
    ...extentFindings(sheets).map((one) => `!! ${describe(one).message[language]}`),
    sha256 === "" ? file : `${file} · SHA-256 ${sha256}`,
    ...unreadLines(issues, language),
    ...worstLines(sheets, language),
    ...others.flatMap((sheet) => ["", ...sheetLines(sheet, language)]),
    ...quietLines(quiet, language),
    "",
  ];
}

/** What of a whole workbook is to be looked at first. */
function worstLines(sheets: readonly ReportedSheet[], language: Language): string[] {
  const worst = worstFindings(sheets);
  if (!worst) return [];
  const say = verifyReportWords[language];
  return [
    "",
    say.worst(worst.shown.length),
    ...worst.shown.flatMap((one, at) => {
      const blamed = culpritWords(one, language);
      return [
        `  ${at + 1}. ${placeInBook(one, language)}  ${describe(one).message[language]}`,
        ...(blamed === null ? [] : [`     ← ${blamed}`]),
      ];
    }),
    ...(worst.others > 0 ? [`  ${say.otherFindings(worst.others)}`] : []),
  ];
}

/** Sheets of which there is nothing to report but how much was verified. */
function quietLines(sheets: readonly ReportedSheet[], language: Language): string[] {
  if (sheets.length === 0) return [];
  return [
    "",
    verifyReportWords[language].quiet(sheets.length),
    ...sheets.map(({ sheet, totals }) => `  “${sheet}” · ${totalsWords(totals, language)}`),
  ];
}

function sheetLines(sheet: ReportedSheet, language: Language): string[] {
  const say = verifyReportWords[language];
  const { readBy, checked, totals, findings, notChecked } = sheet;
  const wrong = totals.filter(({ ok }) => !ok);
  const form = readBy ? say.version(readBy.id, readBy.version) : say.inferred;
  const { count } = checksWords[language];
  const figures = [count.totals(checked.totals), count.rows(checked.rows), count.cells(checked.cells)];
  return [
    isVerified(sheet) ? `“${sheet.sheet}” · ${form}` : `“${sheet.sheet}”`,
    ...(isVerified(sheet) ? [`  ${say.checked}: ${figures.join(" · ")}`] : []),
    ...(totals.length > 0 ? [`  ${totalsWords(totals, language)}`] : []),
    ...indented(wrongTotals(wrong, sheet, language)),
    ...issueLines(findings, sheet.sheet, language, say.severity),
    ...culpritLines(sheet, language),
    ...indented(agencyLines(sheet, language)),
    ...notChecked.map((one) => `  ${say.notDone}: ${placed(one, language)}${describe(one).message[language]}`),
  ];
}

function wrongTotals(wrong: ReportedSheet["totals"], sheet: ReportedSheet, language: Language): string[] {
  const say = verifyReportWords[language];
  if (wrong.length === 0) return [];
  return tableLines({
    head: [say.total, say.cell, say.stored, say.recomputed, say.difference],
    rows: wrong.map((one) => {
      const { at, stored, recomputed, unit } = one;
      return [
        totalName(one, sheet, language),
        toA1(at),
        figureWords(stored, unit),
        figureWords(recomputed, unit),
        stored === null || recomputed === null ? "–" : amountText(stored - recomputed, unit),
      ];
    }),
    foot: null,
  });
}

function culpritLines({ findings }: ReportedSheet, language: Language): string[] {
  const blamed = findings.flatMap((one) => {
    const words = culpritWords(one, language);
    return words === null ? [] : [`    ${placeWords(one, language)} ← ${words}`];
  });
  const lines = blamed.slice(0, maxCulprits);
  const rest = blamed.length - lines.length;
  return rest > 0 ? [...lines, `    ${verifyReportWords[language].more(rest)}`] : lines;
}

function agencyLines({ reconciliation }: ReportedSheet, language: Language): string[] {
  const say = verifyReportWords[language];
  if (!reconciliation || reconciliation.agencies.length === 0) return [];
  const apart = reconciliation.agencies.filter(({ ok }) => !ok);
  const agreeing = say.agree(reconciliation.agencies.length - apart.length);
  if (apart.length === 0) return [`${say.reconciled}: ${agreeing}`];
  const lines = tableLines({
    head: [say.agency, say.rowsSent, say.rowsApart, "", say.declared, say.sentSum, say.inMaster],
    rows: apart.flatMap(({ agency, rows, amounts }) =>
      (amounts.length > 0 ? amounts : [null]).map((amount, at) => [
        ...(at === 0
          ? [agency, String(rows.sent), [rows.different, rows.missing, rows.extra].join("/")]
          : ["", "", ""]),
        amount ? amount.name[language] : "",
        amount ? figureWords(amount.declared, "satang") : "",
        amount ? baht(amount.sent) : "",
        amount ? baht(amount.inMaster) : "",
      ]),
    ),
    foot: null,
  });
  return [`${say.reconciled}: ${agreeing}`, ...lines];
}

const placed = (one: Issue, language: Language): string => (one.area ? `${placeWords(one, language)} ` : "");

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);
