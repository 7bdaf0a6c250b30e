import { resolve } from "node:path";
import { masterPlan } from "../app/masterPlan";
import { readOpenBook } from "../app/readBook";
import { summarizeMaster } from "../app/summarizeMaster";
import type { Words } from "../issues/entry";
import { masterRefusalWords, refusalWords, signatureLostWords } from "../report/refusalWords";
import { summaryPage, type ReportedSummary } from "../report/summaryPage";
import { summaryReport } from "../report/summaryReport";
import { summarySheet } from "../report/summarySheet";
import type { Language } from "../words/language";
import { toSummaryAnswer } from "./answers/toSummaryAnswer";
import type { CommandOf } from "./command";
import { newFilePath } from "./destination";
import { failure, isFailure, type Failure } from "./failure";
import { loadForms, type Forms } from "./loadForms";
import { openMaster } from "./openMaster";
import type { CommandOutcome } from "./outcome";
import { needsAPerson } from "./severity";
import { shownNames } from "./shownNames";
import { holding, type Target } from "./writing/target";
import { writeWorkbook } from "./writing/writeWorkbook";

/**
 * `ruam summary`: a plan in counts, sums and shares. Only the files asked for are written. Exit code 1 when something of the
 * master is at odds with the figures.
 */
export async function summary(
  asked: CommandOf<"summary">,
  language: Language,
  now: string,
): Promise<CommandOutcome | Failure> {
  const forms = await loadForms(asked.form);
  if (isFailure(forms)) return forms;
  if (asked.html !== null && asked.out !== null && resolve(asked.html) === resolve(asked.out)) {
    return failure("--html และ --out ต้องเป็นคนละไฟล์", "--html and --out must be two files");
  }
  const html = asked.html === null ? { path: null } : newFilePath(asked.html, [asked.master], "--html");
  if (isFailure(html)) return html;
  const out = asked.out === null ? { path: null } : newFilePath(asked.out, [asked.master], "--out");
  if (isFailure(out)) return out;
  return holding(html.path, (page) =>
    holding(out.path, (copy) => summaryInto(asked, { page, copy }, forms, language, now)),
  );
}

async function summaryInto(
  asked: CommandOf<"summary">,
  { page, copy }: { readonly page: Target | null; readonly copy: Target | null },
  forms: Forms,
  language: Language,
  now: string,
): Promise<CommandOutcome | Failure> {
  const master = openMaster(asked.master);
  if (isFailure(master)) return master;
  const { workbook } = master;
  const plan = masterPlan(await readOpenBook(workbook, forms), asked.sheet);
  if ("refused" in plan) return { failure: masterRefusalWords(plan) };
  const found = summarizeMaster(plan);
  const file = shownNames([master.file])(master.file);
  const reported: ReportedSummary = { ...found, file, sha256: master.sha256, when: now };
  const remarks: Words[] = [];
  if (copy) {
    const sheets = (await workbook.sheets()).map(({ sheet }) => sheet);
    const made = summarySheet(reported, plan, sheets, language);
    const applied = await workbook.apply(made.changes);
    if ("refused" in applied) return { failure: refusalWords(applied) };
    workbook.addCharts(made.sheet, made.charts);
    const written = writeWorkbook(copy, master, false);
    if (isFailure(written)) return written;
    remarks.push(...(workbook.isSigned ? [signatureLostWords] : []), ...written);
  }
  if (page) {
    const written = page.write(new TextEncoder().encode(summaryPage(reported, language)));
    if (isFailure(written)) return written;
    remarks.push(...written);
  }
  const files = [page, copy].flatMap((target) => target?.path ?? []);
  return {
    clean: !found.issues.some(needsAPerson),
    remarks,
    answer: () => toSummaryAnswer(master, found, files),
    report: () => summaryReport(reported, plan.submission.sheet, files, language),
  };
}
