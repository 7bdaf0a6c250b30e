import { useCallback, useEffect, useReducer, useRef } from "react";
import type { Severity } from "../../issues/issue";
import type { Ask, ChangeOutcome } from "../../session/engine";
import type { FixPick } from "../../session/shown";
import type { PaneHost } from "../host";
import { useAnnounce } from "../parts/Announcer";
import { undone } from "../parts/undone";
import { useQuietChange } from "../parts/useQuietChange";
import { useTask, type Task } from "../parts/useTask";
import { useSpeech } from "../speech";
import { checkReducer, nothingChecked, type CheckState } from "./checkState";
import { picksAfter } from "../../session/fixPicks";
import { countIssues } from "./groupIssues";

export interface Check {
  readonly state: CheckState;
  readonly task: Task;
  readonly check: () => void;
  readonly filter: (filter: Severity | "all") => void;
  /** Adds these to what is about to be applied, or takes the one that is there already away again. */
  readonly preview: (asked: string, pressed: readonly FixPick[]) => void;
  readonly closePreview: () => void;
  readonly applyPreview: () => void;
  readonly stamp: () => void;
  /** Whether a sheet that was marked is saved by the same press. */
  readonly savesStamped: boolean;
  /** Hands the rows to the person as a workbook in the form's own layout; null where the host cannot. */
  readonly saveClean: (() => void) | null;
  readonly undo: () => void;
  readonly closeNotice: () => void;
}

/** The Check view's doings: each press is one call of the engine, then the sheet is read again. */
export function useCheck(
  { engine, onChange, onPicked, saveFile, saveBook, doubt }: PaneHost,
  ask: Ask,
  shown: boolean,
): Check {
  const [state, dispatch] = useReducer(checkReducer, nothingChecked);
  const task = useTask(doubt);
  const { run, follow, look } = task;
  const found = useRef(issuesIn(state));
  const { words, figure } = useSpeech();
  const announce = useAnnounce();

  const checkNow = useCallback(async () => {
    const result = await engine.check(ask);
    found.current = JSON.stringify(result.issues);
    dispatch({ kind: "checked", shown: result });
    const outcome = { rows: figure(result.rows), fixes: figure(countIssues(result.issues).error) };
    announce(result.sheet === null ? words.check.noPlan : words.check.outcome(outcome));
  }, [engine, ask, announce, words, figure]);

  const check = useCallback(() => follow(checkNow), [follow, checkNow]);

  const again = useCallback(() => {
    if (shown) look(checkNow);
  }, [shown, look, checkNow]);
  useQuietChange(
    onChange,
    again,
    useCallback(() => dispatch({ kind: "forgotten" }), []),
  );

  useEffect(() => onPicked?.((issue) => dispatch({ kind: "picked", issue })), [onPicked]);

  // Coming back to the view, or asking for another sheet or form, shows what is true now.
  useEffect(() => {
    doubt?.();
    again();
  }, [again, doubt]);

  /** For a press about the issues on the screen: a look that it waited for may have found others. */
  const runOnShown = (work: () => Promise<void>) => {
    const pressed = issuesIn(state);
    run(async () => {
      if (pressed === found.current) return work();
      dispatch({ kind: "noticed", notice: { kind: "declined", message: words.pane.shownChanged } });
    });
  };

  /** A change of the workbook, then what came of it. */
  const change = (work: () => Promise<ChangeOutcome>, message: string, then?: () => Promise<unknown>) =>
    runOnShown(async () => {
      const outcome = await work();
      if ("refused" in outcome) return dispatch({ kind: "noticed", notice: { kind: "refused", refusal: outcome } });
      dispatch({ kind: "noticed", notice: { kind: "done", message, undo: { change: outcome.change } } });
      await checkNow();
      announce(message);
      await then?.();
    });

  return {
    state,
    task,
    check,
    filter: (filter) => dispatch({ kind: "filtered", filter }),
    preview: (asked, pressed) =>
      runOnShown(async () => {
        const picks = picksAfter(state.preview?.picks ?? [], pressed);
        if (picks.length === 0) return dispatch({ kind: "preview-closed" });
        const following = asked === "all" || (state.preview?.following ?? false);
        const fixes = await engine.previewFixes(picks, following);
        dispatch({ kind: "previewed", preview: { asked, picks, following, ...fixes } });
      }),
    closePreview: () => dispatch({ kind: "preview-closed" }),
    applyPreview: () => {
      const { picks, following, fixes } = state.preview ?? { picks: [], following: false, fixes: 0 };
      change(() => engine.applyFixes(picks, following), words.check.fixAnnounced({ count: figure(fixes) }));
    },
    stamp: () => change(() => engine.stamp(new Date().toISOString()), words.check.stamped, saveBook),
    savesStamped: saveBook !== undefined,
    saveClean:
      saveFile &&
      (() =>
        run(async () => {
          const bytes = await engine.cleanWorkbook(ask);
          const name = state.shown?.agency ?? state.shown?.sheet ?? "";
          const message = bytes ? words.page.saved({ file: `${name}.xlsx` }) : words.check.notClean;
          if (bytes) saveFile(`${name}.xlsx`, bytes);
          dispatch({ kind: "noticed", notice: { kind: bytes ? "done" : "declined", message } });
          announce(message);
        })),
    undo: () =>
      run(async () => {
        const notice = await undone(engine, state.notice, words.check.undone, words);
        dispatch({ kind: "noticed", notice });
        await checkNow();
        if (notice.kind !== "refused") announce(notice.message);
      }),
    closeNotice: () => dispatch({ kind: "noticed", notice: null }),
  };
}

/** Two checks with the same issues have the same ids for them. */
const issuesIn = ({ shown }: CheckState): string => JSON.stringify(shown?.issues);
