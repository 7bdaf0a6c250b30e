import { makeStyles, tokens } from "@fluentui/react-components";
import type { PlanShown } from "../../session/shown";
import { useLayoutStyles } from "../parts/layoutStyles";
import { useSpeech } from "../speech";

const useStyles = makeStyles({
  totals: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, margin: 0 },
  after: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontVariantNumeric: "tabular-nums",
  },
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(80px, 1fr))",
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
  figure: {
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  number: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** The grand totals before and after, and how many rows come, change and go. */
export function PlanTotals({ plan }: { readonly plan: PlanShown }) {
  const { words, say, baht, change, figure } = useSpeech();
  const shared = useLayoutStyles();
  const styles = useStyles();
  return (
    <>
      <dl className={styles.totals}>
        {plan.totals.map(({ title, before, after }) => (
          <div key={title.th}>
            <dt className={shared.quiet}>
              {words.merge.grandTotal} {say(title)} ({words.pane.baht})
            </dt>
            <dd className={styles.after} data-total="after">
              <span>{baht(before)}</span> <span aria-label={words.merge.totalAfter}>→</span>{" "}
              <strong>{baht(after)}</strong> <span className={shared.quiet}>{change(after - before)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <dl className={styles.figures}>
        {(["added", "changed", "removed"] as const).map((kind) => (
          <div key={kind} className={styles.figure}>
            <dt className={shared.quiet}>{words.merge[kind]}</dt>
            <dd className={styles.number} data-count={kind}>
              {figure(plan.rows[kind]).text}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
