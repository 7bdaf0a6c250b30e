import { useSpeech } from "../speech";
import type { Words } from "../../issues/entry";
import { useLayoutStyles } from "./layoutStyles";

/** Why something matters, for whoever asks, and its code in the catalogue. */
export function WhyWrong({ why, code }: { readonly why: Words; readonly code: string }) {
  const { words, say } = useSpeech();
  const styles = useLayoutStyles();
  return (
    <details className={styles.quiet}>
      <summary className={styles.target}>{words.pane.whyWrong}</summary>
      <p className={styles.text}>
        {say(why)}{" "}
        <code lang="en" data-from="program">
          {code}
        </code>
      </p>
    </details>
  );
}
