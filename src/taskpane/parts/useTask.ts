import { useCallback, useEffect, useMemo, useState } from "react";
import { unreadOf } from "../../session/remote";
import { WorkQueue, type Queued, type QueuedWork } from "./workQueue";

/** Milliseconds after which a workbook that could not be read is looked at again. */
export const lookAgain = 5_000;

/** A view's work, one piece after another. */
export interface Task {
  /** Work that a person pressed for is under way or waits. */
  readonly busy: boolean;
  /** Set when the work threw: the workbook could not be read, or the program is broken. */
  readonly failure: { readonly error: unknown } | null;
  /** Starts what was pressed for, after a look that is under way; while another press's work is not done, does nothing. */
  readonly run: (work: QueuedWork) => void;
  /** As `run`, but waits for other presses' work; the same work waits only once. */
  readonly follow: (work: QueuedWork) => void;
  /** Looks at the workbook, though nobody pressed anything: no button waits for it. */
  readonly look: (work: QueuedWork) => void;
  /** Does the failed work again. */
  readonly retry: () => void;
}

/** `onPress`: before the work that a person has pressed for is begun. */
export function useTask(onPress?: () => void): Task {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<{ readonly error: unknown; readonly queued: Queued } | null>(null);
  const queue = useMemo(() => {
    const onFailure = (error: unknown, queued: Queued) => setFailure({ error, queued });
    const onStart = ({ pressed }: Queued) => {
      setFailure(null);
      if (pressed) onPress?.();
    };
    return new WorkQueue({ onBusy: setBusy, onStart, onFailure });
  }, [onPress]);
  const run = useCallback((work: QueuedWork) => queue.press(work), [queue]);
  const follow = useCallback((work: QueuedWork) => queue.follow(work), [queue]);
  const look = useCallback((work: QueuedWork) => queue.look(work), [queue]);
  const retry = useCallback(() => {
    if (failure) run(failure.queued.work);
  }, [failure, run]);
  // What nobody pressed for comes back without a press.
  useEffect(() => {
    if (!failure || failure.queued.pressed || !unreadOf(failure.error)) return;
    const waiting = setTimeout(() => look(failure.queued.work), lookAgain);
    return () => clearTimeout(waiting);
  }, [failure, look]);
  return { busy, failure, run, follow, look, retry };
}
