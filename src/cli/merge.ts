import { formsOfMaster } from "../app/formInBook";
import { checkFiles } from "../app/checkFiles";
import { findingsOf, hasErrors, type FileFindings } from "../app/findings";
import { headersNowhere } from "../app/leftColumns";
import { applyPlan, planWithdrawOf, prepareMergeOf, type MasterChange, type PreparedFiles } from "../app/mergeFiles";
import { readOpenBook } from "../app/readBook";
import type { Work } from "../app/work";
import { quoted } from "../issues/words";
import { columnQuestion, leaveOut } from "../merging/columnAnswers";
import type { MergeProposal } from "../merging/planMerge";
import type { MasterRefusal } from "../merging/refusal";
import { mergeReport } from "../report/mergeReport";
import { masterRefusalWords, refusalWords } from "../report/refusalWords";
import type { SkippedFile } from "../report/skippedLines";
import type { Language } from "../words/language";
import { nodeCodec } from "../workbook/xlsx/nodeCodec";
import { toMergeAnswer } from "./answers/toMergeAnswer";
import { readDecisions, type Decisions } from "./answersFile";
import { fileNeedsAPerson, sheetsOf } from "./check";
import type { CommandOf } from "./command";
import { destinationPath } from "./destination";
import { failure, isFailure, type Failure } from "./failure";
import { chosenFiles } from "./inputFiles";
import { loadForms, type Forms } from "./loadForms";
import { openMaster, type OpenedMaster } from "./openMaster";
import type { CommandOutcome } from "./outcome";
import { shownNames } from "./shownNames";
import { sha256Of, sourceFile } from "./sourceFiles";
import { holding, type Target } from "./writing/target";
import { writeWorkbook } from "./writing/writeWorkbook";

/** What `ruam merge` and `ruam withdraw` have in common. */
interface Situation {
  readonly asked: CommandOf<"merge"> | CommandOf<"withdraw">;
  readonly language: Language;
  readonly work: Work;
  readonly forms: Forms;
  readonly master: OpenedMaster;
  /** null: nothing is to be written. */
  readonly target: Target | null;
  readonly change: Omit<MasterChange, "book">;
}

/** `ruam merge`: the files without errors go into the master. Exit code 1 when something is left for a person. */
export async function merge(
  asked: CommandOf<"merge">,
  language: Language,
  now: string,
  work: Work,
): Promise<CommandOutcome | Failure> {
  const input = chosenFiles(asked.files);
  if (isFailure(input)) return input;
  const decisions = readDecisions(asked.answers);
  if (isFailure(decisions)) return decisions;
  return inSituation(asked, language, now, work, input.files, async (situation) => {
    const read = await readFiles(situation, input.files, { ...decisions, leaveOut: asked.leaveOut });
    if (isFailure(read)) return read;
    const plan = read.plan();
    return "refused" in plan ? refused(plan) : carryOut(situation, plan, read.files, input.skipped);
  });
}

/** What was read in the files ends here: of a thousand, it would fill the memory that planning and writing need. */
async function readFiles(
  { forms, master, change, work }: Situation,
  paths: readonly string[],
  { leaveOut: headers, ...decisions }: Decisions & Pick<CommandOf<"merge">, "leaveOut">,
): Promise<(Pick<PreparedFiles, "plan"> & { readonly files: readonly FileFindings[] }) | Failure> {
  const files = await checkFiles(paths.map(sourceFile), { ...forms, codec: nodeCodec, sha256: sha256Of }, work);
  const book = await readOpenBook(master.workbook, forms);
  work.signal?.throwIfAborted();
  work.onProgress?.({ phase: "plan", done: 0, all: 1, file: null });
  const nowhere = headersNowhere(headers, files);
  if (nowhere.length > 0) {
    const names = nowhere.map(quoted).join(", ");
    return failure(
      `--leave-out: ไม่มีไฟล์ใดมีคอลัมน์นอกแบบฟอร์มชื่อ ${names}`,
      `--leave-out: no file has a column outside the form with the header ${names}`,
    );
  }
  const answers = [
    ...decisions.answers,
    ...headers.map((header) => ({ id: columnQuestion(header), answer: leaveOut })),
  ];
  const prepared = prepareMergeOf({ ...change, book, files, ...decisions, answers });
  return { plan: prepared.plan, files: prepared.files.map(findingsOf) };
}

/** `ruam withdraw`: the master as if the agency had never been merged into it. */
export async function withdraw(
  asked: CommandOf<"withdraw">,
  language: Language,
  now: string,
  work: Work,
): Promise<CommandOutcome | Failure> {
  return inSituation(asked, language, now, work, [], async (situation) => {
    const book = await readOpenBook(situation.master.workbook, situation.forms);
    const plan = planWithdrawOf({ ...situation.change, book, agency: asked.agency });
    return "refused" in plan ? refused(plan) : carryOut(situation, plan, [], []);
  });
}

/** The file to write is held from before the master is read until it is written. */
async function inSituation(
  asked: Situation["asked"],
  language: Language,
  now: string,
  work: Work,
  read: readonly string[],
  carriedOut: (situation: Situation) => Promise<CommandOutcome | Failure>,
): Promise<CommandOutcome | Failure> {
  const loaded = await loadForms(asked.form);
  if (isFailure(loaded)) return loaded;
  const out = asked.out === null ? { path: null } : destinationPath(asked.out, asked.master, read);
  if (isFailure(out)) return out;
  const { sheet, person, keepHidden } = asked;
  return holding(out.path, async (target) => {
    const master = openMaster(asked.master);
    if (isFailure(master)) return master;
    const forms = formsOfMaster(await master.workbook.readAll(), loaded);
    return carriedOut({ asked, language, work, forms, master, target, change: { sheet, person, now, keepHidden } });
  });
}

async function carryOut(
  { asked, language, work, master, target }: Situation,
  planned: MergeProposal,
  files: readonly FileFindings[],
  skipped: readonly SkippedFile[],
): Promise<CommandOutcome | Failure> {
  const changes = planned.changes.steps.length > 0;
  const isLost = changes && master.workbook.isSigned;
  const plan = isLost ? { ...planned, notices: [{ kind: "signature-lost" } as const, ...planned.notices] } : planned;
  const applied = await applyPlan(master.workbook, plan, work);
  if ("refused" in applied) return { failure: refusalWords(applied) };
  const remarks = writeWorkbook(target, master, asked.out === "in-place");
  if (isFailure(remarks)) return remarks;
  const out = target?.path ?? null;
  const withErrors = files.filter(hasErrors);
  const withWarnings = files.filter((file) => !hasErrors(file) && fileNeedsAPerson(file));
  return {
    clean:
      withErrors.length +
        withWarnings.length +
        plan.leftOut.length +
        plan.questions.length +
        plan.choices.length +
        plan.notices.length ===
      0,
    remarks,
    answer: () => toMergeAnswer(master, plan, files, withErrors, out, skipped),
    report: () => {
      const shown = shownNames([...files.map(({ file }) => file), ...skipped.map(({ file }) => file)]);
      const sheets = (some: readonly FileFindings[]) => some.flatMap((file) => sheetsOf(file, shown));
      return mergeReport(
        {
          plan,
          out,
          withErrors: sheets(withErrors),
          withWarnings: sheets(withWarnings),
          skipped: skipped.map(({ file, why }) => ({ file: shown(file), why })),
        },
        language,
      );
    },
  };
}

const refused = (refusal: MasterRefusal): Failure => ({ failure: masterRefusalWords(refusal) });
