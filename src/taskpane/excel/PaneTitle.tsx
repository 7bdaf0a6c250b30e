import { useLayoutStyles } from "../parts/layoutStyles";
import { useSpeech } from "../speech";

/** Excel shows the pane's name above it; those who listen need it inside as well. */
export function PaneTitle() {
  const { words } = useSpeech();
  return (
    <header className={useLayoutStyles().hidden}>
      <h1>{words.pane.product}</h1>
    </header>
  );
}
