import { missOf, type TotalsTreeLine } from "../summarizing/totalsTree";
import type { Language } from "../text/language";
import { plainBar, type Picture, type PictureFigures } from "./picture";
import { pictureWords as words } from "./pictureWords";

/** Lines of a tree that is shown whole; of a longer one those that are wrong, and the outermost. */
const mostLines = 120;

/** The tree of a plan's totals; where one is wrong, it and all above it are marked. */
export function totalsPicture(
  all: readonly TotalsTreeLine[],
  language: Language,
  { baht, count }: PictureFigures,
): Picture {
  const isShown = ({ depth, isWrong, isAboveWrong }: TotalsTreeLine) => depth <= 1 || isWrong || isAboveWrong;
  const lines = all.length > mostLines ? all.filter(isShown) : all;
  const left = all.length - lines.length;
  const most = Math.max(...lines.map(({ printed, recomputed }) => Math.max(printed ?? 0, recomputed)), 0);
  const valueless = all.filter(({ place, printed }) => place !== null && printed === null).length;
  const wrong = lines.filter(({ isWrong }) => isWrong).length;
  return {
    title: words.totals[language],
    kind: "bars",
    columns: [words.heading, words.stored, words.recomputed, words.off].map((one) => one[language]),
    rows: lines.map((line) => {
      const { name, number, depth, printed, recomputed, isWrong, isAboveWrong, place } = line;
      const own = name ?? words.sum[language];
      const miss = missOf(line);
      const isPrinted = place !== null;
      return {
        name: number === null ? own : `${count(number)}. ${own}`,
        depth,
        tone: isWrong || isAboveWrong ? "wrong" : depth === 0 ? "strong" : "plain",
        bars: [
          ...(isPrinted && printed !== recomputed ? [plainBar(printed ?? 0, most, "off")] : []),
          plainBar(recomputed, most, "first"),
        ],
        figures: [
          {
            text: printed === null ? (isPrinted ? words.valueless[language] : "") : baht(printed),
            ...(place && { cell: place }),
          },
          { text: baht(recomputed) },
          { text: miss === null || miss === 0 ? "" : baht(miss) },
        ],
      };
    }),
    foot: null,
    legend:
      wrong === 0
        ? []
        : [
            { tone: "off", name: words.stored[language] },
            { tone: "first", name: words.recomputed[language] },
          ],
    notes: [
      ...(wrong > 0 ? [words.someWrong(count(wrong))[language]] : []),
      ...(valueless > 0 ? [words.someValueless(count(valueless))[language]] : []),
      ...(wrong + valueless === 0 ? [words.noneWrong[language]] : []),
      ...(left > 0 ? [words.otherTotals(count(left))[language]] : []),
    ],
  };
}
