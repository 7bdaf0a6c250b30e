import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { ChangeTable } from "../parts/ChangeTable";
import { useLayoutStyles } from "../parts/layoutStyles";
import { useSpeech } from "../speech";
import type { Preview } from "./checkState";
import type { Check } from "./useCheck";

const useStyles = makeStyles({
  preview: {
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  list: { maxHeight: "280px", overflowY: "auto" },
});

/** What the fix would write, and the press that writes it. The focus comes here, since this is what was asked for. */
export function FixPreview({ preview, check }: { readonly preview: Preview; readonly check: Check }) {
  const { words } = useSpeech();
  const shared = useLayoutStyles();
  const styles = useStyles();
  const [asker] = useState(() => document.activeElement as HTMLElement | null);
  const cancel = () => {
    asker?.focus();
    check.closePreview();
  };
  const finish = () => {
    check.applyPreview();
    // The list below is about to change; its heading stays.
    document.getElementById("check-outcome")?.focus();
  };
  return (
    <section className={`${shared.stack} ${styles.preview}`} aria-label={words.check.preview}>
      <h4 className={shared.text}>{words.check.preview}</h4>
      <div className={styles.list} tabIndex={0} role="group" aria-label={words.check.preview}>
        <ChangeTable changes={preview.changes} />
      </div>
      <div className={shared.row}>
        <Button autoFocus appearance="primary" disabledFocusable={check.task.busy} onClick={finish}>
          {words.check.apply}
        </Button>
        <Button onClick={cancel}>{words.pane.cancel}</Button>
      </div>
    </section>
  );
}
