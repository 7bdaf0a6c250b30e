import type { Language } from "../text/language";
import type { BarTone, Picture, PictureFigures } from "./picture";
import { pictureWords as words } from "./pictureWords";

/** That many agencies are in one state. */
export interface BoardState {
  readonly name: string;
  readonly count: number;
  readonly tone: BarTone;
}

/**
 * Who has sent and who has not: all agencies as one line, then each state with its part of that line.
 *
 * @param notes in addition to its own
 */
export function boardPicture(
  states: readonly BoardState[],
  language: Language,
  { count }: PictureFigures,
  notes: readonly string[] = [],
): Picture {
  const all = states.reduce((sum, state) => sum + state.count, 0);
  const share = (part: number): string => (all === 0 ? 0 : (part / all) * 100).toFixed(1);
  let from = 0;
  const parts = states.map(({ name, count: own, tone }) => {
    const to = all === 0 ? 0 : from + own / all;
    const bar = { from, to, tone };
    from = to;
    return { name, own, bars: own === 0 ? [] : [bar] };
  });
  const row = (name: string, own: number, bars: Picture["rows"][number]["bars"], tone: "plain" | "strong") => ({
    ...{ name, tone, bars, depth: 0 },
    figures: [{ text: count(own) }, { text: share(own) }],
  });
  return {
    title: words.board[language],
    kind: "bars",
    columns: [words.status, words.agencies, words.share].map((one) => one[language]),
    rows: [
      row(words.allAgencies[language], all, [parts.flatMap(({ bars }) => bars)], "strong"),
      ...parts.map(({ name, own, bars }) => row(name, own, [bars], "plain")),
    ],
    foot: null,
    legend: [],
    notes,
  };
}
