import type { VerifiedSheet } from "../app/verifyFiles";
import { cellArea } from "../grid/area";
import type { Words } from "../issues/entry";
import { checksDone } from "../report/checksDone";
import { culpritWords, totalField } from "../report/findingWords";
import { mainPictured, picturedPlans } from "../summarizing/picturedPlan";
import { listedFindings, type Finding } from "../verifying/finding";
import type { CheckDone, FindingShown, TotalShown, VerifyShown } from "./shownVerified";
import { formShown, issueShown, placeOf } from "./wording";

/** What verifying came to, as the screen shows it. The plan of a workbook is its first sheet that a form reads. */
export function verifyShown(sheets: readonly VerifiedSheet[], repairs: number): VerifyShown {
  const plan = sheets.find(({ provenance }) => provenance !== null) ?? sheets[0];
  const plans = picturedPlans(sheets);
  // The sheets in which merges are recorded are listed among the checks.
  const counted = sheets.filter(({ readBy, provenance }) => readBy === null || provenance !== null);
  const count = (of: (sheet: VerifiedSheet) => number) => counted.reduce((sum, sheet) => sum + of(sheet), 0);
  return {
    sheet: plan?.sheet ?? null,
    form: plan?.readBy ? formShown(plan.readBy) : null,
    checked: {
      rows: count(({ checked }) => checked.rows),
      totals: count(({ totals }) => totals.length),
      cells: count(({ checked }) => checked.cells),
    },
    checks: plan ? checksShown(plan) : [],
    totals: sheets.flatMap(totalsShown),
    findings: sheets.flatMap(({ findings }) => listedFindings(findings)).map(findingShown),
    notChecked: sheets.flatMap(({ notChecked }) => notChecked).map(issueShown),
    pictured: plans.get(mainPictured(plans) ?? "") ?? null,
    repairs,
  };
}

const inBoth = (say: (language: keyof Words) => string): Words => ({ th: say("th"), en: say("en") });

function checksShown(plan: VerifiedSheet): CheckDone[] {
  const english = checksDone(plan, "en");
  return checksDone(plan, "th").map(([what, onWhat], at) => ({
    what: { th: what, en: english[at]![0] },
    onWhat: { th: onWhat, en: english[at]![1] },
  }));
}

const totalsShown = (sheet: VerifiedSheet): TotalShown[] =>
  sheet.totals.map((total) => {
    const { at, label, stored, recomputed, unit, ok } = total;
    const field = totalField(total, sheet);
    return {
      place: placeOf(sheet.sheet, cellArea(at)),
      name: label,
      column: field?.name ?? null,
      ...{ stored, recomputed, unit, ok },
    };
  });

function findingShown(found: Finding, id: number): FindingShown {
  const { figures, culprit, sheet } = found;
  const blamed = culpritWords(found, "th");
  return {
    ...issueShown(found, id),
    figures,
    culprit:
      culprit && blamed !== null
        ? {
            place: culprit.cell && sheet !== null ? placeOf(sheet, cellArea(culprit.cell)) : null,
            words: inBoth((language) => culpritWords(found, language)!),
          }
        : null,
  };
}
