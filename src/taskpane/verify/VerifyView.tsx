import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import {
  ArrowSync20Regular,
  CheckmarkCircle24Filled,
  ErrorCircle24Filled,
  QuestionCircle24Filled,
} from "@fluentui/react-icons";
import { lazy, Suspense } from "react";
import type { VerifyShown } from "../engine/shown";
import { IssueItem } from "../check/IssueItem";
import { groupIssues } from "../check/groupIssues";
import { ChangeTable } from "../parts/ChangeTable";
import { FailureView } from "../parts/FailureView";
import { useLayoutStyles } from "../parts/layoutStyles";
import { LongList } from "../parts/LongList";
import { Outcome } from "../parts/Outcome";
import { SeverityMark } from "../parts/SeverityMark";
import { useSpeech } from "../speech";
import { differing } from "./totalRows";
import { TotalsTable } from "./TotalsTable";
import type { Verify } from "./useVerify";

const ShareChart = lazy(() => import("./ShareChart").then((module) => ({ default: module.ShareChart })));

const useStyles = makeStyles({
  headline: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: tokens.spacingHorizontalM },
  finding: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
  mark: { paddingTop: tokens.spacingVerticalM },
});

/** What an auditor sees: whether the totals are right, which are not, and the way to each. */
export function VerifyView({ verify }: { readonly verify: Verify }) {
  const { words } = useSpeech();
  const styles = useLayoutStyles();
  const own = useStyles();
  const { state, task } = verify;
  if (task.failure) return <FailureView error={task.failure.error} onRetry={task.retry} />;
  if (!state.shown) return <Spinner label={words.verify.verifying} />;
  const { shown } = state;
  const findings = groupIssues(shown.findings).flatMap(({ issues }) => issues);
  return (
    <div className={styles.view}>
      <Headline shown={shown} />
      {state.notice && <Outcome notice={state.notice} onUndo={verify.undo} onClose={verify.closeNotice} />}
      <div className={styles.row}>
        <Button
          appearance="primary"
          icon={<ArrowSync20Regular />}
          disabledFocusable={task.busy}
          onClick={verify.verify}
        >
          {words.verify.again}
        </Button>
        {shown.repairs > 0 && !state.repairs && (
          <Button disabledFocusable={task.busy} onClick={verify.previewRepairs}>
            {words.verify.repair}
          </Button>
        )}
      </div>
      {state.repairs && (
        <section className={styles.card} aria-label={words.check.preview}>
          <h3 className={styles.heading}>{words.check.preview}</h3>
          <ChangeTable changes={state.repairs} />
          <div className={styles.row}>
            <Button autoFocus appearance="primary" disabledFocusable={task.busy} onClick={verify.applyRepairs}>
              {words.check.apply}
            </Button>
            <Button onClick={verify.closeRepairs}>{words.pane.cancel}</Button>
          </div>
        </section>
      )}
      {shown.totals.length > 0 && <TotalsTable totals={shown.totals} />}
      {shown.sheet !== null && (
        <section className={styles.card} aria-labelledby="verify-findings">
          <h3 id="verify-findings" className={styles.heading}>
            {words.verify.findings}
          </h3>
          {findings.length === 0 ? (
            <p className={styles.text}>{words.verify.noFindings}</p>
          ) : (
            <LongList items={findings} label={words.verify.findings} keyOf={({ id }) => id} estimate={90}>
              {(issue) => (
                <div className={own.finding}>
                  <span className={own.mark}>
                    <SeverityMark severity={issue.severity} />
                  </span>
                  <IssueItem issue={issue} />
                </div>
              )}
            </LongList>
          )}
        </section>
      )}
      <Suspense fallback={null}>
        {shown.byStrategy.length > 0 && <ShareChart title={words.chart.byStrategy} shares={shown.byStrategy} />}
        {shown.byAgency.length > 0 && <ShareChart title={words.chart.byAgency} shares={shown.byAgency} />}
      </Suspense>
    </div>
  );
}

function Headline({ shown }: { shown: VerifyShown }) {
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
