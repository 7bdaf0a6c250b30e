import { resolve } from "node:path";
import type { Words } from "../issues/entry";
import { verifyFiles, type VerifiedFile } from "../app/verifyFiles";
import type { Work } from "../app/work";
import { verifyPage } from "../report/verifyPage";
import { reportSheetChanges } from "../report/verifySheet";
import { verifyReport, type ReportedVerification } from "../report/verifyReport";
import { refusalWords, signatureLostWords } from "../report/refusalWords";
import type { Language } from "../words/language";
import { nodeCodec } from "../workbook/xlsx/nodeCodec";
import { toVerifyAnswer } from "./answers/toVerifyAnswer";
import type { CommandOf } from "./command";
import { newFilePath } from "./destination";
import { failure, isFailure, type Failure } from "./failure";
import { chosenFiles, type InputFiles } from "./inputFiles";
import { loadForms, type Forms } from "./loadForms";
import { openMaster } from "./openMaster";
import type { CommandOutcome } from "./outcome";
import { sentInputs, type SentInputs } from "./sentInputs";
import { needsAPerson } from "./severity";
import { shownNames } from "./shownNames";
import { sha256Of, sourceFile } from "./sourceFiles";
import { holding, type Target } from "./writing/target";
import { writeWorkbook } from "./writing/writeWorkbook";

/** `ruam verify`: what an auditor asks of a workbook. Only the reports asked for are written. Exit code 1 when something was found. */
export async function verify(
  asked: CommandOf<"verify">,
  language: Language,
  now: string,
  work: Work,
): Promise<CommandOutcome | Failure> {
  const input = chosenFiles(asked.files);
  if (isFailure(input)) return input;
  const forms = await loadForms(asked.form);
  if (isFailure(forms)) return forms;
  const sent = await sentInputs(asked.with, forms, work);
  if (sent && isFailure(sent)) return sent;
  const destinations = reportPaths(
    asked,
    input.files,
    (sent?.files ?? []).map(({ file }) => file),
  );
  if (isFailure(destinations)) return destinations;
  return holding(destinations.html, (page) =>
    holding(destinations.sheet, (sheet) => verifyInto(asked, { page, sheet }, input, forms, sent, language, now, work)),
  );
}

async function verifyInto(
  asked: CommandOf<"verify">,
  { page, sheet }: { readonly page: Target | null; readonly sheet: Target | null },
  input: InputFiles,
  forms: Forms,
  sent: SentInputs | null,
  language: Language,
  now: string,
  work: Work,
): Promise<CommandOutcome | Failure> {
  const verifying = { ...forms, sheet: asked.sheet, sent: sent && sent.incoming };
  const files = await verifyFiles(
    input.files.map(sourceFile),
    { ...verifying, codec: nodeCodec, sha256: sha256Of },
    work,
  );
  const unread = (sent?.files ?? []).filter(({ plans }) => plans.length === 0);
  const skipped = [...input.skipped, ...(sent?.skipped ?? [])];
  const shown = shownNames([...input.files, ...[...skipped, ...unread].map(({ file }) => file)]);
  const reported: ReportedVerification = {
    files: files.map((one) => ({ ...one, file: shown(one.file) })),
    skipped: skipped.map(({ file, why }) => ({ file: shown(file), why })),
    unreadable: unread.map(({ file, issues }) => ({ file: shown(file), issues })),
    when: now,
    person: asked.person,
  };
  // The sheet may be refused, and then no file is to be written at all.
  const ofSheet = sheet ? await writeReportSheet(input.files[0]!, sheet, reported, language) : [];
  if (isFailure(ofSheet)) return ofSheet;
  const ofPage = page ? page.write(new TextEncoder().encode(verifyPage(reported, language))) : [];
  if (isFailure(ofPage)) return ofPage;
  return {
    clean: !files.some(fileNeedsAPerson) && unread.length === 0,
    remarks: [...ofSheet, ...ofPage],
    answer: () => toVerifyAnswer(files, unread, skipped),
    report: () => verifyReport(reported, language),
  };
}

const fileNeedsAPerson = ({ issues, sheets }: VerifiedFile): boolean =>
  [...issues, ...sheets.flatMap(({ findings }) => findings)].some(needsAPerson);

function reportPaths(
  { html, reportSheet }: CommandOf<"verify">,
  verified: readonly string[],
  sent: readonly string[],
): { readonly html: string | null; readonly sheet: string | null } | Failure {
  const read = [...verified, ...sent];
  if (reportSheet !== null && verified.length > 1) {
    return failure("--report-sheet ใช้ได้กับไฟล์เดียว", "--report-sheet takes one file");
  }
  if (html !== null && reportSheet !== null && resolve(html) === resolve(reportSheet)) {
    return failure("--html และ --report-sheet ต้องเป็นคนละไฟล์", "--html and --report-sheet must be two files");
  }
  const page = html === null ? { path: null } : newFilePath(html, read, "--html");
  if (isFailure(page)) return page;
  const sheet = reportSheet === null ? { path: null } : newFilePath(reportSheet, read, "--report-sheet");
  return isFailure(sheet) ? sheet : { html: page.path, sheet: sheet.path };
}

/** Writes a copy of the one workbook that was verified, with the report as one more sheet. */
async function writeReportSheet(
  file: string,
  target: Target,
  reported: ReportedVerification,
  language: Language,
): Promise<readonly Words[] | Failure> {
  const master = openMaster(file);
  if (isFailure(master)) return master;
  const sheets = (await master.workbook.sheets()).map(({ sheet }) => sheet);
  const applied = await master.workbook.apply(reportSheetChanges(reported, reported.files[0]!, sheets, language));
  if ("refused" in applied) return { failure: refusalWords(applied) };
  const remarks = writeWorkbook(target, master, false);
  return isFailure(remarks) || !master.workbook.isSigned ? remarks : [signatureLostWords, ...remarks];
}
