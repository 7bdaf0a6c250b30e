import type { CheckedFile } from "../../app/checkFiles";
import type { VerifiedFile, VerifiedSheet } from "../../app/verifyFiles";
import { areaToA1, toA1 } from "../../grid/area";
import { describeReason } from "../../issues/aboutCulprits";
import { describe } from "../../issues/describe";
import { remedyAt } from "../../issues/entry";
import type { Measured } from "../../issues/words";
import { bahtFromSatang, type Satang } from "../../plan/satang";
import type { SkippedFile } from "../../report/skippedLines";
import { listedFindings, type Finding } from "../../verifying/finding";
import { toIssue } from "./toCheckAnswer";
import type { VerifyAnswer } from "./verifyAnswer";

type SheetAnswer = VerifyAnswer["files"][number]["sheets"][number];
type FindingAnswer = SheetAnswer["findings"][number];

/** The answer of a verification: figures in baht, cells as Excel names them. */
export function toVerifyAnswer(
  files: readonly VerifiedFile[],
  unread: readonly CheckedFile[],
  skipped: readonly SkippedFile[],
): VerifyAnswer {
  return {
    files: files.map(({ file, sha256, sheets, issues }) => ({
      ...{ file, sha256: sha256 || null, sheets: sheets.map(toSheet) },
      ...(issues.length > 0 && {
        unreadable: describe(issues[0]!).message,
        remedy: remedyAt(describe(issues[0]!).remedy, "command"),
      }),
    })),
    ...(unread.length > 0 && {
      unread: unread.map(({ file, sha256, issues }) => ({ file, sha256: sha256 || null, issues: issues.map(toIssue) })),
    }),
    ...(skipped.length > 0 && { skipped: [...skipped] }),
  };
}

function toSheet({ sheet, form, checked, totals, findings, notChecked, reconciliation }: VerifiedSheet): SheetAnswer {
  return {
    ...{ sheet, form, checked: { ...checked } },
    totals: totals.map(({ at, stored, recomputed, unit, covers, ok }) => ({
      ...{ cell: toA1(at), stored: inUnit(stored, unit), recomputed: inUnit(recomputed, unit) },
      ...{ covers: covers.map(areaToA1), ok },
    })),
    findings: listedFindings(findings).map(toFinding),
    ...(notChecked.length > 0 && {
      notChecked: notChecked.map((one) => ({
        ...{ code: one.code, cell: one.area && areaToA1(one.area), message: describe(one).message },
      })),
    }),
    ...(reconciliation && { agencies: reconciliation.agencies.map(toAgency) }),
  };
}

function toFinding(found: Finding): FindingAnswer {
  const { code, severity, area, figures, culprit } = found;
  const figure = (value: number | null) => (figures ? inUnit(value, figures.unit) : null);
  return {
    ...{ code, severity, cell: area && areaToA1(area) },
    stored: figure(figures?.stored ?? null),
    recomputed: figure(figures?.recomputed ?? null),
    difference: figure(figures?.difference ?? null),
    message: describe(found).message,
    ...(culprit && {
      culprit: {
        ...{ cell: culprit.cell && toA1(culprit.cell), reason: culprit.reason, confidence: culprit.confidence },
        evidence: describeReason(culprit.reason, culprit.evidence),
      },
    }),
  };
}

const inUnit = (value: number | null, unit: Measured): number | null =>
  value !== null && unit === "satang" ? bahtFromSatang(value as Satang) : value;

type Agency = NonNullable<VerifiedSheet["reconciliation"]>["agencies"][number];

const toAgency = ({
  agency,
  file,
  sha256,
  rows,
  amounts,
  ok,
}: Agency): NonNullable<SheetAnswer["agencies"]>[number] => ({
  ...{ agency, file, sha256, rows: { ...rows }, ok },
  amounts: amounts.map(({ field, declared, sent, inMaster }) => ({
    field,
    declared: inUnit(declared, "satang"),
    sent: bahtFromSatang(sent),
    stands: bahtFromSatang(inMaster),
  })),
});
