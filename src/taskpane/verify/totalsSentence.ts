import type { TotalShown } from "../../session/shownVerified";
import type { useSpeech } from "../speech";
import { differing, totalsState, totalState } from "./totalRows";

/** How a sheet's totals came out, as it is shown and read aloud: a line for each thing to know. */
export function totalsSentence(shown: readonly TotalShown[], { words, figure }: ReturnType<typeof useSpeech>): string {
  const totals = figure(shown.length);
  const unverified = figure(shown.filter((total) => totalState(total) === "unverified").length);
  switch (totalsState(shown)) {
    case "none":
      return words.verify.noTotals;
    case "right":
      return words.verify.right({ totals });
    case "wrong": {
      const wrong = words.verify.wrong({ wrong: figure(shown.filter(differing).length), totals });
      return unverified.value === 0 ? wrong : `${wrong}\n${words.verify.alsoUnverified({ unverified })}`;
    }
    case "unverified":
      return words.verify.someUnverified({ unverified, totals });
  }
}
