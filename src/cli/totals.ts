import { formsOfMaster } from "../app/formInBook";
import { masterPlan } from "../app/masterPlan";
import { readOpenBook } from "../app/readBook";
import { repairTotals } from "../app/repairTotals";
import { totalsOf } from "../app/totalsOf";
import { masterRefusalWords, refusalWords, signatureLostWords } from "../report/refusalWords";
import { totalsReport } from "../report/totalsReport";
import type { Language } from "../words/language";
import { toTotalsAnswer } from "./answers/toTotalsAnswer";
import type { CommandOf } from "./command";
import { destinationPath } from "./destination";
import { isFailure, type Failure } from "./failure";
import { loadForms, type Forms } from "./loadForms";
import { openMaster } from "./openMaster";
import type { CommandOutcome } from "./outcome";
import { needsAPerson } from "./severity";
import { holding, type Target } from "./writing/target";
import { writeWorkbook } from "./writing/writeWorkbook";

/** `ruam totals`: what the rows add up to, after a repair if one is asked for. Exit code 1 when a printed total is wrong then. */
export async function runTotals(asked: CommandOf<"totals">, language: Language): Promise<CommandOutcome | Failure> {
  const forms = await loadForms(asked.form);
  if (isFailure(forms)) return forms;
  const destination = asked.repair?.out ?? null;
  const out = destination === null ? { path: null } : destinationPath(destination, asked.master, []);
  if (isFailure(out)) return out;
  return holding(out.path, (target) => totalsIn(asked, forms, target, language));
}

async function totalsIn(
  asked: CommandOf<"totals">,
  loaded: Forms,
  target: Target | null,
  language: Language,
): Promise<CommandOutcome | Failure> {
  const master = openMaster(asked.master);
  if (isFailure(master)) return master;
  const forms = formsOfMaster(await master.workbook.readAll(), loaded);
  const source = { workbook: master.workbook, ...forms, sheet: asked.sheet };
  const repaired = asked.repair ? await repairTotals(source) : null;
  if (repaired && "refused" in repaired) {
    return { failure: "fields" in repaired ? masterRefusalWords(repaired) : refusalWords(repaired) };
  }
  const signatureLost = master.workbook.isSigned && (repaired?.repairs.length ?? 0) > 0;
  const plan = masterPlan(await readOpenBook(master.workbook, forms), asked.sheet);
  if ("refused" in plan) return { failure: masterRefusalWords(plan) };
  const remarks = writeWorkbook(target, master, asked.repair?.out === "in-place");
  if (isFailure(remarks)) return remarks;
  const reported = { ...totalsOf(plan), out: target?.path ?? null, repairs: repaired && repaired.repairs };
  return {
    clean: !signatureLost && !reported.issues.some(needsAPerson),
    remarks,
    answer: () => ({ ...toTotalsAnswer(master, reported), ...(signatureLost && { signatureLost }) }),
    report: () => [...(signatureLost ? [signatureLostWords[language], ""] : []), ...totalsReport(reported, language)],
  };
}
