import { useCallback, useEffect, useReducer, useRef } from "react";
import type { Ask, ChangeOutcome } from "../../session/engine";
import type { Answer, FileDifferences, FileShown, FilesListed, RowChangeShown } from "../../session/shown";
import type { PaneHost } from "../host";
import { useAnnounce } from "../parts/Announcer";
import { undoOf } from "../parts/Outcome";
import { undone } from "../parts/undone";
import { useQuietChange } from "../parts/useQuietChange";
import { useTask, type Task } from "../parts/useTask";
import { useSpeech } from "../speech";
import { fileCounts, mergeReducer, nothingToMerge, type MergeState } from "./mergeState";

export interface Merge {
  readonly state: MergeState;
  readonly task: Task;
  readonly addFiles: (files: readonly File[]) => void;
  readonly cancel: () => void;
  readonly include: (file: number, included: boolean) => void;
  readonly remove: (file: number) => void;
  readonly removeAll: () => void;
  /** Hands over a .zip of what is to be sent back about these files; null where the host cannot. */
  readonly saveAnswers: ((files: readonly FileShown[]) => void) | null;
  readonly openFile: (file: number | null) => void;
  readonly keepHidden: (keep: boolean) => void;
  readonly answer: (question: string, answer: Answer) => void;
  readonly plan: () => void;
  /** Plans to take an agency's rows out of the master. */
  readonly withdraw: (agency: string) => void;
  /** The rows of the plan that is shown, of one of its sections. */
  readonly rowsOf: (section: number) => Promise<readonly RowChangeShown[]>;
  /** What differs in the second of two files from the first. */
  readonly differences: (one: number, other: number) => Promise<FileDifferences | null>;
  readonly closePlan: () => void;
  readonly write: () => void;
  readonly undo: () => void;
  readonly closeNotice: () => void;
}

/** Milliseconds for which what is drawn stays. */
const glimpse = 120;

/** Files that are handed over at once. */
const portion = 5;

