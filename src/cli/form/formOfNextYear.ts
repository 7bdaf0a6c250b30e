import { sheetsOfFile } from "../../app/sheetsOfFile";
import { isUnfetched, unfetchedIssue } from "../../app/sourceFile";
import { formDiff } from "../../forms/formDiff";
import type { FormFile, NodeFile } from "../../forms/formFile";
import { loadValue } from "../../forms/loadForm";
import { nextForm } from "../../forms/nextForm";
import { headingsFrom } from "../../forms/workbook/headings";
import { describe } from "../../issues/describe";
import { formDiffReport } from "../../report/formDiffReport";
import { plainText } from "../../report/plainText";
import { nodeCodec } from "../../workbook/xlsx/nodeCodec";
import type { Language } from "../../words/language";
import type { FormNextAnswer } from "../answers/formDiffAnswer";
import type { FormTask } from "../command";
import { failure, isFailure, type Failure } from "../failure";
import { knownForm } from "../loadForms";
import type { CommandOutcome } from "../outcome";
import { readInput } from "../readInput";
import { withMessage } from "./diffForms";
import { formText, saveForm } from "./saveForm";

/** `ruam form next FORM`: the form of the next year, or of a later one, and how it differs. Without --out it is printed. */
export async function formOfNextYear(
  { form: asked, year, headings: from, out }: Extract<FormTask, { readonly task: "next" }>,
  language: Language,
): Promise<CommandOutcome | Failure> {
  const known = await knownForm(asked);
  if (isFailure(known)) return known;
  const { file } = known;
  const headings = from === null ? null : await headingsIn(from, file);
  if (headings !== null && isFailure(headings)) return headings;
  const next = nextForm(file, year ?? file.fiscalYear + 1, headings && headings.headings);
  const loaded = loadValue(next);
  if ("faults" in loaded) return refused(from ?? asked, loaded.faults);
  const written = out === null ? [] : await saveForm(out, next);
  if (isFailure(written)) return written;
  const differences = formDiff(file, next);
  const made = {
    th: `เขียนแบบฟอร์ม ${loaded.form.title.th} แล้ว: ${out}`,
    en: `The form ${loaded.form.title.en} was written: ${out}`,
  };
  return {
    ...{ clean: true, remarks: written },
    answer: (): FormNextAnswer => ({
      ...{ form: next.id, out, file: out === null ? { ...next } : null },
      differences: differences.map(withMessage),
    }),
    report: () =>
      out === null
        ? formText(next).trimEnd().split("\n")
        : [plainText(made[language]), ...formDiffReport(differences, language)],
  };
}

async function headingsIn(path: string, file: FormFile): Promise<{ readonly headings: readonly NodeFile[] } | Failure> {
  const bytes = readInput(path);
  if (isUnfetched(bytes)) return { failure: describe(unfetchedIssue(bytes)).message };
  const sheets = await sheetsOfFile(path, bytes, nodeCodec);
  if ("code" in sheets) return { failure: describe(sheets).message };
  const grid = sheets.grids.find(({ rows }) => rows.length > 0);
  if (!grid) return failure(`${path}: ไม่มีหัวข้อในไฟล์นี้`, `${path}: there are no headings in this file`);
  const read = headingsFrom(grid, file);
  return "faults" in read ? refused(path, read.faults) : read;
}

function refused(
  path: string,
  faults: readonly { readonly path: string; readonly reason: { th: string; en: string } }[],
): Failure {
  const lines = (language: Language): string =>
    faults.map((fault) => `\n  ${fault.path === "" ? "" : `${fault.path}: `}${fault.reason[language]}`).join("");
  return failure(`${path} ใช้ทำแบบฟอร์มไม่ได้${lines("th")}`, `${path} cannot be made into a form${lines("en")}`);
}
