import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import type { Picture } from "../../drawing/picture";
import { pictureWords } from "../../drawing/pictureWords";
import { summaryPictures } from "../../drawing/summaryPictures";
import { totalsPicture } from "../../drawing/totalsPicture";
import type { Engine } from "../../session/engine";
import type { TracedShown } from "../../session/shownVerified";
import type { PicturedPlan } from "../../summarizing/picturedPlan";
import { Fold } from "../parts/Fold";
import { useLayoutStyles } from "../parts/layoutStyles";
import { LongList } from "../parts/LongList";
import { useSpeech } from "../speech";
import { RowOfPlan } from "../verify/RowOfPlan";
import { Named, PictureView, type OpenedFigure } from "./PictureView";
import { usePictureFigures } from "./usePictureFigures";

interface Props {
  readonly pictured: PicturedPlan;
  readonly rowsOf: Engine["rowsOfPlan"];
}

/** A verified plan in pictures: where a total is wrong the tree of them is open, otherwise what each heading comes to. */
export function PlanPictures({ pictured: { summary, tree }, rowsOf }: Props) {
  const { language } = useSpeech();
  const shared = useLayoutStyles();
  const figures = usePictureFigures();
  const drawn = useMemo(() => {
    const { headings, board, sources, series, agencies, crossed } = summaryPictures(summary, language, figures);
    const totals = tree && totalsPicture(tree, language, figures);
    return [totals, headings, sources, ...series, board, agencies, crossed].filter((one) => one !== null);
  }, [summary, tree, language, figures]);
  const isBroken = tree?.some(({ isWrong }) => isWrong) ?? false;
  const first = tree && !isBroken ? drawn[1] : drawn[0];
  return (
    <div className={shared.view} data-pictures>
      {drawn.map((picture) => (
        <Fold key={picture.title} title={picture.title} open={picture === first}>
          <OpenedPicture picture={picture} rowsOf={rowsOf} />
        </Fold>
      ))}
    </div>
  );
}

/** A picture, and below it the rows of the figure that was pressed. */
function OpenedPicture({ picture, rowsOf }: { readonly picture: Picture; readonly rowsOf: Props["rowsOf"] }) {
  const { words, say } = useSpeech();
  const shared = useLayoutStyles();
  const [opened, setOpened] = useState<(OpenedFigure & { readonly traced: readonly TracedShown[] }) | null>(null);
  const from = useRef<HTMLElement | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const asked = useRef<OpenedFigure | null>(null);
  // Of a plan that has changed, the rows are others.
  useEffect(() => setOpened(null), [picture]);
  useEffect(() => heading.current?.focus(), [opened]);
  const ask = useRef(rowsOf);
  ask.current = rowsOf;
  const open = useCallback((figure: OpenedFigure, pressed: HTMLElement) => {
    from.current = pressed;
    asked.current = figure;
    void ask.current(figure.rows).then((traced) => {
      if (asked.current === figure) setOpened({ ...figure, traced });
    });
  }, []);
  const close = () => {
    setOpened(null);
    from.current?.focus();
  };
  const title = opened && say(pictureWords.rowsOf(opened.name, opened.column));
  return (
    <>
      <PictureView picture={picture} onOpen={open} />
      {opened && title !== null && (
        <section className={shared.stack} aria-label={title} data-opened>
          <div className={shared.spread} style={{ alignItems: "center", flexWrap: "nowrap" }}>
            <h4 ref={heading} className={shared.heading} tabIndex={-1}>
              <Named>{title}</Named>
            </h4>
            <Button
              size="small"
              appearance="subtle"
              icon={<Dismiss20Regular />}
              aria-label={words.pane.close}
              onClick={close}
            />
          </div>
          <LongList
            items={opened.traced}
            label={title}
            keyOf={({ place }) => `${place.sheet}!${place.cell}`}
            estimate={92}
          >
            {(row) => <RowOfPlan row={row} />}
          </LongList>
        </section>
      )}
    </>
  );
}
