import { useMemo } from "react";
import { beforeAfterPicture, differencePicture } from "../../drawing/changePictures";
import type { PlanChange } from "../../summarizing/planChange";
import { useLayoutStyles } from "../parts/layoutStyles";
import { useSpeech } from "../speech";
import { PictureView } from "./PictureView";
import { usePictureFigures } from "./usePictureFigures";

interface Props {
  readonly change: PlanChange;
  /** merge: what each heading comes to before and after. masters: how the one total leads to the other. */
  readonly of: "merge" | "masters";
}

/** What becomes of a plan's money, heading by heading. */
export function ChangePicture({ change, of }: Props) {
  const { language } = useSpeech();
  const shared = useLayoutStyles();
  const figures = usePictureFigures();
  const picture = useMemo(
    () => (of === "merge" ? beforeAfterPicture : differencePicture)(change, language, figures),
    [change, of, language, figures],
  );
  return (
    <section className={shared.stack}>
      <h3 className={shared.heading}>{picture.title}</h3>
      <PictureView picture={picture} />
    </section>
  );
}
