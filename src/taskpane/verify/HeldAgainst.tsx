import { FilePicker } from "../merge/FilePicker";
import { Fold } from "../parts/Fold";
import { useLayoutStyles } from "../parts/layoutStyles";
import { useSpeech } from "../speech";
import type { Verify } from "./useVerify";

/** What the agencies sent, against which each row of a master is held. */
export function HeldAgainst({ verify }: { readonly verify: Verify }) {
  const { words, figure } = useSpeech();
  const styles = useLayoutStyles();
  const { sent } = verify;
  return (
    <Fold title={words.verify.sent}>
      <p className={styles.text}>
        {sent === 0 ? words.verify.sentNone : words.verify.sentSome({ files: figure(sent) })}
      </p>
      <FilePicker compact busy={verify.task.busy} onFiles={verify.addSent} />
    </Fold>
  );
}
