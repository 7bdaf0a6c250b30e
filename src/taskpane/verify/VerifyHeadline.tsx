import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle24Filled, ErrorCircle24Filled, QuestionCircle24Filled } from "@fluentui/react-icons";
import type { VerifyShown } from "../engine/shown";
import { useLayoutStyles } from "../parts/layoutStyles";
import { useSpeech } from "../speech";
import { differing } from "./totalRows";

const useStyles = makeStyles({
  headline: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: tokens.spacingHorizontalM },
});

/** The sentence first: are the totals right, and of how much is that said. */
export function VerifyHeadline({ shown }: { shown: VerifyShown }) {
  const { words, figure } = useSpeech();
  const styles = useLayoutStyles();
  const own = useStyles();
  const wrong = shown.totals.filter(differing).length;
  const totals = figure(shown.totals.length);
  const none = shown.totals.length === 0;
  const Mark = none ? QuestionCircle24Filled : wrong > 0 ? ErrorCircle24Filled : CheckmarkCircle24Filled;
  const color = none
    ? tokens.colorNeutralForeground2
    : wrong > 0
      ? tokens.colorStatusDangerForeground1
      : tokens.colorStatusSuccessForeground1;
  return (
    <section className={styles.card} aria-labelledby="verify-outcome">
      <div className={own.headline}>
        <Mark aria-hidden style={{ color, marginTop: 4 }} />
        <div>
          <h2 id="verify-outcome" className={styles.title} tabIndex={-1}>
            {shown.sheet === null
              ? words.check.noPlan
              : none
                ? words.verify.noTotals
                : wrong > 0
                  ? words.verify.wrong({ wrong: figure(wrong), totals })
                  : words.verify.right({ totals })}
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
