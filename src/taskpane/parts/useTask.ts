import { useCallback, useMemo, useState } from "react";
import { WorkQueue, type QueuedWork } from "./workQueue";

/** A view's work, one piece after another. */
export interface Task {
  /** Work that a person pressed for is under way or waits. */
  readonly busy: boolean;
  /** Set when the work threw: a broken program, not a bad sheet. */
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

export function useTask(): Task {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<{ readonly error: unknown; readonly work: QueuedWork } | null>(null);
  const queue = useMemo(() => {
    const onFailure = (error: unknown, work: QueuedWork) => setFailure({ error, work });
    return new WorkQueue({ onBusy: setBusy, onStart: () => setFailure(null), onFailure });
  }, []);
  const run = useCallback((work: QueuedWork) => queue.press(work), [queue]);
  const follow = useCallback((work: QueuedWork) => queue.follow(work), [queue]);
  const look = useCallback((work: QueuedWork) => queue.look(work), [queue]);
  const retry = useCallback(() => {
    if (failure) run(failure.work);
  }, [failure, run]);
  return { busy, failure, run, follow, look, retry };
}
