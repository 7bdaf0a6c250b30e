import { amountAsText } from "../../checking/amountAsText";
import { amountInBothColumns } from "../../checking/amountInBothColumns";
import type { Rule } from "../../checking/checked";
import { formulaFaults } from "../../checking/formulaFaults";
import { grandTotal } from "../../checking/grandTotal";
import { hiddenAmounts } from "../../checking/hiddenAmounts";
import { missingAgency } from "../../checking/missingAgency";
import { missingTotals } from "../../checking/missingTotals";
import { negativeAmount } from "../../checking/negativeAmount";
import { numbering } from "../../checking/numbering";
import { repeatedRows } from "../../checking/repeatedRows";
import { subtotals } from "../../checking/subtotals";

/** The checks that bear on figures. How a plan is worded is its agencies' affair, and settled before the merge. */
export const rules: readonly Rule[] = [
  numbering,
  missingAgency,
  negativeAmount,
  amountInBothColumns,
  amountAsText,
  repeatedRows,
  hiddenAmounts,
  formulaFaults,
  missingTotals,
  subtotals,
  grandTotal,
];
