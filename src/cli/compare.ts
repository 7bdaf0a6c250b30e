import { formsOfMaster } from "../app/formInBook";
import { compareMasters } from "../app/compareMasters";
import { readOpenBook } from "../app/readBook";
import { isOddlyPrinted } from "../comparing/totalDifferences";
import { compareReport } from "../report/compareReport";
import { comparisonRefusalWords } from "../report/comparisonRefusalWords";
import type { Language } from "../words/language";
import { toCompareAnswer } from "./answers/toCompareAnswer";
import type { CommandOf } from "./command";
import { isFailure, type Failure } from "./failure";
import { loadForms } from "./loadForms";
import { openMaster } from "./openMaster";
import type { CommandOutcome } from "./outcome";
import { shownNames } from "./shownNames";

/** `ruam compare`: what became of a master. Exit code 1 when anything did. */
export async function compare(asked: CommandOf<"compare">, language: Language): Promise<CommandOutcome | Failure> {
  const loaded = await loadForms(asked.form);
  if (isFailure(loaded)) return loaded;
  const before = openMaster(asked.before);
  if (isFailure(before)) return before;
  const after = openMaster(asked.after);
  if (isFailure(after)) return after;
  const forms = formsOfMaster(await after.workbook.readAll(), loaded);
  const compared = compareMasters(
    await readOpenBook(before.workbook, forms),
    await readOpenBook(after.workbook, forms),
    asked.sheet,
  );
  const shown = shownNames([asked.before, asked.after]);
  if ("refused" in compared) {
    return { failure: comparisonRefusalWords(compared, shown(asked.before), shown(asked.after)) };
  }
  const isSame = compared.rows.length === 0 && !compared.totals.some(isOddlyPrinted);
  return {
    clean: isSame,
    answer: () => toCompareAnswer(before, after, compared),
    report: () => compareReport(compared, shown(asked.before), shown(asked.after), language),
  };
}
