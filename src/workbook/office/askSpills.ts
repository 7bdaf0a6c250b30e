import type { Asked } from "./sheetLayout";
import { supports } from "./supports";

/** Whether a formula in a range, which may be null, fills cells beside its own. No Excel does that before ExcelApi 1.12. */
export function askSpills(range: Excel.Range): Asked<boolean> {
  if (!supports("1.12")) return () => false;
  range.load("hasSpill");
  // Excel answers null where some cells do and some do not, whatever the type says.
  return () => !range.isNullObject && (range.hasSpill as boolean | null) !== false;
}
