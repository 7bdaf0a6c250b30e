import { existsSync, mkdirSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { convertFiles, type ConvertedFile } from "../app/convertFiles";
import { findingsOf } from "../app/findings";
import { convertReport } from "../report/convertReport";
import type { Language } from "../words/language";
import { nodeCodec } from "../workbook/xlsx/nodeCodec";
import type { Work } from "../app/work";
import { toConvertAnswer } from "./answers/toConvertAnswer";
import { fileNeedsAPerson, sheetsOf } from "./check";
import type { CommandOf } from "./command";
import { failure, isFailure, type Failure } from "./failure";
import { chosenFiles } from "./inputFiles";
import { loadForms } from "./loadForms";
import type { CommandOutcome } from "./outcome";
import { shownNames } from "./shownNames";
import { sha256Of, sourceFile } from "./sourceFiles";
import { holding } from "./writing/target";

/** A file and the workbook that was written of it; null: none, and why is among its issues or `because`. */
interface WrittenFile extends ConvertedFile {
  readonly out: string | null;
}

/**
 * `ruam convert`: the rows of each file in the form's own layout, as a workbook of its name in a folder. No file that is
 * there already is overwritten. Exit code 1 when a file has an error or a warning, or no workbook was written of it.
 */
export async function convert(
  asked: CommandOf<"convert">,
  language: Language,
  work: Work,
): Promise<CommandOutcome | Failure> {
  const input = chosenFiles(asked.files);
  if (isFailure(input)) return input;
  const forms = await loadForms(asked.form);
  if (isFailure(forms)) return forms;
  const folder = statSync(asked.to, { throwIfNoEntry: false });
  if (folder && !folder.isDirectory()) {
    return failure(`${asked.to} ไม่ใช่โฟลเดอร์ --to ต้องเป็นโฟลเดอร์`, `${asked.to} is not a folder; --to names a folder`);
  }
  const outs = outNames(input.files, asked.to);
  const taken = [...outs.values()].filter((path) => existsSync(path));
  if (taken.length > 0) {
    return failure(
      `มีไฟล์ ${taken.join(", ")} อยู่แล้ว จะไม่ถูกเขียนทับ เลือกโฟลเดอร์อื่นด้วย --to`,
      `${taken.join(", ")} already exists and is not overwritten; choose another folder with --to`,
    );
  }
  const converted = await convertFiles(
    input.files.map(sourceFile),
    { ...forms, codec: nodeCodec, sha256: sha256Of },
    work,
  );
  mkdirSync(asked.to, { recursive: true });
  const written: WrittenFile[] = [];
  for (const file of converted) {
    const out = file.bytes && outs.get(file.checked.file)!;
    if (out) {
      const done = await holding(out, async (target) => target?.write(file.bytes!) ?? []);
      if (isFailure(done)) return done;
    }
    written.push({ ...file, out });
  }
  return {
    clean: written.every(({ checked, out }) => out !== null && !fileNeedsAPerson(checked)),
    answer: () => toConvertAnswer(written, input.skipped),
    report: () => {
      const shown = shownNames([...input.files, ...input.skipped.map(({ file }) => file)]);
      return convertReport(
        written.map(({ checked, out }) => ({
          file: shown(checked.file),
          out,
          sheets: sheetsOf(findingsOf(checked), shown),
        })),
        input.skipped.map(({ file, why }) => ({ file: shown(file), why })),
        language,
      );
    },
  };
}

/** Where each file's workbook goes: its own name, numbered where two have one. */
function outNames(files: readonly string[], folder: string): ReadonlyMap<string, string> {
  const outs = new Map<string, string>();
  const taken = new Set<string>();
  for (const file of files) {
    const name = basename(file, extname(file));
    let out = `${name}.xlsx`;
    for (let count = 2; taken.has(out.toLowerCase()); count++) out = `${name} (${count}).xlsx`;
    taken.add(out.toLowerCase());
    outs.set(file, join(folder, out));
  }
  return outs;
}
