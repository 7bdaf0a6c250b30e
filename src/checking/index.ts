import type { Grid } from "../grid/grid";
import type { Form } from "../forms/schema";
import type { Issue } from "../issues/issue";
import { judge } from "../issues/make";
import { inSheetOrder } from "../issues/order";
import type { Submission } from "../plan/submission";
import { achievement } from "./achievement";
import { achievementInOutput } from "./achievementInOutput";
import { agencyGroups } from "./agencyGroups";
import { agencySpacing } from "./agencySpacing";
import { amountAcrossColumns } from "./amountAcrossColumns";
import { amountAsText } from "./amountAsText";
import { amountInBothColumns } from "./amountInBothColumns";
import { amountsInOtherUnit } from "./amountsInOtherUnit";
import { blankAmount } from "./blankAmount";
import { cappedAchievement } from "./cappedAchievement";
import { checkedSheet, type Rule } from "./checked";
import { copiedOutcome } from "./copiedOutcome";
import { datesOfOtherYear } from "./datesOfOtherYear";
import { doubledWord } from "./doubledWord";
import { doubtfulUnit } from "./doubtfulUnit";
import { doubtfulWords } from "./doubtfulWords";
import { emptySubmission } from "./emptySubmission";
import { fiscalYear } from "./fiscalYear";
import { foreignScript } from "./foreignScript";
import { formulaFaults } from "./formulaFaults";
import { grandTotal } from "./grandTotal";
import { headingOrder } from "./headingOrder";
import { hiddenAmounts } from "./hiddenAmounts";
import { indicatorOnlyCount } from "./indicatorOnlyCount";
import { indicatorWording } from "./indicatorWording";
import { lettersApart } from "./lettersApart";
import { misreadHeaders } from "./misreadHeaders";
import { missingAchievement } from "./missingAchievement";
import { missingAgency } from "./missingAgency";
import { missingHeadings } from "./missingHeadings";
import { missingTarget } from "./missingTarget";
import { missingText } from "./missingText";
import { missingTotals } from "./missingTotals";
import { misspelt } from "./misspelt";
import { misspeltWord } from "./misspeltWord";
import { negativeAmount } from "./negativeAmount";
import { numbering } from "./numbering";
import { numberWriting } from "./numberWriting";
import { otherAgency } from "./otherAgency";
import { otherWordings } from "./otherWordings";
import { outcomeRepeatsActivity } from "./outcomeRepeatsActivity";
import { pageBreaks } from "./pageBreaks";
import { percentBesideCount } from "./percentBesideCount";
import { percentInText } from "./percentInText";
import { quantityLimits } from "./quantityLimits";
import { repeatedRows } from "./repeatedRows";
import { rowsElsewhere } from "./rowsElsewhere";
import { severalTargets } from "./severalTargets";
import { splitOutcome } from "./splitOutcome";
import { subtotals } from "./subtotals";
import { textLikeFormula } from "./textLikeFormula";
import { unitAndIndicator } from "./unitAndIndicator";
import { unitlessTarget } from "./unitlessTarget";
import { unknownAgency } from "./unknownAgency";
import { unknownColumns } from "./unknownColumns";
import { unknownHeadings } from "./unknownHeadings";
import { unknownSubmitter } from "./unknownSubmitter";
import { unknownUnit } from "./unknownUnit";
import { unusualCount } from "./unusualCount";
import { unusualNumbers } from "./unusualNumbers";
import { variedHeaders } from "./variedHeaders";
import { writtenTargets } from "./writtenTargets";

export { checkAcross, type Sent } from "./across";
export { checkSheets } from "./repeatedSheets";

/** Every rule, in the order in which a sheet is read: as a whole, headers, headings, rows, texts, totals. */
const rules: readonly Rule[] = [
  emptySubmission,
  fiscalYear,
  unknownSubmitter,
  misreadHeaders,
  variedHeaders,
  pageBreaks,
  unknownColumns,
  amountsInOtherUnit,
  unknownHeadings,
  misspelt,
  otherWordings,
  headingOrder,
  missingHeadings,
  numbering,
  numberWriting,
  missingAgency,
  unknownAgency,
  otherAgency,
  agencySpacing,
  agencyGroups,
  missingTarget,
  unknownUnit,
  quantityLimits,
  achievement,
  cappedAchievement,
  achievementInOutput,
  missingAchievement,
  unitAndIndicator,
  doubtfulUnit,
  percentBesideCount,
  writtenTargets,
  severalTargets,
  unitlessTarget,
  unusualCount,
  percentInText,
  negativeAmount,
  amountInBothColumns,
  amountAcrossColumns,
  amountAsText,
  blankAmount,
  unusualNumbers,
  missingText,
  indicatorOnlyCount,
  indicatorWording,
  outcomeRepeatsActivity,
  copiedOutcome,
  splitOutcome,
  foreignScript,
  misspeltWord,
  doubtfulWords,
  datesOfOtherYear,
  doubledWord,
  lettersApart,
  textLikeFormula,
  repeatedRows,
  rowsElsewhere,
  hiddenAmounts,
  formulaFaults,
  missingTotals,
  subtotals,
  grandTotal,
];

/**
 * What is wrong with a sheet that was read, as the form judges it, in the order of the sheet.
 *
 * @param found what reading reported of the same sheet: a row that it reported as shifted is not judged cell by cell.
 *   These issues are not in the answer.
 */
export function checkSubmission(submission: Submission, grid: Grid, form: Form, found: readonly Issue[] = []): Issue[] {
  const sheet = checkedSheet(submission, grid, form, found);
  return judge(
    rules.flatMap((rule) => rule(sheet)),
    form.severities,
  ).sort(inSheetOrder);
}
