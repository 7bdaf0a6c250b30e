import packageJson from "../../package.json";
import type { Work } from "../app/work";
import { SumTooLarge } from "../plan/satang";
import { plainText } from "../report/plainText";
import type { Language } from "../words/language";
import { jsonText } from "./answers/jsonText";
import type { Command, CommandOf } from "./command";
import { parseCommandLine } from "./commandLine";
import { failure, isFailure, systemFailure, type Failure } from "./failure";
import { helpText } from "./helpText";
import { languageAsked, languageOf } from "./languageOf";
import { isMisuse } from "./misuse";
import type { CommandOutcome } from "./outcome";
import { progressLine } from "./progressLine";
import { progressWords } from "./progressWords";
import type { Surroundings } from "./surroundings";

/** 0: clean. 1: there is an error or a warning for a person to see. 2: could not run, and nothing was written. */
export type ExitCode = 0 | 1 | 2;

/** Runs one command. What it finds goes to stdout; progress and why it could not run go to stderr. */
export async function main(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { stdout, stderr, environment, now, page } = surroundings;
  const command = parseCommandLine(args);
  const language = (isMisuse(command) ? languageAsked(args) : command.language) ?? languageOf(environment);
  if (isMisuse(command)) {
    stderr.write(`ruam: ${plainText(command.misuse[language])}\n\n${helpText[language]}`);
    return 2;
  }
  if (command.command === "help" || command.command === "version") {
    stdout.write(command.command === "help" ? helpText[language] : `ruam ${packageJson.version}\n`);
    return 0;
  }
  const line = progressLine(stderr, now);
  const work: Work = { onProgress: (progress) => line.show(progressWords(progress, language)) };
  const outcome = await carriedOut(command, language, new Date(now()).toISOString(), work, page);
  line.clear();
  if (isFailure(outcome)) {
    stderr.write(`ruam: ${outcome.failure[language].split("\n").map(plainText).join("\n")}\n`);
    return 2;
  }
  if (command.json) for (const piece of jsonText(outcome.answer())) stdout.write(piece);
  stdout.write(command.json ? "\n" : `${outcome.report().join("\n")}\n`);
  const { clean, remarks = [] } = outcome;
  for (const remark of remarks) stderr.write(`ruam: ${plainText(remark[language])}\n`);
  return clean && remarks.length === 0 ? 0 : 1;
}

const sumTooLarge = failure(
  "จำนวนเงินในไฟล์เหล่านี้รวมกันมากเกินกว่าจะบวกได้ตรงทุกสตางค์ ตรวจหาจำนวนเงินที่พิมพ์เลขเกินด้วย ruam check ทีละไฟล์",
  "the amounts in these files are too large to be added up to the satang; look for amounts with too many digits with ruam check, file by file",
);

type Asked = CommandOf<Exclude<Command["command"], "help" | "version">>;

/** What a command needs is looked up when it is asked for: no run waits for the others'. */
async function run(
  command: Asked,
  language: Language,
  now: string,
  work: Work,
  page: string,
): Promise<CommandOutcome | Failure> {
  switch (command.command) {
    case "check":
      return (await import("./check")).check(command, language, work);
    case "merge":
      return (await import("./merge")).merge(command, language, now, work);
    case "withdraw":
      return (await import("./merge")).withdraw(command, language, now, work);
    case "totals":
      return (await import("./totals")).runTotals(command, language);
    case "verify":
      return (await import("./verify")).verify(command, language, now, work);
    case "summary":
      return (await import("./summary")).summary(command, language, now);
    case "compare":
      return (await import("./compare")).compare(command, language, now);
    case "convert":
      return (await import("./convert")).convert(command, language, work);
    case "export":
      return (await import("./export")).exportData(command, language, work);
    case "master":
      return (await import("./newMaster")).newMaster(command, language);
    case "page":
      return (await import("./page")).pageFile(command, language, page);
    case "explain":
      return (await import("./explain")).explainCode(command, language);
    case "form":
      return (await import("./form/runForm")).runForm(command, language, now, work);
    case "trace":
      return (await import("./trace")).trace(command, language, work);
  }
}

async function carriedOut(...asked: Parameters<typeof run>): Promise<CommandOutcome | Failure> {
  try {
    return await run(...asked);
  } catch (error) {
    // A file that was there a moment ago, a full disk: a stack trace would help nobody.
    const failed = systemFailure(error);
    if (failed) return failed;
    if (error instanceof SumTooLarge) return sumTooLarge;
    throw error;
  }
}
