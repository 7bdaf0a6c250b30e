import { amountAsText } from "../../checking/amounts/amountAsText";
import { amountInBothColumns } from "../../checking/amounts/amountInBothColumns";
import { amountAcrossRows } from "../../checking/amounts/amountAcrossRows";
import { amountShownOtherwise } from "../../checking/amounts/amountShownOtherwise";
import { struckThrough } from "../../checking/rows/struckThrough";
import type { Rule } from "../../checking/checked";
import { formulaIrreproducible } from "../../checking/sheet/formulaIrreproducible";
import { sheetNameImpossible } from "../../checking/sheet/sheetNameImpossible";
import { hiddenAmount } from "../../checking/amounts/hiddenAmount";
import { agencyMissing } from "../../checking/rows/agencyMissing";
import { figureDiffers } from "../../checking/totals/figureDiffers";
import { totalMissing } from "../../checking/totals/totalMissing";
import { amountNegative } from "../../checking/amounts/amountNegative";
import { numbering } from "../../checking/headings/numbering";
import { rowRepeated } from "../../checking/rows/rowRepeated";

/** The checks that bear on figures, besides those of formulas and of totals, which have a cell to blame. How a plan is worded is its agencies' affair, and settled before the merge. */
export const rules: readonly Rule[] = [
  sheetNameImpossible,
  numbering,
  agencyMissing,
  amountNegative,
  amountInBothColumns,
  amountAsText,
  rowRepeated,
  hiddenAmount,
  amountShownOtherwise,
  amountAcrossRows,
  struckThrough,
  formulaIrreproducible,
  totalMissing,
  figureDiffers,
];
