import { amountInOtherColumn } from "./totals/amountInOtherColumn";
import { headingElsewhere } from "./headings/headingElsewhere";
import type { Grid } from "../grid/grid";
import type { Form } from "../forms/schema";
import type { Issue } from "../issues/issue";
import { amountAcrossRows } from "./amounts/amountAcrossRows";
import { amountShownOtherwise } from "./amounts/amountShownOtherwise";
import { fiscalYearCommonEra } from "./sheet/fiscalYearCommonEra";
import { fiscalYearMissing } from "./sheet/fiscalYearMissing";
import { pictureInCell } from "./sheet/pictureInCell";
import { struckThrough } from "./rows/struckThrough";
import { limited } from "../issues/limited";
import { judge } from "../issues/make";
import { inSheetOrder } from "../issues/order";
import type { Submission } from "../plan/submission";
import { activityUnfinished } from "./texts/activityUnfinished";
import { achievementOverHundred } from "./targets/achievementOverHundred";
import { achievementInOutput } from "./targets/achievementInOutput";
import { agencyGroup } from "./rows/agencyGroup";
import { agencySpaced } from "./rows/agencySpaced";
import { amountAcrossColumns } from "./amounts/amountAcrossColumns";
import { amountAsText } from "./amounts/amountAsText";
import { amountInBothColumns } from "./amounts/amountInBothColumns";
import { amountsInOtherUnit } from "./amounts/amountsInOtherUnit";
import { amountBlank } from "./amounts/amountBlank";
import { achievementCapped } from "./targets/achievementCapped";
import { checkedSheet, type Rule } from "./checked";
import { outcomeCopied } from "./texts/outcomeCopied";
import { dateOfOtherYear } from "./texts/dateOfOtherYear";
import { doubledWord } from "./texts/doubledWord";
import { unitDoubtful } from "./targets/unitDoubtful";
import { wordDoubtful } from "./texts/wordDoubtful";
import { sheetNameImpossible } from "./sheet/sheetNameImpossible";
import { submissionEmpty } from "./sheet/submissionEmpty";
import { fiscalYearShort } from "./sheet/fiscalYearShort";
import { fiscalYearWrong } from "./sheet/fiscalYearWrong";
import { foreignScript } from "./texts/foreignScript";
import { formulaError } from "./sheet/formulaError";
import { formulaExternal } from "./sheet/formulaExternal";
import { formulaIrreproducible } from "./sheet/formulaIrreproducible";
import { figureDiffers } from "./totals/figureDiffers";
import { grandTotal } from "./totals/grandTotal";
import { headingOrder } from "./headings/headingOrder";
import { hiddenAmount } from "./amounts/hiddenAmount";
import { indicatorOnlyCount } from "./texts/indicatorOnlyCount";
import { indicatorWording } from "./texts/indicatorWording";
import { lettersApart } from "./texts/lettersApart";
import { headerMisread } from "./sheet/headerMisread";
import { achievementMissing } from "./targets/achievementMissing";
import { agencyMissing } from "./rows/agencyMissing";
import { itemMissing } from "./headings/itemMissing";
import { headingMissing } from "./headings/headingMissing";
import { unitMissing } from "./targets/unitMissing";
import { quantityMissing } from "./targets/quantityMissing";
import { indicatorMissing } from "./texts/indicatorMissing";
import { targetMissing } from "./texts/targetMissing";
import { outputMissing } from "./texts/outputMissing";
import { outcomeMissing } from "./texts/outcomeMissing";
import { totalMissing } from "./totals/totalMissing";
import { headingMisspelt } from "./headings/headingMisspelt";
import { agencyMisspelt } from "./rows/agencyMisspelt";
import { wordMisspelt } from "./texts/wordMisspelt";
import { amountNegative } from "./amounts/amountNegative";
import { mergesOverlap } from "./sheet/mergesOverlap";
import { numbering } from "./headings/numbering";
import { numberWrittenOtherwise } from "./headings/numberWrittenOtherwise";
import { agencyOther } from "./rows/agencyOther";
import { headingOtherWording } from "./headings/headingOtherWording";
import { outcomeRepeatsActivity } from "./texts/outcomeRepeatsActivity";
import { pageBreakLines } from "./sheet/pageBreakLines";
import { percentBesideCount } from "./targets/percentBesideCount";
import { percentInTextDiffers } from "./targets/percentInTextDiffers";
import { quantityNegative } from "./targets/quantityNegative";
import { percentOverHundred } from "./targets/percentOverHundred";
import { quantityZero } from "./targets/quantityZero";
import { percentBelowOne } from "./targets/percentBelowOne";
import { quantityFractional } from "./targets/quantityFractional";
import { rowRepeated } from "./rows/rowRepeated";
import { rowRepeatedElsewhere } from "./rows/rowRepeatedElsewhere";
import { targetOfSeveral } from "./targets/targetOfSeveral";
import { outcomeSplit } from "./texts/outcomeSplit";
import { subtotals } from "./totals/subtotals";
import { textLikeFormula } from "./texts/textLikeFormula";
import { unitIndicatorMismatch } from "./targets/unitIndicatorMismatch";
import { targetWithoutUnit } from "./targets/targetWithoutUnit";
import { agencyUnknown } from "./rows/agencyUnknown";
import { columnUnknown } from "./sheet/columnUnknown";
import { headingUnknown } from "./headings/headingUnknown";
import { headingNumberMismatch } from "./headings/headingNumberMismatch";
import { submitterUnknown } from "./sheet/submitterUnknown";
import { unitUnknown } from "./targets/unitUnknown";
import { targetCountDiffers } from "./targets/targetCountDiffers";
import { amountUnusual } from "./amounts/amountUnusual";
import { quantityUnusual } from "./targets/quantityUnusual";
import { headerVaries } from "./sheet/headerVaries";
import { numberLimits } from "./values/numberLimits";
import { percentsAsFractions } from "./values/percentsAsFractions";
import { relationDiffers } from "./values/relationDiffers";
import { valueMissing } from "./values/valueMissing";
import { writtenTargets } from "./targets/writtenTargets";

