import type { VerifyShown } from "../../session/shownVerified";
import type { useSpeech } from "../speech";
import { totalsSentence } from "./totalsSentence";
import { totalsState } from "./totalRows";

/** How a verification came out as a whole. look: nothing wrong, but something to be looked at. */
export type Verdict = "none" | "right" | "look" | "wrong" | "unverified";

type Found = Pick<VerifyShown, "sheet" | "totals" | "findings">;

/** The worst of all that was found: totals that agree say nothing of an amount that was altered with them. */
export function verifyState({ sheet, totals, findings }: Found): Verdict {
  const totalled = totalsState(totals);
  const has = (severity: Found["findings"][number]["severity"]) => findings.some((one) => one.severity === severity);
  if (sheet === null) return "none";
  if (has("error") || totalled === "wrong") return "wrong";
  return has("warning") ? "look" : totalled;
}

/** The same in words, as they are shown and read aloud: a line for each thing to know, the worst first. */
export function verifySentence(shown: Found, speech: ReturnType<typeof useSpeech>): string {
  const { words, figure } = speech;
  if (shown.sheet === null) return words.check.noPlan;
  const count = (severity: "error" | "warning") =>
    figure(shown.findings.filter((one) => one.severity === severity).length);
  const [errors, warnings] = [count("error"), count("warning")];
  return [
    ...(errors.value > 0 ? [words.verify.errors({ errors })] : []),
    totalsSentence(shown.totals, speech),
    ...(warnings.value > 0 ? [words.verify.warnings({ warnings })] : []),
  ].join("\n");
}
