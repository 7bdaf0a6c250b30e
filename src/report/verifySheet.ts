import type { ChangeSet } from "../change/changeSet";
import { freeSheetName } from "../grid/freeSheetName";
import { describe } from "../issues/describe";
import { reportSheetName } from "../verifying/reportSheetName";
import type { Language } from "../words/language";
import { checksDone } from "./checksDone";
import type { Finding } from "../verifying/finding";
import { culpritWords, placeInBook, placeWords, totalsWords } from "./findingWords";
import { blank, formatSteps, line, number, text, withWords, type SheetRow } from "./sheetRows";
import { thaiMoment } from "./thaiMoment";
import { verifyReportWords } from "./verifyReportWords";
import { worstFindings } from "./worstFindings";
import { totalRows } from "./verifySheetTotals";
import {
  isVerified,
  extentFindings,
  quietSheets,
  severitiesIn,
  type ReportedFile,
  type ReportedSheet,
  type ReportedVerification,
} from "./reportedVerification";

/** Characters of each column: cell, words, the three figures, the result. */
const widths = [14, 84, 18, 18, 18, 14];
/** Findings of one severity that a sheet lists; a page of HTML and JSON show more. */
const maxFindings = 1000;

/**
 * The report of a verification as one more sheet of the workbook: totals are read live from the sheet that was
 * verified, both the printed ones and the sums of their rows.
 *
 * @param sheets names of the workbook's sheets
 */
export function reportSheetChanges(
  { when, person }: Pick<ReportedVerification, "when" | "person">,
  file: ReportedFile,
  sheets: readonly string[],
  language: Language,
): ChangeSet {
  const sheet = freeSheetName(reportSheetName, sheets);
  const say = verifyReportWords[language];
  const { errors, warnings, notes } = severitiesIn(file.sheets);
  const totals = file.sheets.flatMap((one) => one.totals);
  const forms = [...new Set(file.sheets.flatMap(({ readBy }) => readBy ?? []))];
  const [extent] = extentFindings(file.sheets);
  const found = errors + warnings === 0 ? say.clean : say.found(errors, warnings);
  const verdict = extent ? describe(extent).message[language] : found;
  const rows: SheetRow[] = [
    line("title", say.title),
    line("title", "", [verdict, ...(notes > 0 ? [say.notes(notes)] : [])].join(" · ")),
    line("title", "", totalsWords(totals, language)),
    blank,
    ...(file.file === "" ? [] : [line("plain", say.file, file.file)]),
    ...(file.sha256 === "" ? [] : [line("plain", "SHA-256", file.sha256)]),
    ...forms.map((form) => line("plain", say.form, `${form.title[language]} (${say.version(form.id, form.version)})`)),
    line("plain", say.when, thaiMoment(when, language)),
    line("plain", say.person, person ?? ""),
    line("plain", "", say.readOnly),
  ];
  const { quiet, others } = quietSheets(file.sheets);
  const worst = worstFindings(file.sheets);
  if (worst) {
    const head = line(
      "head",
      say.cell,
      say.worst(worst.shown.length),
      say.stored,
      say.expected,
      say.difference,
      say.level,
    );
    rows.push(blank, head, ...worst.shown.flatMap((one) => findingRow(one, placeInBook(one, language), language)));
    if (worst.others > 0) rows.push(line("plain", "", say.otherFindings(worst.others)));
  }
  for (const one of others) {
    if (!isVerified(one)) {
      rows.push(blank, line("title", say.sheet, `“${one.sheet}”`), ...notCheckedRows(one, language));
      continue;
    }
    rows.push(blank, line("title", say.sheet, `“${one.sheet}”${one.readBy ? "" : ` · ${say.inferred}`}`));
    rows.push(...checksDone(one, language).map(([check, done]) => line("plain", "", check, done)));
    rows.push(blank, ...findingRows(one, language));
    rows.push(...notCheckedRows(one, language));
    rows.push(...totalRows(one, rows.length, language));
    rows.push(...agencyRows(one, language));
  }
  if (quiet.length > 0) {
    rows.push(blank, line("title", "", say.quiet(quiet.length)));
    rows.push(
      ...quiet.map(({ sheet: name, totals: own }) => line("plain", "", `“${name}” · ${totalsWords(own, language)}`)),
    );
  }
  rows.push(blank, line("plain", "", say.liveNote), blank, line("plain", say.signed, ".".repeat(48)));
  const table = rows.map(({ cells }) => widths.map((_, column) => cells[column] ?? null));
  const nothing = widths.map(() => null);
  return {
    steps: [
      { kind: "insert-sheet", sheet, visibility: "visible", widths },
      ...formatSteps(sheet, rows),
      { kind: "write-cells", sheet, row: 0, column: 0, before: table.map(() => nothing), after: table },
    ],
  };
}

function findingRows({ findings }: ReportedSheet, language: Language): SheetRow[] {
  const say = verifyReportWords[language];
  const head = line("head", say.cell, say.what, say.stored, say.expected, say.difference, say.level);
  if (findings.length === 0) return [head, line("plain", "", say.noFindings)];
  return (["error", "warning", "note"] as const).reduce<SheetRow[]>(
    (rows, severity) => {
      const found = findings.filter((one) => one.severity === severity);
      for (const one of found.slice(0, maxFindings)) rows.push(...findingRow(one, placeWords(one, language), language));
      if (found.length > maxFindings) rows.push(line("plain", "", say.more(found.length - maxFindings)));
      return rows;
    },
    [head],
  );
}

function findingRow(found: Finding, place: string, language: Language): SheetRow[] {
  const { stored, recomputed, difference, unit } = found.figures ?? { unit: "number" as const };
  const figures = [stored, recomputed, difference].map((value) => number(value, unit));
  return withWords(
    found.severity === "error" ? "error" : "plain",
    place,
    [describe(found).message[language], culpritWords(found, language) ?? ""],
    [...figures, text(verifyReportWords[language].severity[found.severity])],
  );
}

const notCheckedRows = ({ notChecked }: ReportedSheet, language: Language): SheetRow[] =>
  notChecked.flatMap((one) =>
    withWords(
      "plain",
      verifyReportWords[language].notDone,
      [`${one.area ? `${placeWords(one, language)} ` : ""}${describe(one).message[language]}`],
      [],
    ),
  );

function agencyRows({ reconciliation }: ReportedSheet, language: Language): SheetRow[] {
  const say = verifyReportWords[language];
  if (!reconciliation || reconciliation.agencies.length === 0) return [];
  const head = line("head", "", say.reconciled, say.declared, say.sentSum, say.inMaster, say.result);
  return [
    blank,
    head,
    ...reconciliation.agencies.flatMap(({ agency, file, amounts, ok }) =>
      amounts.flatMap(({ name, declared, sent, inMaster }) =>
        withWords(
          "amounts",
          "",
          [`${agency} · ${name[language]} (${file})`],
          [...[declared, sent, inMaster].map((value) => number(value, "satang")), text(ok ? say.agrees : say.differs)],
        ),
      ),
    ),
  ];
}
