import { useCallback, useEffect, useState } from "react";
import type { SheetInfo } from "../workbook/port";
import type { FormListed } from "../session/shown";
import type { PaneHost } from "./host";

export interface Workbook {
  readonly sheets: readonly SheetInfo[];
  readonly forms: readonly FormListed[];
  readonly refresh: () => void;
}

/** The sheets of the open workbook and the forms at hand, as they are now. No sheets: no workbook is open. */
export function useWorkbook({ engine, onChange }: PaneHost): Workbook {
  const [sheets, setSheets] = useState<readonly SheetInfo[]>([]);
  const [forms, setForms] = useState<readonly FormListed[]>([]);
  const refresh = useCallback(() => {
    // What fails here fails in the next drawing, where the net under it all shows it.
    const fail = (error: unknown) =>
      setSheets(() => {
        throw error;
      });
    engine.sheets().then(setSheets, fail);
    engine.forms().then(setForms, fail);
  }, [engine]);
  useEffect(() => {
    refresh();
    return onChange(refresh);
  }, [refresh, onChange]);
  return { sheets, forms, refresh };
}
