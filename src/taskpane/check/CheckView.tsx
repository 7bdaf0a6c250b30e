import { Button, Spinner } from "@fluentui/react-components";
import { ArrowDownload20Regular, ArrowSync20Regular } from "@fluentui/react-icons";
import type { CheckShown } from "../../session/shown";
import { MakeOffer } from "../parts/MakeOffer";
import { FailureView } from "../parts/FailureView";
import { useLayoutStyles } from "../parts/layoutStyles";
import { Outcome } from "../parts/Outcome";
import { useSpeech } from "../speech";
import { AssumptionList } from "./AssumptionList";
import { CheckSummary } from "./CheckSummary";
import { ColumnList } from "./ColumnList";
import { FixPreview } from "./FixPreview";
import { IssueGroups } from "./IssueGroups";
import { SeverityFilter } from "./SeverityFilter";
import { Stamp } from "./Stamp";
import { onlyAnswers } from "../../session/fixPicks";
import type { Check } from "./useCheck";

interface Props {
  readonly check: Check;
  readonly onReadAs: (header: string, field: CheckShown["fields"][number]["field"] | null) => void;
  readonly remembered: boolean;
  readonly onForget: () => void;
}

/** What an agency officer sees: the state of the sheet, what to fix, and the way to each. */
export function CheckView({ check, onReadAs, remembered, onForget }: Props) {
  const { words } = useSpeech();
  const styles = useLayoutStyles();
  const { state, task } = check;
  const { shown, preview } = state;
  if (task.failure) return <FailureView error={task.failure.error} onRetry={task.retry} />;
  if (!shown) return <Spinner label={words.check.checking} />;

  return (
    <div className={styles.view}>
      <CheckSummary shown={shown} />
      {isUnknown(shown) && <MakeOffer />}
      {state.notice && <Outcome notice={state.notice} onUndo={check.undo} onClose={check.closeNotice} />}
      <div className={styles.row}>
        <NextPresses shown={shown} check={check} />
        <Button icon={<ArrowSync20Regular />} disabledFocusable={task.busy} onClick={check.check}>
          {words.check.again}
        </Button>
        {check.saveClean && shown.sheet !== null && (
          <Button icon={<ArrowDownload20Regular />} disabledFocusable={task.busy} onClick={check.saveClean}>
            {words.check.saveClean}
          </Button>
        )}
      </div>
      {preview?.asked === "all" && <FixPreview preview={preview} check={check} />}
      {shown.stamp && <Stamp stamp={shown.stamp} />}
      {shown.issues.length > 0 && (
        <>
          <SeverityFilter issues={shown.issues} filter={state.filter} onFilter={check.filter} />
          <IssueGroups issues={shown.issues} check={check} />
        </>
      )}
      {shown.columns.length > 0 && (
        <ColumnList shown={shown} onReadAs={onReadAs} remembered={remembered} onForget={onForget} />
      )}
      {shown.assumptions.length > 0 && <AssumptionList assumptions={shown.assumptions} />}
    </div>
  );
}

/** No plan was found, or it may follow several forms, or more than half of its columns are in none. */
function isUnknown({ sheet, issues, columns }: CheckShown): boolean {
  if (sheet === null || issues.some(({ code }) => code === "form-uncertain")) return true;
  return columns.filter(({ field }) => field === null).length * 2 > columns.length;
}

/** The one thing to do next: mark a sheet without errors, or else fix what has one answer. */
function NextPresses({ shown, check }: { shown: CheckShown; check: Check }) {
  const { words, figure } = useSpeech();
  const answered = onlyAnswers(shown.issues);
  const clean = shown.sheet !== null && shown.issues.every(({ severity }) => severity !== "error");
  const canStamp = clean && !shown.stamp?.whole;
  return (
    <>
      {canStamp && (
        <Button appearance="primary" disabledFocusable={check.task.busy} onClick={check.stamp}>
          {check.savesStamped ? words.check.stampAndSave : words.check.stamp}
        </Button>
      )}
      {answered.length > 0 && (
        <Button
          appearance={clean ? "secondary" : "primary"}
          disabledFocusable={check.task.busy}
          onClick={() => check.preview("all", answered)}
        >
          {words.check.fixEverything({ count: figure(answered.length) })}
        </Button>
      )}
    </>
  );
}
