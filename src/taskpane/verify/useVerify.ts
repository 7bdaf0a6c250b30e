import { useCallback, useEffect, useReducer, useRef } from "react";
import type { Ask, Outcome } from "../engine/engine";
import type { CellChange, VerifyShown } from "../engine/shown";
import type { PaneHost } from "../host";
import { useAnnounce } from "../parts/Announcer";
import type { Notice } from "../parts/Outcome";
import { useTask, type Task } from "../parts/useTask";
import { useSpeech } from "../speech";
import { differing } from "./totalRows";

export interface VerifyState {
  readonly shown: VerifyShown | null;
  readonly repairs: readonly CellChange[] | null;
  readonly notice: Notice | null;
}

export interface Verify {
  readonly state: VerifyState;
  readonly task: Task;
  readonly verify: () => void;
  readonly previewRepairs: () => void;
  readonly closeRepairs: () => void;
  readonly applyRepairs: () => void;
  readonly undo: () => void;
  readonly closeNotice: () => void;
}

const nothingVerified: VerifyState = { shown: null, repairs: null, notice: null };

const changed = (state: VerifyState, change: Partial<VerifyState>): VerifyState => ({ ...state, ...change });

/** The Verify view's doings. Verifying reads only; a repair is a press of its own. */
export function useVerify({ engine, onChange }: PaneHost, ask: Ask, shown: boolean): Verify {
  const [state, set] = useReducer(changed, nothingVerified);
  const task = useTask();
  const { run, follow } = task;
  const { words, figure } = useSpeech();
  const announce = useAnnounce();
  const verifyNow = useRef(async () => undefined as void);
  verifyNow.current = async () => {
    const result = await engine.verify(ask);
    set({ shown: result, repairs: null });
    const wrong = figure(result.totals.filter(differing).length);
    const totals = figure(result.totals.length);
    announce(wrong.value === 0 ? words.verify.right({ totals }) : words.verify.wrong({ wrong, totals }));
  };

  const verify = useCallback(() => follow(() => verifyNow.current()), [follow]);

  useEffect(() => {
    if (shown) verify();
    return onChange(({ opened }) => {
      if (opened) set(nothingVerified);
      if (shown) verify();
    });
  }, [shown, ask, verify, onChange]);

  const change = (work: () => Promise<Outcome | { readonly done: false }>, message: string, undoable: boolean) =>
    run(async () => {
      const outcome = await work();
      if ("refused" in outcome) return set({ notice: { kind: "refused", refusal: outcome } });
      set({ notice: { kind: "done", message, undoable } });
      await verifyNow.current();
    });

  return {
    state,
    task,
    verify,
    previewRepairs: () => run(async () => set({ repairs: await engine.previewRepairs(ask) })),
    closeRepairs: () => set({ repairs: null }),
    applyRepairs: () =>
      change(
        () => engine.applyRepairs(ask),
        words.check.fixAnnounced({ count: figure(state.repairs?.length ?? 0) }),
        true,
      ),
    undo: () => change(() => engine.undo(), words.check.undone, false),
    closeNotice: () => set({ notice: null }),
  };
}
