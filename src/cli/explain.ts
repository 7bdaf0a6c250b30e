import { cataloguePage } from "../issues/cataloguePage";
import { explain as explained, explanations } from "../issues/explain";
import { explainReport } from "../report/explainReport";
import type { Language } from "../words/language";
import type { ExplainAnswer } from "./answers/explainAnswer";
import type { CommandOf } from "./command";
import { failure, type Failure } from "./failure";
import type { CommandOutcome } from "./outcome";

/** `ruam explain CODE`: what a code means, why it matters and what to do. Without a code: all of them, as a page. */
export function explainCode({ code }: CommandOf<"explain">, language: Language): CommandOutcome | Failure {
  const found = code === null ? explanations("command") : explained(code, "command");
  if (found.length === 0) return failure(`ไม่มีรหัส ${code}`, `Unknown code: ${code}`);
  const answer = (): ExplainAnswer => ({ explanations: found.map((one) => ({ ...one })) });
  const report = () => (code === null ? cataloguePage().trimEnd().split("\n") : explainReport(found, language));
  return { clean: true, answer, report };
}
