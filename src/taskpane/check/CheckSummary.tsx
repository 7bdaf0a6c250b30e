import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle24Filled, ErrorCircle24Filled, QuestionCircle24Filled } from "@fluentui/react-icons";
import type { CheckShown } from "../../session/shown";
import { Amounts } from "../parts/Amounts";
import { useLayoutStyles } from "../parts/layoutStyles";
import { SheetText } from "../parts/SheetText";
import { useSpeech } from "../speech";
import { countIssues } from "./groupIssues";

const useStyles = makeStyles({
  headline: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: tokens.spacingHorizontalM },
  mark: { paddingTop: "4px" },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  unknown: { color: tokens.colorNeutralForeground2 },
});

/** The answer in one sentence, whose sheet it is, and its amounts. */
export function CheckSummary({ shown }: { readonly shown: CheckShown }) {
  const { words, figure, say, digits } = useSpeech();
  const styles = useLayoutStyles();
  const own = useStyles();
  const fixes = countIssues(shown.issues).error;
  const [Mark, tone] =
    shown.sheet === null
      ? [QuestionCircle24Filled, own.unknown]
      : fixes > 0
        ? [ErrorCircle24Filled, own.bad]
        : [CheckmarkCircle24Filled, own.good];
  return (
    <section className={styles.card} aria-labelledby="check-outcome">
      <div className={own.headline}>
        <Mark className={mergeClasses(own.mark, tone)} aria-hidden />
        <div>
          <h2 id="check-outcome" className={styles.title} tabIndex={-1}>
            {shown.sheet === null
              ? words.check.noPlan
              : words.check.outcome({ rows: figure(shown.rows), fixes: figure(fixes) })}
          </h2>
          {shown.sheet !== null && (
            <p className={styles.text}>
              {shown.agency === null ? words.check.agencyUnknown : <SheetText>{shown.agency}</SheetText>}
            </p>
          )}
          {shown.form && (
            <p className={styles.quiet}>
              {say(shown.form.title)} · {words.check.fiscalYear({ year: digits(String(shown.form.fiscalYear)) })}
            </p>
          )}
        </div>
      </div>
      {shown.amounts.length > 0 && <Amounts amounts={shown.amounts} />}
    </section>
  );
}
