import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle24Filled, ErrorCircle24Filled, QuestionCircle24Filled } from "@fluentui/react-icons";
import type { VerifyShown } from "../../session/shown";
import { useLayoutStyles } from "../parts/layoutStyles";
import { useSpeech } from "../speech";
import { totalsSentence } from "./totalsSentence";
import { totalsState } from "./totalRows";

const useStyles = makeStyles({
  outcome: { whiteSpace: "pre-line" },
  headline: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: tokens.spacingHorizontalM },
});

const unknown = { Mark: QuestionCircle24Filled, color: tokens.colorNeutralForeground2 };
const marks = {
  none: unknown,
  unverified: unknown,
  wrong: { Mark: ErrorCircle24Filled, color: tokens.colorStatusDangerForeground1 },
  right: { Mark: CheckmarkCircle24Filled, color: tokens.colorStatusSuccessForeground1 },
} as const;

/** The sentence first: are the totals right, and of how much is that said. */
export function VerifyHeadline({ shown }: { shown: VerifyShown }) {
  const speech = useSpeech();
  const { words, figure } = speech;
  const styles = useLayoutStyles();
  const own = useStyles();
  const state = totalsState(shown.totals);
  const { Mark, color } = marks[state];
  return (
    <section className={styles.card} aria-labelledby="verify-outcome">
      <div className={own.headline}>
        <Mark aria-hidden style={{ color, marginTop: 4 }} />
        <div>
          <h2 id="verify-outcome" className={`${styles.title} ${own.outcome}`} tabIndex={-1}>
            {shown.sheet === null ? words.check.noPlan : totalsSentence(shown.totals, speech)}
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