/** The Merge view's doings. Files are read in the engine's worker; the screen hears of each. */
export function useMerge(
  { engine, onFile, onChange, doubt, saveBytes }: PaneHost,
  ask: Ask,
  shown: boolean,
  person: string | null,
): Merge {
  const [state, dispatch] = useReducer(mergeReducer, nothingToMerge);
  const task = useTask(doubt);
  const { run, follow, look } = task;
  const { words, figure, language } = useSpeech();
  const announce = useAnnounce();
  const latest = useRef(state);
  latest.current = state;

  useEffect(() => {
    let drawn = 0;
    return onFile((file, done, all) => {
      // More often than that nobody can see it, and drawing would take its time from answering.
      const now = performance.now();
      if (now - drawn < glimpse && done < all) return;
      drawn = now;
      dispatch({ kind: "file-read", file, done, all });
    });
  }, [onFile]);

  const list = useCallback(async () => {
    const listed = await engine.list(ask);
    dispatch({ kind: "files", ...listed });
    return listed.files;
  }, [engine, ask]);

  // How the files compare depends on the master, which may have changed meanwhile.
  const listNow = useCallback(async () => void (await list()), [list]);
  const relist = useCallback(() => {
    if (shown && !latest.current.reading) look(listNow);
  }, [shown, listNow, look]);
  useEffect(relist, [relist]);
  useQuietChange(
    onChange,
    relist,
    // What was written into another workbook is not this one's to undo.
    useCallback(() => dispatch({ kind: "noticed", notice: null }), []),
  );

  const addFiles = useCallback(
    (files: readonly File[]) =>
      follow(async () => {
        dispatch({ kind: "reading", all: files.length });
        for (let at = 0; at < files.length; at += portion) await engine.giveFiles(files.slice(at, at + portion));
        const { read, cancelled } = await engine.readFiles(ask);
        const listed = await list();
        const stopped = words.merge.cancelled({ done: figure(read) });
        if (cancelled) dispatch({ kind: "noticed", notice: { kind: "done", message: stopped } });
        announce(cancelled ? stopped : words.merge.files(fileCounts(listed, figure)));
      }),
    [follow, engine, ask, list, announce, words, figure],
  );

  const decide = (work: () => Promise<FilesListed>) => run(async () => dispatch({ kind: "files", ...(await work()) }));

  const planNow = async ({ answers, keepHidden }: Pick<MergeState, "answers" | "keepHidden">) => {
    const plan = await engine.planMerge(ask, answers, new Date().toISOString(), person, keepHidden);
    dispatch({ kind: "planned", plan });
    if ("refused" in plan) return announce(words.merge.cannotPlan);
    const { given, leftOut, absent } = plan.files;
    const counts = { left: figure(leftOut.length), given: figure(given), absent: figure(absent) };
    const left = leftOut.length > 0 ? `. ${words.merge.leftOutCount(counts)}` : "";
    announce(`${words.merge.planTitle}${left}`);
  };

  const changeMaster = (work: () => Promise<ChangeOutcome>, message: string, undoLabel?: string) =>
    run(async () => {
      const outcome = await work();
      if ("refused" in outcome) return dispatch({ kind: "noticed", notice: { kind: "refused", refusal: outcome } });
      await list();
      const undo = { change: outcome.change, ...(undoLabel !== undefined && { label: undoLabel }) };
      dispatch({ kind: "noticed", notice: { kind: "done", message, undo } });
      announce(message);
    });

  return {
    state,
    task,
    addFiles,
    cancel: () => void engine.cancelReading(),
    include: (file, included) => decide(() => engine.includeFile(ask, file, included)),
    remove: (file) => decide(() => engine.removeFile(ask, file)),
    removeAll: () => decide(() => engine.removeAllFiles(ask)),
    openFile: (file) => {
      if (file === null) return dispatch({ kind: "opened", open: null });
      run(async () => dispatch({ kind: "opened", open: { file, issues: await engine.fileIssues(file) } }));
    },
    saveAnswers:
      saveBytes &&
      ((files) =>
        run(async () => {
          const asked = files.map(({ id, file, agency }) => ({
            file: id,
            heading: words.merge.listHeading({ file, agency: agency ?? words.check.agencyUnknown }),
          }));
          saveBytes(`${words.merge.answersFile}.zip`, await engine.answers(asked, words.merge.listName, language));
          const message = words.merge.answersSaved({ files: figure(files.length) });
          dispatch({ kind: "noticed", notice: { kind: "done", message } });
          announce(message);
        })),
    answer: (question, answer) => {
      dispatch({ kind: "answered", question, answer });
      const { answers, keepHidden } = latest.current;
      follow(() => planNow({ answers: { ...answers, [question]: answer }, keepHidden }));
    },
    keepHidden: (keep) => {
      dispatch({ kind: "keep-hidden", keep });
      follow(() => planNow({ ...latest.current, keepHidden: keep }));
    },
    plan: () => run(() => planNow(state)),
    withdraw: (agency) =>
      run(async () => {
        const plan = await engine.planWithdraw(ask, agency, new Date().toISOString(), person);
        dispatch({ kind: "planned", plan });
        announce("refused" in plan ? words.merge.cannotPlan : words.merge.planTitle);
      }),
    rowsOf: engine.planRows,
    differences: engine.differences,
    closePlan: () => dispatch({ kind: "plan-closed" }),
    write: () => {
      const rows = state.plan?.rows ?? { added: 0, changed: 0, removed: 0 };
      const facts = { added: figure(rows.added), changed: figure(rows.changed), removed: figure(rows.removed) };
      changeMaster(() => engine.applyMerge(), words.merge.written(facts), words.merge.undoMerge);
    },
    undo: () => {
      const message = undoOf(state.notice)?.label === undefined ? words.check.undone : words.merge.mergeUndone;
      run(async () => {
        const notice = await undone(engine, state.notice, message, words);
        await list();
        dispatch({ kind: "noticed", notice });
        if (notice.kind !== "refused") announce(notice.message);
      });
    },
    closeNotice: () => dispatch({ kind: "noticed", notice: null }),
  };
}
