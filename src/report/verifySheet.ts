import type { ChangeSet } from "../change/changeSet";
import type { Content, Step } from "../change/step";
import { areaToA1, inArea, toA1 } from "../grid/area";
import { describe } from "../issues/describe";
import { bahtFromSatang, type Satang } from "../plan/satang";
import type { Measured } from "../issues/words";
import { freeReportName } from "../verifying/reportSheetName";
import type { VerifiedTotal } from "../verifying/verification";
import type { Language } from "../words/language";
import { checksDone } from "./checksDone";
import { culpritWords, placeWords, resultWords, totalName } from "./findingWords";
import { plainText } from "./plainText";
import { thaiMoment } from "./thaiMoment";
import { verifyReportWords } from "./verifyReportWords";
import { severitiesIn, type FileTold, type SheetTold, type VerifyTold } from "./verifyTold";
import { wrapped } from "./wrapped";

/** Characters of each column: cell, words, the three figures, the result. */
const widths = [14, 78, 18, 18, 18, 12];
/** Figures stand in these, 0-based. */
const figures = { first: 2, last: 4 };
const amountFormat = "#,##0.00;-#,##0.00;0.00";
/** What Excel lets a formula hold. */
const longestFormula = 8_192;
const mostArguments = 255;
/** Findings that a sheet tells; a page of HTML and JSON tell more. */
const toldFindings = 1000;

type Line = readonly Content[];

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
  const forms = [...new Set(file.sheets.flatMap(({ readBy }) => readBy ?? []))];
  const lines: Line[] = [
    said(say.title),
    said(errors + warnings === 0 ? say.clean : say.found(errors, warnings), notes > 0 ? say.notes(notes) : ""),
    [],
    said(say.file, file.file),
    said("SHA-256", file.sha256),
    ...forms.map((form) => said(say.form, `${form.title[language]} (${say.version(form.id, form.version)})`)),
    said(say.when, thaiMoment(when, language)),
    said(say.person, person ?? ""),
    said("", say.readOnly),
  ];
  for (const one of file.sheets) lines.push(...sheetLines(one, lines.length, language));
  lines.push([], said("", say.liveNote), [], said(say.signed, "................................................"));
  const table = lines.map((line) => widths.map((_, column) => line[column] ?? null));
  const nothing = widths.map(() => null);
  const steps: Step[] = [
    { kind: "insert-sheet", sheet, visibility: "visible", widths },
    {
      ...{ kind: "set-formats", sheet, before: "General", after: amountFormat },
      area: { top: 0, bottom: table.length - 1, left: figures.first, right: figures.last },
    },
    { kind: "write-cells", sheet, row: 0, column: 0, before: table.map(() => nothing), after: table },
  ];
  return { steps };
}

/** @param above lines of the report before these: formulas name their own row */
function sheetLines(sheet: SheetTold, above: number, language: Language): Line[] {
  const say = verifyReportWords[language];
  const lines: Line[] = [
    [],
    said(say.sheet, `“${sheet.sheet}”${sheet.readBy ? "" : ` · ${say.inferred}`}`),
    said("", say.checked),
    ...checksDone(sheet, language).map(([check, done]) => [null, text(check), text(done)]),
  ];
  lines.push([], said(say.cell, say.what, say.stored, say.expected, say.difference, say.level));
  if (sheet.findings.length === 0) lines.push(said("", say.noFindings));
  for (const severity of ["error", "warning", "note"] as const) {
    const found = sheet.findings.filter((one) => one.severity === severity);
    for (const one of found.slice(0, toldFindings)) {
      const { message } = describe(one);
      const words = [message[language], culpritWords(one, language) ?? ""];
      const [first = "", ...more] = words.flatMap((word) => wrapped(word, widths[1]! - 4));
      const unit = one.figures?.unit ?? "number";
      lines.push([
        text(placeWords(one, language)),
        text(first),
        ...[one.figures?.stored, one.figures?.recomputed, one.figures?.difference].map((value) => number(value, unit)),
        text(say.severity[severity]),
      ]);
      lines.push(...more.map((line) => [null, text(line)]));
    }
    if (found.length > toldFindings) lines.push(said("", say.more(found.length - toldFindings)));
  }
  for (const one of sheet.notChecked) {
    const [first = "", ...more] = wrapped(describe(one).message[language], widths[1]! - 4);
    lines.push([text(say.notDone), text(first)], ...more.map((line) => [null, text(line)]));
  }
  if (sheet.totals.length > 0) {
    lines.push([], said(say.cell, say.totals, say.stored, say.recomputed, say.difference, say.result));
    for (const total of sheet.totals) lines.push(totalLine(total, sheet, above + lines.length, language));
  }
  for (const one of sheet.reconciliation?.agencies ?? []) {
    if (one === sheet.reconciliation!.agencies[0]) {
      lines.push([], said("", say.reconciled, say.declared, say.sentSum, say.inMaster, say.result));
    }
    for (const { declared, sent, stands } of one.amounts) {
      const amounts = [declared, sent, stands].map((value) => number(value, "satang"));
      lines.push([null, text(`${one.agency} · ${one.file}`), ...amounts, text(one.ok ? say.agrees : say.differs)]);
    }
  }
  return lines;
}

/** A total, read live: what its cell shows, what its rows add up to, and whether the two are the same. */
function totalLine(total: VerifiedTotal, sheet: SheetTold, row: number, language: Language): Line {
  const say = verifyReportWords[language];
  const { at, stored, recomputed, unit, ok } = total;
  const name = `'${sheet.sheet.replaceAll("'", "''")}'!`;
  const result = (value: number | null) => (value === null ? {} : { result: inUnit(value, unit) });
  const live = sumFormula(total, sheet, name);
  const difference = stored === null || recomputed === null ? null : stored - recomputed;
  const [printedAt, summedAt, differenceAt] = [2, 3, 4].map((column) => toA1({ row, column }));
  return [
    text(toA1(at)),
    text(totalName(total, sheet, language)),
    { formula: `=${name}${toA1(at)}`, ...result(stored) },
    live === null ? number(recomputed, unit) : { formula: live, ...result(recomputed) },
    difference === null ? null : { formula: `=ROUND(${printedAt}-${summedAt},2)`, ...result(difference) },
    difference === null
      ? text(resultWords(total, language))
      : {
          formula: `=IF(${differenceAt}=0,"${say.agrees}","${say.differs}")`,
          result: ok ? say.agrees : say.differs,
        },
  ];
}

/** The sum of exactly the cells a total should count; null where a formula cannot say it, or passes over one of them. */
function sumFormula({ covers, recomputed, at }: VerifiedTotal, { findings }: SheetTold, name: string): string | null {
  const formula = covers.length === 0 ? "=0" : `=SUM(${covers.map((area) => name + areaToA1(area)).join(",")})`;
  const isOdd = findings.some(
    ({ area }) =>
      area && covers.some((one) => inArea(one, { row: area.top, column: area.left })) && area.left === at.column,
  );
  return recomputed === null || isOdd || covers.length > mostArguments || formula.length > longestFormula
    ? null
    : formula;
}

const inUnit = (value: number, unit: Measured): number => (unit === "satang" ? bahtFromSatang(value as Satang) : value);

const text = (words: string): Content => (words === "" ? null : { text: plainText(words) });
const number = (value: number | null | undefined, unit: Measured): Content =>
  value === null || value === undefined ? null : { number: inUnit(value, unit) };
const said = (...words: readonly string[]): Line => words.map(text);
