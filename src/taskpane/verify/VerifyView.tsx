import { Button, Spinner } from "@fluentui/react-components";
import { ArrowSync20Regular } from "@fluentui/react-icons";
import { lazy, Suspense } from "react";
import { mostSevereFirst } from "../check/groupIssues";
import { IssueItem } from "../check/IssueItem";
import type { VerifyShown } from "../../session/shownVerified";
import { MakeOffer } from "../parts/MakeOffer";
import { PlanRefusal } from "../merge/PlanRefusal";
import { ChangeTable } from "../parts/ChangeTable";
import { FailureView } from "../parts/FailureView";
import { Fold } from "../parts/Fold";
import { useLayoutStyles } from "../parts/layoutStyles";
import { LongList } from "../parts/LongList";
import { Outcome } from "../parts/Outcome";
import { useSpeech } from "../speech";
import { FindingItem } from "./FindingItem";
import { TotalsTable } from "./TotalsTable";
import { TraceCard } from "./TraceCard";
import type { Verify } from "./useVerify";
import { VerifyHeadline } from "./VerifyHeadline";

const HeldAgainst = lazy(() => import("./HeldAgainst").then((module) => ({ default: module.HeldAgainst })));
const OpenData = lazy(() => import("./OpenData").then((module) => ({ default: module.OpenData })));
const PlanPictures = lazy(() =>
  import(/* webpackChunkName: "pictures" */ "../pictures/PlanPictures").then((module) => ({
    default: module.PlanPictures,
  })),
);

const CompareMasters = lazy(() =>
  import(/* webpackChunkName: "pictures" */ "../pictures/CompareMasters").then((module) => ({
    default: module.CompareMasters,
  })),
);

/** What an auditor sees: what was found, which totals are not right, and the way to each. */
export function VerifyView({ verify }: { readonly verify: Verify }) {
  const { words } = useSpeech();
  const styles = useLayoutStyles();
  const { state, task } = verify;
  if (task.failure) return <FailureView error={task.failure.error} onRetry={task.retry} />;
  if (!state.shown) return <Spinner label={words.verify.verifying} />;
  const { shown } = state;
  return (
    <div className={styles.view}>
      <VerifyHeadline shown={shown} />
      {state.notice && <Outcome notice={state.notice} onUndo={verify.undo} onClose={verify.closeNotice} />}
      {state.refused && <PlanRefusal refused={state.refused} />}
      {state.traced && <TraceCard trace={state.traced} onClose={verify.closeTrace} />}
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
      {shown.form === null && <MakeOffer />}
      {shown.sheet !== null && <Findings shown={shown} />}
      <Presses verify={verify} shown={shown} />
      {shown.totals.length > 0 && <TotalsTable totals={shown.totals} />}
      <Extent shown={shown} />
      <Suspense fallback={null}>
        {shown.pictured && <PlanPictures pictured={shown.pictured} rowsOf={verify.rowsOf} />}
        {shown.pictured && <CompareMasters verify={verify} />}
        {shown.sheet !== null && <HeldAgainst verify={verify} />}
        {verify.saveData && shown.sheet !== null && <OpenData verify={verify} />}
      </Suspense>
    </div>
  );
}

/** What comes after looking at what was found. */
function Presses({ verify, shown }: { verify: Verify; shown: VerifyShown }) {
  const { words } = useSpeech();
  const styles = useLayoutStyles();
  const { busy } = verify.task;
  const hasReport = shown.sheet !== null;
  return (
    <div className={styles.row}>
      {verify.saveReport && hasReport && (
        <Button appearance="primary" disabledFocusable={busy} onClick={verify.saveReport} data-action="report">
          {words.verify.saveReport}
        </Button>
      )}
      {hasReport && (
        <Button
          appearance={verify.saveReport ? "secondary" : "primary"}
          disabledFocusable={busy}
          onClick={verify.writeReport}
          data-action="report-sheet"
        >
          {words.verify.writeReport}
        </Button>
      )}
      <Button disabledFocusable={busy} onClick={verify.trace} data-action="trace">
        {words.verify.trace}
      </Button>
      <Button icon={<ArrowSync20Regular />} disabledFocusable={busy} onClick={verify.verify}>
        {words.verify.again}
      </Button>
      {shown.repairs > 0 && !verify.state.repairs && (
        <Button disabledFocusable={busy} onClick={verify.previewRepairs}>
          {words.verify.repair}
        </Button>
      )}
    </div>
  );
}

function Findings({ shown }: { shown: VerifyShown }) {
  const { words } = useSpeech();
  const styles = useLayoutStyles();
  const findings = [...shown.findings].sort(mostSevereFirst);
  return (
    <section className={styles.card} aria-labelledby="verify-findings">
      <h3 id="verify-findings" className={styles.heading}>
        {words.verify.findings}
      </h3>
      {findings.length === 0 ? (
        <p className={styles.text}>{words.verify.noFindings}</p>
      ) : (
        <LongList items={findings} label={words.verify.findings} keyOf={({ id }) => id} estimate={120}>
          {(finding) => <FindingItem finding={finding} />}
        </LongList>
      )}
    </section>
  );
}

/** What was verified, and what could not be: nothing found means little without it. */
function Extent({ shown }: { shown: VerifyShown }) {
  const { words, say, figure } = useSpeech();
  const styles = useLayoutStyles();
  return (
    <>
      {shown.checks.length > 0 && (
        <Fold title={words.verify.checks}>
          <dl className={styles.stack} style={{ margin: 0 }}>
            {shown.checks.map(({ what, onWhat }) => (
              <div key={what.th}>
                <dt className={styles.text}>{say(what)}</dt>
                <dd className={styles.quiet}>{say(onWhat)}</dd>
              </div>
            ))}
          </dl>
        </Fold>
      )}
      {shown.notChecked.length > 0 && (
        <Fold title={`${words.verify.notChecked} (${figure(shown.notChecked.length).text})`}>
          <LongList items={shown.notChecked} label={words.verify.notChecked} keyOf={({ id }) => id} estimate={60}>
            {(issue) => <IssueItem issue={issue} />}
          </LongList>
        </Fold>
      )}
    </>
  );
}
