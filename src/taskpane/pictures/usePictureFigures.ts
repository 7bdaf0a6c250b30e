import { useMemo } from "react";
import type { PictureFigures } from "../../drawing/picture";
import { useSpeech } from "../speech";

/** Figures of pictures, as everywhere on the screen. */
export function usePictureFigures(): PictureFigures {
  const { baht, figure } = useSpeech();
  return useMemo(() => ({ baht, count: (value) => figure(value).text }), [baht, figure]);
}
