import type { TotalShown } from "../engine/shown";
import type { useSpeech } from "../speech";
import { differing, totalsState } from "./totalRows";

/** How a sheet's totals came out, as it is shown and read aloud. */
export function totalsSentence(totals: readonly TotalShown[], { words, figure }: ReturnType<typeof useSpeech>): string {
  const all = figure(totals.length);
  switch (totalsState(totals)) {
    case "none":
      return words.verify.noTotals;
    case "right":
      return words.verify.right({ totals: all });
    case "wrong":
      return words.verify.wrong({ wrong: figure(totals.filter(differing).length), totals: all });
    case "unverified":
      return words.verify.someUnverified({
        unverified: figure(totals.filter(({ ok }) => !ok).length),
        totals: all,
      });
  }
}
