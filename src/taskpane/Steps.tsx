import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { FolderOpen20Regular } from "@fluentui/react-icons";
import { useRef } from "react";
import { workbookEndings, type PaneHost } from "./host";
import { useLayoutStyles } from "./parts/layoutStyles";
import { useSpeech } from "./speech";

const useStyles = makeStyles({
  steps: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, margin: 0, padding: 0 },
  step: { listStyleType: "none", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  now: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly view: "check" | "merge" | "verify";
  /** Which is to be taken next: 0, 1 or 2. */
  readonly now: number;
  readonly openFile: PaneHost["openFile"];
}

/** What a role does, in three steps, and which of them is next; the first, opening a file, with its button. */
export function Steps({ view, now, openFile }: Props) {
  const { words, digits } = useSpeech();
  const shared = useLayoutStyles();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const steps = words.steps[view];
  return (
    <section className={shared.stack} aria-label={words.pane.steps}>
      <ol className={styles.steps}>
        {([steps.first, steps.second, steps.third] as const).map((step, at) => (
          <li
            key={step}
            className={mergeClasses(styles.step, at === now && styles.now)}
            aria-current={at === now ? "step" : undefined}
            data-step={at + 1}
          >
            {digits(String(at + 1))} {step}
          </li>
        ))}
      </ol>
      {now === 0 && (
        <>
          <p className={shared.text}>{words.steps[view].before}</p>
          {openFile && (
            <div>
              <Button appearance="primary" icon={<FolderOpen20Regular />} onClick={() => input.current?.click()}>
                {steps.first}
              </Button>
              <input
                ref={input}
                type="file"
                hidden
                accept={workbookEndings}
                onChange={({ target }) => {
                  const [file] = target.files ?? [];
                  if (file) void openFile(file);
                  target.value = "";
                }}
              />
            </div>
          )}
        </>
      )}
    </section>
  );
}
