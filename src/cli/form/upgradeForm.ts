import { normalFile } from "../../forms/normalForm";
import { isFailure, type Failure } from "../failure";
import { knownForm } from "../loadForms";
import type { CommandOutcome } from "../outcome";

/** `ruam form upgrade FORM`: the form as a file of the present format, the shortest that says the same. */
export async function upgradeForm(asked: string): Promise<CommandOutcome | Failure> {
  const known = await knownForm(asked);
  if (isFailure(known)) return known;
  const file = normalFile(known.file);
  return { clean: true, answer: () => file, report: () => JSON.stringify(file, null, 2).split("\n") };
}
