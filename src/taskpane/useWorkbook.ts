import { useCallback, useEffect, useState } from "react";
import type { SheetInfo } from "../workbook/port";
import type { FormListed } from "../session/shown";
import { unreadOf } from "../session/remote";
import type { PaneHost } from "./host";
import { lookAgain } from "./parts/useTask";

export interface Workbook {
  readonly sheets: readonly SheetInfo[];
  readonly forms: readonly FormListed[];
  readonly refresh: () => void;
}

/** The sheets of the open workbook and the forms at hand, as they are now. No sheets: no workbook is open. */
export function useWorkbook({ engine, onChange }: PaneHost): Workbook {
  const [sheets, setSheets] = useState<readonly SheetInfo[]>([]);
  const [forms, setForms] = useState<readonly FormListed[]>([]);
  const [unread, setUnread] = useState(0);
  const refresh = useCallback(() => {
    const fail = (error: unknown) => {
      // What was read before stays on the screen until the workbook can be read again.
      if (unreadOf(error)) setUnread((times) => times + 1);
      // Another failure fails in the next drawing, where the net under it all shows it.
      else
        setSheets(() => {
          throw error;
        });
    };
    engine.sheets().then(setSheets, fail);
    engine.forms().then(setForms, fail);
  }, [engine]);
  useEffect(() => {
    refresh();
    return onChange(refresh);
  }, [refresh, onChange]);
  useEffect(() => {
    if (unread === 0) return;
    const waiting = setTimeout(refresh, lookAgain);
    return () => clearTimeout(waiting);
  }, [unread, refresh]);
  return { sheets, forms, refresh };
}
