import { useCallback, useRef, useState } from "react";

/** Work under way on behalf of a press. */
export interface Task {
  readonly busy: boolean;
  /** Set when the work threw: a broken program, not a bad sheet. */
  readonly failure: { readonly error: unknown } | null;
  /** Starts work; while some is under way, a further press does nothing. */
  readonly run: (work: () => Promise<void>) => void;
  /** Starts work now or after all that is under way or waiting; the same work waits only once. */
  readonly follow: (work: () => Promise<void>) => void;
  /** Does the failed work again. */
  readonly retry: () => void;
}

export function useTask(): Task {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Task["failure"]>(null);
  const under = useRef(false);
  const waiting = useRef<(() => Promise<void>)[]>([]);
  const last = useRef<() => Promise<void>>(async () => undefined);

  const run = useCallback((work: () => Promise<void>) => {
    if (under.current) return;
    under.current = true;
    last.current = work;
    setBusy(true);
    setFailure(null);
    work()
      .catch((error: unknown) => setFailure({ error }))
      .finally(() => {
        under.current = false;
        setBusy(false);
        const next = waiting.current.shift();
        if (next) run(next);
      });
  }, []);

  const follow = useCallback(
    (work: () => Promise<void>) => {
      if (!under.current) run(work);
      else if (!waiting.current.includes(work)) waiting.current.push(work);
    },
    [run],
  );

  const retry = useCallback(() => run(last.current), [run]);
  return { busy, failure, run, follow, retry };
}
