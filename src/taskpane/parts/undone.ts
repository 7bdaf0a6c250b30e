import type { Dictionary } from "../../words/dictionary";
import type { Engine } from "../../session/engine";
import { undoOf, type PressResult } from "./Outcome";

/**
 * Takes back the change that a notice offers to, and says what was done. Where something else was changed since, the
 * offer stays: nothing is said to be as it was before that is not.
 */
export async function undone(
  engine: Engine,
  notice: PressResult | null,
  message: string,
  words: Dictionary,
): Promise<PressResult> {
  const undo = undoOf(notice);
  const outcome = await engine.undo(undo?.change);
  if ("refused" in outcome) return { kind: "refused", refusal: outcome };
  if (outcome.done) return { kind: "done", message };
  return { kind: "declined", message: words.pane.changedSince, ...(undo && { undo }) };
}
