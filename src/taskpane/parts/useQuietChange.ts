import { useEffect } from "react";
import type { PaneHost } from "../host";

/** Milliseconds without a further edit after which somebody typing has come to an end. */
const quiet = 350;

/** Looks again once nobody has edited the workbook for a moment; at once where another was opened. */
export function useQuietChange(onChange: PaneHost["onChange"], again: () => void, onOpened: () => void): void {
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const stop = onChange(({ opened }) => {
      clearTimeout(waiting);
      if (opened) onOpened();
      waiting = setTimeout(again, opened ? 0 : quiet);
    });
    return () => {
      clearTimeout(waiting);
      stop();
    };
  }, [onChange, again, onOpened]);
}
