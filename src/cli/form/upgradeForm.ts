import { normalForm } from "../../forms/normalForm";
import { isFailure, type Failure } from "../failure";
import { loadForms } from "../loadForms";
import type { CommandOutcome } from "../outcome";

/** `ruam form upgrade FORM`: the form as a file of the present format, the shortest that says the same. */
export function upgradeForm(asked: string): CommandOutcome | Failure {
  const loaded = loadForms(asked);
  if (isFailure(loaded)) return loaded;
  const file = normalForm(loaded.forms.find(({ id }) => id === loaded.form)!);
  return { clean: true, answer: () => file, report: () => JSON.stringify(file, null, 2).split("\n") };
}
