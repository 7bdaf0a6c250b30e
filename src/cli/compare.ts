import { formsOfMaster } from "../app/formInBook";
import { compareMasters } from "../app/compareMasters";
import { readOpenBook } from "../app/readBook";
import { isOddlyPrinted } from "../comparing/totalDifferences";
import { comparePage } from "../report/comparePage";
import { compareReport } from "../report/compareReport";
import { comparisonRefusalWords } from "../report/comparisonRefusalWords";
import type { Language } from "../words/language";
import { toCompareAnswer } from "./answers/toCompareAnswer";
import type { CommandOf } from "./command";
import { newFilePath } from "./destination";
import { isFailure, type Failure } from "./failure";
import { loadForms, type Forms } from "./loadForms";
import { openMaster } from "./openMaster";
import type { CommandOutcome } from "./outcome";
import { shownNames } from "./shownNames";
import { holding, type Target } from "./writing/target";

/** `ruam compare`: what became of a master. Only the page asked for is written. Exit code 1 when anything differs. */
export async function compare(
  asked: CommandOf<"compare">,
  language: Language,
  now: string,
): Promise<CommandOutcome | Failure> {
  const loaded = await loadForms(asked.form);
  if (isFailure(loaded)) return loaded;
  const html = asked.html === null ? { path: null } : newFilePath(asked.html, [asked.before, asked.after], "--html");
  if (isFailure(html)) return html;
  return holding(html.path, (page) => compareInto(asked, page, loaded, language, now));
}

async function compareInto(
  asked: CommandOf<"compare">,
  page: Target | null,
  loaded: Forms,
  language: Language,
  now: string,
): Promise<CommandOutcome | Failure> {
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
  const [older, newer] = [shown(asked.before), shown(asked.after)];
  if ("refused" in compared) return { failure: comparisonRefusalWords(compared, older, newer) };
  const files = [
    { file: older, sha256: before.sha256 },
    { file: newer, sha256: after.sha256 },
  ] as const;
  const written = page?.write(new TextEncoder().encode(comparePage({ ...compared, files, when: now }, language))) ?? [];
  if (isFailure(written)) return written;
  const isSame = compared.rows.length === 0 && !compared.totals.some(isOddlyPrinted);
  return {
    clean: isSame,
    remarks: written,
    answer: () => toCompareAnswer(before, after, compared),
    report: () => [...compareReport(compared, older, newer, language), ...(page ? [`→ ${page.path}`] : [])],
  };
}
