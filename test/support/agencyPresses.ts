import type { Engine } from "../../src/session/engine";
import type { CheckShown, IssueShown } from "../../src/session/shown";
import { fixPicks, onlyAnswers } from "../../src/session/fixPicks";
import { anything } from "./sessions";

export interface Cleaned {
  /** A file dialog and its file, a choice for each error of several answers, one press for the rest, one to confirm; mark and save. */
  readonly presses: number;
  /** Errors for which there is no answer to press. */
  readonly left: readonly string[];
}

const errorsIn = ({ issues }: CheckShown): readonly IssueShown[] =>
  issues.filter(({ severity }) => severity === "error");

/**
 * How often a person presses from a faulty file to a clean and saved one, by what the screen offers: all fixes of a kind
 * are one press, each error of several answers another, everything of one answer one, and one confirms them.
 */
export async function cleaned(engine: Engine): Promise<Cleaned> {
  let presses = 2;
  let shown = await engine.check(anything);
  for (let round = 0; round < 5; round++) {
    const asked = errorsIn(shown).filter(({ fixable, certain }) => fixable && !certain);
    const chosen = errorsIn(shown).filter(({ suggestions }) => suggestions.length > 1);
    const together = onlyAnswers(shown.issues);
    const picks = [
      ...fixPicks(asked.map(({ id }) => id)),
      ...chosen.map(({ id }) => ({ issue: id, suggestion: 0 })),
      ...together,
    ];
    if (errorsIn(shown).length === 0 || picks.length === 0) break;
    const kinds = new Set(asked.map(({ code }) => code)).size;
    presses += kinds + chosen.length + (together.length > 0 ? 1 : 0) + 1;
    const outcome = await engine.applyFixes(picks, together.length > 0);
    if ("refused" in outcome) break;
    shown = await engine.check(anything);
  }
  return { presses: presses + 1, left: errorsIn(shown).map(({ code, place }) => `${code} ${place?.cell ?? ""}`) };
}
