import type { ChangeSet } from "../change/changeSet";
import type { Content } from "../change/step";
import { areaToA1, inArea, toA1 } from "../grid/area";
import { describe } from "../issues/describe";
import { columnWords, type Measured } from "../issues/words";
import { bahtFromSatang, type Satang } from "../plan/satang";
import { freeReportName } from "../verifying/reportSheetName";
import type { VerifiedTotal } from "../verifying/verification";
import type { Language } from "../words/language";
import { checksDone } from "./checksDone";
import { culpritWords, placeWords, resultWords, totalName, totalsWords } from "./findingWords";
import { plainText } from "./plainText";
import { formatSteps, type LineKind, type SheetRow } from "./sheetLines";
import { thaiMoment } from "./thaiMoment";
import { verifyReportWords } from "./verifyReportWords";
import { isVerified, severitiesIn, type FileTold, type SheetTold, type VerifyTold } from "./verifyTold";
import { wrapped } from "./wrapped";

/** Characters of each column: cell, words, the three figures, the result. */
const widths = [14, 84, 18, 18, 18, 14];
/** Letters of Thai are narrower than the digits that a width counts. */
const wordsWidth = 84;
/** What Excel lets a formula hold. */
const longestFormula = 8_192;
const mostArguments = 255;
/** Findings of one severity that a sheet tells; a page of HTML and JSON tell more. */
const toldFindings = 1000;

/**
 * The report of a verification as one more sheet of the workbook: totals are read live from the sheet that was
 * verified, both the printed ones and the sums of their rows.
 *
 * @param sheets names of the workbook's sheets
 */