export { checkAcross, type Sent } from "./sheet/submissionRepeated";
export { checkSheets } from "./sheet/sheetRepeated";

/** Every rule, in the order in which a sheet is read: as a whole, headers, headings, rows, texts, totals. */
const rules: readonly Rule[] = [
  submissionEmpty,
  sheetNameImpossible,
  mergesOverlap,
  fiscalYearWrong,
  fiscalYearMissing,
  fiscalYearCommonEra,
  fiscalYearShort,
  submitterUnknown,
  headerMisread,
  headerVaries,
  pageBreakLines,
  columnUnknown,
  amountsInOtherUnit,
  headingUnknown,
  headingNumberMismatch,
  headingMisspelt,
  agencyMisspelt,
  headingOtherWording,
  headingOrder,
  headingMissing,
  headingElsewhere,
  itemMissing,
  numbering,
  numberWrittenOtherwise,
  agencyMissing,
  agencyUnknown,
  agencyOther,
  agencySpaced,
  agencyGroup,
  unitMissing,
  quantityMissing,
  unitUnknown,
  quantityNegative,
  percentOverHundred,
  quantityZero,
  percentBelowOne,
  quantityFractional,
  achievementOverHundred,
  achievementCapped,
  achievementInOutput,
  achievementMissing,
  unitIndicatorMismatch,
  unitDoubtful,
  percentBesideCount,
  writtenTargets,
  targetOfSeveral,
  targetWithoutUnit,
  targetCountDiffers,
  percentInTextDiffers,
  valueMissing,
  numberLimits,
  percentsAsFractions,
  amountNegative,
  amountInBothColumns,
  relationDiffers,
  amountAcrossColumns,
  amountAcrossRows,
  amountShownOtherwise,
  amountAsText,
  amountBlank,
  amountUnusual,
  quantityUnusual,
  indicatorMissing,
  targetMissing,
  outputMissing,
  outcomeMissing,
  activityUnfinished,
  indicatorOnlyCount,
  indicatorWording,
  outcomeRepeatsActivity,
  outcomeCopied,
  outcomeSplit,
  foreignScript,
  wordMisspelt,
  wordDoubtful,
  dateOfOtherYear,
  doubledWord,
  lettersApart,
  textLikeFormula,
  rowRepeated,
  rowRepeatedElsewhere,
  hiddenAmount,
  struckThrough,
  pictureInCell,
  formulaError,
  formulaExternal,
  formulaIrreproducible,
  totalMissing,
  subtotals,
  grandTotal,
  figureDiffers,
];

/** The rules that speak of money and of totals: all that matters where only sums are asked for. */
export const moneyRules: readonly Rule[] = [
  amountsInOtherUnit,
  amountNegative,
  amountInBothColumns,
  relationDiffers,
  amountAcrossColumns,
  amountAcrossRows,
  amountShownOtherwise,
  amountAsText,
  amountBlank,
  amountUnusual,
  hiddenAmount,
  formulaError,
  formulaExternal,
  formulaIrreproducible,
  totalMissing,
  subtotals,
  grandTotal,
  figureDiffers,
];

/**
 * What is wrong with a sheet that was read, as the form judges it, in the order of the sheet.
 *
 * @param found what reading reported of the same sheet: a row that it reported as shifted is not judged cell by cell.
 *   These issues are not in the answer.
 * @param by rules, in the order in which a sheet is read.
 */
export function checkSubmission(
  submission: Submission,
  grid: Grid,
  form: Form,
  found: readonly Issue[] = [],
  by: readonly Rule[] = rules,
): Issue[] {
  const sheet = checkedSheet(submission, grid, form, found);
  const issues = by.flatMap((rule) => limited(judge(rule(sheet), form.severities)));
  return judge(amountInOtherColumn(sheet, issues), form.severities).sort(inSheetOrder);
}
