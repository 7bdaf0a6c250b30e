import { useLayoutStyles } from "../parts/layoutStyles";
import { useSpeech } from "../speech";

/** Excel shows the pane's name above it; those who listen need it inside as well. */
export function PaneTitle() {
  const { words } = useSpeech();
  return <h1 className={useLayoutStyles().hidden}>{words.pane.product}</h1>;
}
