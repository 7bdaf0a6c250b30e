import { Button } from "@fluentui/react-components";
import { createPortal } from "react-dom";
import type { PaneHost } from "../host";
import { FailureView } from "../parts/FailureView";
import { useLayoutStyles } from "../parts/layoutStyles";
import { MakeOffer } from "../parts/MakeOffer";
import { Outcome } from "../parts/Outcome";
import { useSpeech } from "../speech";
import { Board } from "./Board";
import { FilePicker } from "./FilePicker";
import { fileCounts, readyFiles } from "./mergeState";
import { PlanRefusal } from "./PlanRefusal";
import { PlanView } from "./PlanView";
import { Progress } from "./Progress";
import type { Merge } from "./useMerge";

interface Props {
  readonly merge: Merge;
  readonly saveFile: PaneHost["saveFile"];
  /** Where there is more room for the agencies than in the pane; null: nowhere. */
  readonly wide: HTMLElement | null;
}

/** What a provincial officer sees: the files, what each would bring, and the press that writes. */
export function MergeView({ merge, saveFile, wide }: Props) {
  const { words, figure } = useSpeech();
  const styles = useLayoutStyles();
  const { state, task } = merge;
  if (task.failure) return <FailureView error={task.failure.error} onRetry={task.retry} />;

  const ready = readyFiles(state.files);
  const canPlan = !state.plan && ready.length > 0;
  const board = state.board && !state.reading && (
    <Board board={state.board} files={state.files} merge={merge} saveFile={saveFile} />
  );
  return (
    <div className={styles.view}>
      {state.notice && <Outcome notice={state.notice} onUndo={merge.undo} onClose={merge.closeNotice} />}
      {state.reading ? (
        <Progress reading={state.reading} onCancel={merge.cancel} />
      ) : (
        <FilePicker compact={state.files.length > 0} busy={task.busy} onFiles={merge.addFiles} />
      )}
      {state.refused && <PlanRefusal refused={state.refused} />}
      {state.refused?.refused === "plan-missing" && <MakeOffer />}
      {state.files.length > 0 && !state.reading && (
        <section className={styles.stack} aria-labelledby="merge-files">
          <h2 id="merge-files" className={styles.heading} tabIndex={-1}>
            {words.merge.files(fileCounts(state.files, figure))}
          </h2>
          <div className={styles.row}>
            {canPlan && (
              <Button appearance="primary" disabledFocusable={task.busy} onClick={merge.plan}>
                {task.busy ? words.merge.planning : words.merge.plan}
              </Button>
            )}
            <Button disabledFocusable={task.busy} onClick={merge.removeAll}>
              {words.merge.removeAll}
            </Button>
          </div>
        </section>
      )}
      {state.plan && <PlanView plan={state.plan} merge={merge} />}
      {wide ? createPortal(board, wide) : board}
    </div>
  );
}
