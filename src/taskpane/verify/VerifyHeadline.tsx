import { makeStyles, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircle24Filled,
  ErrorCircle24Filled,
  QuestionCircle24Filled,
  Warning24Filled,
} from "@fluentui/react-icons";
import type { VerifyShown } from "../../session/shownVerified";
import { useLayoutStyles } from "../parts/layoutStyles";
import { useSpeech } from "../speech";
import { verifySentence, verifyState } from "./verifyOutcome";

const useStyles = makeStyles({
  outcome: { whiteSpace: "pre-line" },
  headline: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: tokens.spacingHorizontalM },
});

const unknown = { Mark: QuestionCircle24Filled, color: tokens.colorNeutralForeground2 };
const marks = {
  none: unknown,
  unverified: unknown,
  look: { Mark: Warning24Filled, color: tokens.colorStatusWarningForeground1 },
  wrong: { Mark: ErrorCircle24Filled, color: tokens.colorStatusDangerForeground1 },
  right: { Mark: CheckmarkCircle24Filled, color: tokens.colorStatusSuccessForeground1 },
} as const;

/** The worst first: what was found, whether the totals agree, and of how much that is said. */
export function VerifyHeadline({ shown }: { shown: VerifyShown }) {
  const speech = useSpeech();
  const { words, figure } = speech;
  const styles = useLayoutStyles();
  const own = useStyles();
  const { Mark, color } = marks[verifyState(shown)];
  return (
    <section className={styles.card} aria-labelledby="verify-outcome">
      <div className={own.headline}>
        <Mark aria-hidden style={{ color, marginTop: 4 }} />
        <div>
          <h2 id="verify-outcome" className={`${styles.title} ${own.outcome}`} tabIndex={-1}>
            {verifySentence(shown, speech)}
          </h2>
          <p className={styles.text}>
            {words.verify.checked({
              rows: figure(shown.checked.rows),
              totals: figure(shown.checked.totals),
              cells: figure(shown.checked.cells),
            })}
          </p>
          <p className={styles.quiet}>{words.verify.intro}</p>
        </div>
      </div>
    </section>
  );
}
