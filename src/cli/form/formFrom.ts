import { proposeForm } from "../../app/proposeForm";
import { exampleOf } from "../../app/tryForm";
import { isUnfetched, unfetchedIssue } from "../../app/sourceFile";
import { describe } from "../../issues/describe";
import { proposalReport } from "../../report/proposalReport";
import type { Language } from "../../words/language";
import { nodeCodec } from "../../workbook/xlsx/nodeCodec";
import type { FormFromAnswer } from "../answers/formFromAnswer";
import { toFormFromAnswer } from "../answers/toFormFromAnswer";
import type { FormTask } from "../command";
import { failure, isFailure, type Failure } from "../failure";
import type { CommandOutcome } from "../outcome";
import { needsAPerson } from "../severity";
import { sourceFile } from "../sourceFiles";
import { holding } from "../writing/target";
import { exampleFileName } from "./exampleFile";
import { saveForm } from "./saveForm";

/** Between the Common Era, which clocks count in, and the Buddhist. */
const betweenEras = 543;

/**
 * `ruam form from FILE`: a form made from a filled sheet, an empty printed form or a master. It is read again with the
 * sheet; exit code 1 when anything of the sheet has no place in it, or breaks a rule of it.
 */
export async function formFrom(
  { file, sheet, out }: Extract<FormTask, { readonly task: "from" }>,
  language: Language,
  now: string,
): Promise<CommandOutcome | Failure> {
  const source = sourceFile(file);
  const bytes = await source.bytes();
  if (isUnfetched(bytes)) return { failure: describe(unfetchedIssue(bytes)).message };
  const year = Number(now.slice(0, 4)) + betweenEras;
  const made = await proposeForm(source.name, bytes, { sheet, year, codec: nodeCodec });
  if ("issue" in made) return { failure: describe(made.issue).message };
  if (!made.made) {
    return failure(
      `ไม่พบตารางใน ${file}${sheet === null ? "" : ` แผ่น ${sheet}`}`,
      `No table was found in ${file}${sheet === null ? "" : `, sheet ${sheet}`}`,
    );
  }
  const { proposal, trial, grid } = made.made;
  if (out !== null) {
    const written = await saveForm(out, proposal.file);
    if (isFailure(written)) return written;
    const example = Buffer.from(`${JSON.stringify(exampleOf(grid, trial))}\n`);
    const kept = await holding(exampleFileName(out), async (target) => target?.write(example) ?? []);
    if (isFailure(kept)) return kept;
  }
  return {
    clean: proposal.unplaced.length === 0 && trial.unexplained.length === 0 && !trial.issues.some(needsAPerson),
    answer: (): FormFromAnswer => toFormFromAnswer(proposal, trial, out),
    report: () => proposalReport({ file, out, proposal, trial }, language),
  };
}
