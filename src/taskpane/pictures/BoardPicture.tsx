import { useMemo } from "react";
import { boardPicture } from "../../drawing/boardPicture";
import type { BarTone } from "../../drawing/picture";
import { pictureWords } from "../../drawing/pictureWords";
import { agencyStatuses, type AgencyLine, type AgencyStatus } from "../../session/shown";
import { useLayoutStyles } from "../parts/layoutStyles";
import { useSpeech } from "../speech";
import { Bars, PictureView } from "./PictureView";
import { usePictureFigures } from "./usePictureFigures";

const tones: Readonly<Record<AgencyStatus, BarTone>> = {
  ...{ merged: "third", new: "first", replaces: "first", edited: "fourth", twice: "second", empty: "second" },
  ...{ faulty: "off", unreadable: "off", nobody: "off", missing: "before" },
};

/** Those that are done first, those from whom nothing came last. */
const order: readonly AgencyStatus[] = [
  ...agencyStatuses.filter((status) => status !== "missing").reverse(),
  "missing",
];

/** Who has sent, as one line; on opening it, each state with its number. */
export function BoardPicture({ lines }: { readonly lines: readonly AgencyLine[] }) {
  const { words, say, language } = useSpeech();
  const shared = useLayoutStyles();
  const figures = usePictureFigures();
  const picture = useMemo(() => {
    const states = order.map((status) => ({
      name: words.merge.agencyStatus[status],
      count: lines.filter((line) => line.status === status).length,
      tone: tones[status],
    }));
    const empty = states.flatMap(({ name, count }) => (count === 0 ? name : []));
    const notes = empty.length === 0 ? [] : [say(pictureWords.noAgencyIn(empty))];
    return boardPicture(
      states.filter(({ count }) => count > 0),
      language,
      figures,
      notes,
    );
  }, [lines, words, say, language, figures]);
  return (
    <details data-board-picture>
      <summary className={shared.target}>
        {say(pictureWords.sending)}
        {picture.rows[0]!.bars.map((bars, at) => (
          <Bars key={at} bars={bars} />
        ))}
      </summary>
      <PictureView picture={picture} />
    </details>
  );
}
