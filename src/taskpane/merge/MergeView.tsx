import { Button, Switch } from "@fluentui/react-components";
import { useState } from "react";
import type { PaneHost } from "../host";
import { FailureView } from "../parts/FailureView";
import { useLayoutStyles } from "../parts/layoutStyles";
import { LongList } from "../parts/LongList";
import { Outcome } from "../parts/Outcome";
import { useSpeech } from "../speech";
import { Board } from "./Board";
import { FileCard } from "./FileCard";
import { FilePicker } from "./FilePicker";
import { fileCounts, hasProblem, readyFiles } from "./mergeState";
import { PlanRefusal } from "./PlanRefusal";
import { PlanView } from "./PlanView";
import { Progress } from "./Progress";
import type { Merge } from "./useMerge";

interface Props {
  readonly merge: Merge;
  readonly saveFile: PaneHost["saveFile"];
}

/** What a provincial officer sees: the files, what each would bring, and the press that writes. */
export function MergeView({ merge, saveFile }: Props) {
  const { words, figure } = useSpeech();
  const styles = useLayoutStyles();
  const [onlyProblems, setOnlyProblems] = useState(false);
  const { state, task } = merge;
  if (task.failure) return <FailureView error={task.failure.error} onRetry={task.retry} />;

  const ready = readyFiles(state.files);
  const problems = state.files.filter(hasProblem);
  const listed = onlyProblems && problems.length > 0 ? problems : state.files;
  const canPlan = !state.plan && ready.length > 0;
  return (
    <div className={styles.view}>
      {state.notice && <Outcome notice={state.notice} onUndo={merge.undo} onClose={merge.closeNotice} />}
      {state.reading ? (
        <Progress reading={state.reading} onCancel={merge.cancel} />
      ) : (
        <FilePicker compact={state.files.length > 0} busy={task.busy} onFiles={merge.addFiles} />
      )}
      {state.refused && <PlanRefusal refused={state.refused} />}
      {state.plan && <PlanView plan={state.plan} merge={merge} />}
      {state.board && !state.reading && <Board board={state.board} />}
      {state.files.length > 0 && !state.reading && (
        <section className={styles.stack} aria-labelledby="merge-files">
          <div className={styles.spread}>
            <h2 id="merge-files" className={styles.heading} tabIndex={-1}>
              {words.merge.files(fileCounts(state.files, figure))}
            </h2>
            {problems.length > 0 && problems.length < state.files.length && (
              <Switch
                label={words.merge.onlyProblems}
                checked={onlyProblems}
                onChange={(_, { checked }) => setOnlyProblems(checked)}
              />
            )}
          </div>
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
          <LongList items={listed} label={words.merge.listOfFiles} keyOf={({ id }) => id} estimate={132}>
            {(file) => <FileCard file={file} merge={merge} saveFile={saveFile} />}
          </LongList>
        </section>
      )}
    </div>
  );
}
