import { useCallback, useRef, useState } from "react";

/** Work under way on behalf of a press. */
export interface Task {
  readonly busy: boolean;
  /** Set when the work threw: a broken program, not a bad sheet. */
  readonly failure: { readonly error: unknown } | null;
  /** Starts work; while some is under way, a further press does nothing. */
  readonly run: (work: () => Promise<void>) => void;
  /** Starts work now or as soon as what is under way is done; of several waiting, only the last is done. */
  readonly follow: (work: () => Promise<void>) => void;
  /** Does the failed work again. */
  readonly retry: () => void;
}

export function useTask(): Task {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Task["failure"]>(null);
  const under = useRef(false);
  const next = useRef<(() => Promise<void>) | null>(null);
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
        const following = next.current;
        next.current = null;
        if (following) run(following);
      });
  }, []);

  const follow = useCallback(
    (work: () => Promise<void>) => {
      if (under.current) next.current = work;
      else run(work);
    },
    [run],
  );

  const retry = useCallback(() => run(last.current), [run]);
  return { busy, failure, run, follow, retry };
}
