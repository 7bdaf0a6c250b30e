import { recordSheetName } from "../merging/record/recordSheet";
import type { Language } from "../words/language";
import { checksWords } from "./checksWords";
import { verifyReportWords } from "./verifyReportWords";
import type { ReportedSheet } from "./reportedVerification";

/** Every check that there is, and on how much of the sheet it was done. */
export function checksDone(
  { sheet, checked, readBy, provenance, crossFooting, reconciliation }: ReportedSheet,
  language: Language,
): [string, string][] {
  const { checks, count } = checksWords[language];
  const { notDone } = verifyReportWords[language];
  const log = provenance?.sheets.find(({ checked }) => checked.rows > 0);
  const isPlan = provenance !== null;
  if (readBy && !isPlan)
    return [
      [
        sheet === recordSheetName ? checks.record : checks.log,
        [count.entries(checked.rows), count.cells(checked.cells)].join(" · "),
      ],
    ];
  const traced = provenance && provenance.sheets.length > 0 ? provenance.origins.size : null;
  const entries = log ? count.entries(log.checked.rows) : notDone;
  return [
    [checks.totals, [count.totals(checked.totals), count.rows(checked.rows)].join(" · ")],
    [checks.formulas, count.cells(checked.cells)],
    [checks.hidden, count.cells(checked.cells)],
    [checks.crossFooting, crossFooting.length > 0 ? count.ways(crossFooting.length) : notDone],
    [checks.origins, traced === null ? notDone : count.traced(traced, checked.rows)],
    [checks.log, entries],
    [checks.sent, reconciliation ? count.agencies(reconciliation.agencies.length) : notDone],
  ];
}
