import { areaToA1, inArea, toA1 } from "../grid/area";
import { isFormulaShort } from "../grid/formulaLimits";
import { isSheetName } from "../grid/sheetName";
import type { VerifiedTotal } from "../verifying/verification";
import type { Language } from "../words/language";
import { listedTotals, resultWords, totalName } from "./findingWords";
import { blank, inUnit, line, number, text, withWords, type SheetRow } from "./sheetRows";
import { verifyReportWords } from "./verifyReportWords";
import type { ReportedSheet } from "./reportedVerification";

/**
 * The totals of a sheet, read live.
 *
 * @param above rows of the report before these: formulas name their own row
 */
export function totalRows(sheet: ReportedSheet, above: number, language: Language): SheetRow[] {
  const say = verifyReportWords[language];
  const { listed, left } = listedTotals(sheet);
  if (listed.length + left === 0) return [];
  const rows = [blank, line("head", say.cell, say.totals, say.stored, say.recomputed, say.difference, say.result)];
  for (const total of listed) rows.push(...totalRow(total, sheet, above + rows.length, language));
  if (left > 0) rows.push(line("plain", "", say.rightTotals(left)));
  return rows;
}

/** A total, read live: what its cell shows, what its rows add up to, and whether the two are the same. */
function totalRow(total: VerifiedTotal, sheet: ReportedSheet, row: number, language: Language): SheetRow[] {
  const say = verifyReportWords[language];
  const { at, stored, recomputed, unit } = total;
  const from = `'${sheet.sheet.replaceAll("'", "''")}'!`;
  const result = (value: number | null) => (value === null ? {} : { result: inUnit(value, unit) });
  // In a name that Excel would not take, a formula of ours could read another file, of whoever's choosing.
  const canRead = isSheetName(sheet.sheet);
  const live = canRead ? sumFormula(total, sheet, from) : null;
  const difference = stored === null || recomputed === null ? null : stored - recomputed;
  const [printedAt, summedAt, differenceAt] = [2, 3, 4].map((column) => toA1({ row, column }));
  const words = resultWords(total, language);
  return withWords(
    "plain",
    toA1(at),
    [totalName(total, sheet, language)],
    [
      canRead ? { formula: `=${from}${toA1(at)}`, ...result(stored) } : number(stored, unit),
      live === null ? number(recomputed, unit) : { formula: live, ...result(recomputed) },
      recomputed === null
        ? null
        : { formula: `=ROUND(${printedAt}-${summedAt},${decimals(total)})`, ...result(difference) },
      recomputed === null
        ? text(words)
        : {
            formula: `=IF(${differenceAt}=0,"${say.agrees}","${say.differs}")`,
            ...(difference === null ? {} : { result: words }),
          },
    ],
  );
}

/** To how many decimals a difference is distinguished from the noise of adding up: Excel keeps fifteen digits of a number. */
function decimals({ stored, recomputed, unit }: VerifiedTotal): number {
  if (unit === "satang") return 2;
  const whole = String(Math.trunc(Math.max(Math.abs(stored ?? 0), Math.abs(recomputed ?? 0)))).length;
  return Math.max(3, Math.min(6, 13 - whole));
}

/** What SUM passes over, though it is an amount or may be one. */
const unsummed: ReadonlySet<string> = new Set([
  ...["amount-as-text", "amount-letter-for-digit", "amount-unreadable", "amount-point-ambiguous"],
  ...["value-of-wrong-kind", "formula-error"],
]);

/** The sum of exactly the cells a total should count; null where a formula cannot say it, or passes over one of them. */
function sumFormula(
  { covers, recomputed, at }: VerifiedTotal,
  { findings }: ReportedSheet,
  from: string,
): string | null {
  const formula = covers.length === 0 ? "=0" : `=SUM(${covers.map((area) => from + areaToA1(area)).join(",")})`;
  const isOdd = findings.some(
    ({ area, code }) =>
      unsummed.has(code) &&
      area !== null &&
      covers.some((one) => inArea(one, { row: area.top, column: area.left })) &&
      area.left === at.column,
  );
  return recomputed === null || isOdd || !isFormulaShort(formula) ? null : formula;
}