export function reportSheetChanges(
  { when, person }: Pick<VerifyTold, "when" | "person">,
  file: FileTold,
  sheets: readonly string[],
  language: Language,
): ChangeSet {
  const sheet = freeReportName(sheets);
  const say = verifyReportWords[language];
  const { errors, warnings, notes } = severitiesIn(file.sheets);
  const totals = file.sheets.flatMap((one) => one.totals);
  const forms = [...new Set(file.sheets.flatMap(({ readBy }) => readBy ?? []))];
  const verdict = errors + warnings === 0 ? say.clean : say.found(errors, warnings);
  const rows: SheetRow[] = [
    line("title", say.title),
    line("title", "", [verdict, ...(notes > 0 ? [say.notes(notes)] : [])].join(" · ")),
    line("title", "", totalsWords(totals, language)),
    blank,
    line("plain", say.file, file.file),
    line("plain", "SHA-256", file.sha256),
    ...forms.map((form) => line("plain", say.form, `${form.title[language]} (${say.version(form.id, form.version)})`)),
    line("plain", say.when, thaiMoment(when, language)),
    line("plain", say.person, person ?? ""),
    line("plain", "", say.readOnly),
  ];
  for (const one of file.sheets) {
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

const text = (words: string): Content => (words === "" ? null : { text: plainText(words) });
const number = (value: number | null | undefined, unit: Measured): Content =>
  value === null || value === undefined ? null : { number: inUnit(value, unit) };
const inUnit = (value: number, unit: Measured): number => (unit === "satang" ? bahtFromSatang(value as Satang) : value);

const line = (kind: LineKind, ...words: readonly string[]): SheetRow => ({ kind, cells: words.map(text) });
const blank: SheetRow = { kind: "plain", cells: [] };

/** A row whose words may need more lines than one: those follow below it. */
function withWords(kind: LineKind, place: string, words: readonly string[], rest: readonly Content[]): SheetRow[] {
  const [first = "", ...more] = words.flatMap((one) => wrapped(one, wordsWidth));
  return [
    { kind, cells: [text(place), text(first), ...rest] },
    ...more.map((one): SheetRow => ({ kind, cells: [null, text(one)] })),
  ];
}

function findingRows({ findings }: SheetTold, language: Language): SheetRow[] {
  const say = verifyReportWords[language];
  const head = line("head", say.cell, say.what, say.stored, say.expected, say.difference, say.level);
  if (findings.length === 0) return [head, line("plain", "", say.noFindings)];
  return (["error", "warning", "note"] as const).reduce<SheetRow[]>(
    (rows, severity) => {
      const found = findings.filter((one) => one.severity === severity);
      for (const one of found.slice(0, toldFindings)) {
        const { stored, recomputed, difference, unit } = one.figures ?? { unit: "number" as const };
        const figures = [stored, recomputed, difference].map((value) => number(value, unit));
        rows.push(
          ...withWords(
            severity === "error" ? "error" : "plain",
            placeWords(one, language),
            [describe(one).message[language], culpritWords(one, language) ?? ""],
            [...figures, text(say.severity[severity])],
          ),
        );
      }
      if (found.length > toldFindings) rows.push(line("plain", "", say.more(found.length - toldFindings)));
      return rows;
    },
    [head],
  );
}

const notCheckedRows = ({ notChecked }: SheetTold, language: Language): SheetRow[] =>
  notChecked.flatMap((one) =>
    withWords("plain", verifyReportWords[language].notDone, [describe(one).message[language]], []),
  );

/** @param above rows of the report before these: formulas name their own row */
function totalRows(sheet: SheetTold, above: number, language: Language): SheetRow[] {
  const say = verifyReportWords[language];
  if (sheet.totals.length === 0) return [];
  const rows = [blank, line("head", say.cell, say.totals, say.stored, say.recomputed, say.difference, say.result)];
  for (const total of sheet.totals) rows.push(...totalRow(total, sheet, above + rows.length, language));
  return rows;
}

/** A total, read live: what its cell shows, what its rows add up to, and whether the two are the same. */
function totalRow(total: VerifiedTotal, sheet: SheetTold, row: number, language: Language): SheetRow[] {
  const say = verifyReportWords[language];
  const { at, stored, recomputed, unit } = total;
  const from = `'${sheet.sheet.replaceAll("'", "''")}'!`;
  const result = (value: number | null) => (value === null ? {} : { result: inUnit(value, unit) });
  const live = sumFormula(total, sheet, from);
  const difference = stored === null || recomputed === null ? null : stored - recomputed;
  const [printedAt, summedAt, differenceAt] = [2, 3, 4].map((column) => toA1({ row, column }));
  const words = resultWords(total, language);
  return withWords(
    "plain",
    toA1(at),
    [totalName(total, sheet, language)],
    [
      { formula: `=${from}${toA1(at)}`, ...result(stored) },
      live === null ? number(recomputed, unit) : { formula: live, ...result(recomputed) },
      recomputed === null ? null : { formula: `=ROUND(${printedAt}-${summedAt},2)`, ...result(difference) },
      recomputed === null
        ? text(words)
        : {
            formula: `=IF(${differenceAt}=0,"${say.agrees}","${say.differs}")`,
            ...(difference === null ? {} : { result: words }),
          },
    ],
  );
}

/** What SUM passes over, though it is an amount or may be one. */
const unsummed: ReadonlySet<string> = new Set([
  ...["amount-as-text", "amount-letter-for-digit", "amount-unreadable", "amount-point-ambiguous"],
  ...["value-of-wrong-kind", "formula-error"],
]);

/** The sum of exactly the cells a total should count; null where a formula cannot say it, or passes over one of them. */
function sumFormula({ covers, recomputed, at }: VerifiedTotal, { findings }: SheetTold, from: string): string | null {
  const formula = covers.length === 0 ? "=0" : `=SUM(${covers.map((area) => from + areaToA1(area)).join(",")})`;
  const isOdd = findings.some(
    ({ area, code }) =>
      unsummed.has(code) &&
      area !== null &&
      covers.some((one) => inArea(one, { row: area.top, column: area.left })) &&
      area.left === at.column,
  );
  return recomputed === null || isOdd || covers.length > mostArguments || formula.length > longestFormula
    ? null
    : formula;
}

function agencyRows({ reconciliation }: SheetTold, language: Language): SheetRow[] {
  const say = verifyReportWords[language];
  if (!reconciliation || reconciliation.agencies.length === 0) return [];
  const head = line("head", "", say.reconciled, say.declared, say.sentSum, say.inMaster, say.result);
  return [
    blank,
    head,
    ...reconciliation.agencies.flatMap(({ agency, file, amounts, ok }) =>
      amounts.flatMap(({ field, declared, sent, stands }) =>
        withWords(
          "amounts",
          "",
          [`${agency} · ${columnWords[field][language]} (${file})`],
          [...[declared, sent, stands].map((value) => number(value, "satang")), text(ok ? say.agrees : say.differs)],
        ),
      ),
    ),
  ];
}
