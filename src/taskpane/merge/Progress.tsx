import { Button, Field, ProgressBar } from "@fluentui/react-components";
import { useLayoutStyles } from "../parts/layoutStyles";
import { useSpeech } from "../speech";
import type { Reading } from "./mergeState";

/** How far the reading is, and the way to stop it: what was read so far stays. */
export function Progress({ reading, onCancel }: { readonly reading: Reading; readonly onCancel: () => void }) {
  const { words, figure } = useSpeech();
  const styles = useLayoutStyles();
  const label = words.merge.reading({ done: figure(reading.done), all: figure(reading.all) });
  return (
    <section className={styles.card} aria-busy="true">
      <Field validationMessage={label} validationState="none">
        <ProgressBar
          value={reading.done}
          max={reading.all}
          thickness="large"
          aria-valuetext={label}
          aria-label={label}
        />
      </Field>
      <div>
        <Button onClick={onCancel}>{words.pane.cancel}</Button>
      </div>
    </section>
  );
}
