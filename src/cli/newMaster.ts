import { makeMaster } from "../app/makeMaster";
import { builtInForms } from "../forms/builtIn";
import { normalFile } from "../forms/normalForm";
import { plainText } from "../report/plainText";
import { masterRefusalWords } from "../report/refusalWords";
import { nodeCodec } from "../workbook/xlsx/nodeCodec";
import type { Language } from "../words/language";
import type { MasterAnswer } from "./answers/masterAnswer";
import type { CommandOf } from "./command";
import { unwrittenPath } from "./destination";
import { isFailure, type Failure } from "./failure";
import { knownForm } from "./loadForms";
import type { CommandOutcome } from "./outcome";
import { sha256Of } from "./sourceFiles";
import { holding } from "./writing/target";

/** `ruam master`: an empty master of a form. No file that is there already is overwritten. */
export async function newMaster(asked: CommandOf<"master">, language: Language): Promise<CommandOutcome | Failure> {
  const loaded = await knownForm(asked.form);
  if (isFailure(loaded)) return loaded;
  const out = unwrittenPath(asked.out, [], ".xlsx");
  if (isFailure(out)) return out;
  const { form, file } = loaded;
  const isBuiltIn = builtInForms.some(({ id }) => id === asked.form);
  const made = await makeMaster(form, nodeCodec, isBuiltIn ? null : JSON.stringify(normalFile(file)));
  if ("refused" in made) return { failure: masterRefusalWords(made) };
  const written = await holding(out.path, async (target) => target?.write(made.bytes) ?? []);
  if (isFailure(written)) return written;
  const answer: MasterAnswer = {
    form: form.id,
    out: asked.out,
    sha256: sha256Of(made.bytes),
    sheets: [...made.sheets],
  };
  const words = {
    th: [`สร้างแผนรวมเปล่าแล้ว: ${asked.out}`, `แบบฟอร์ม: ${form.title.th}`, `แผ่นงาน: ${made.sheets.join(", ")}`],
    en: [`An empty master was made: ${asked.out}`, `Form: ${form.title.en}`, `Sheets: ${made.sheets.join(", ")}`],
  };
  return { clean: true, remarks: written, answer: () => answer, report: () => words[language].map(plainText) };
}
