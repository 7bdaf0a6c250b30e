import { useCallback, useEffect, useState } from "react";
import type { SheetInfo } from "../workbook/port";
import type { FormShown } from "./engine/shown";
import type { PaneHost } from "./host";

export interface Workbook {
  readonly sheets: readonly SheetInfo[];
  readonly forms: readonly FormShown[];
  readonly refresh: () => void;
}

/** The sheets of the open workbook and the forms at hand, as they are now. No sheets: no workbook is open. */
export function useWorkbook({ engine, onChange }: PaneHost): Workbook {
  const [sheets, setSheets] = useState<readonly SheetInfo[]>([]);
  const [forms, setForms] = useState<readonly FormShown[]>([]);
  const refresh = useCallback(() => {
    void engine.sheets().then(setSheets);
    void engine.forms().then(setForms);
  }, [engine]);
  useEffect(() => {
    refresh();
    return onChange(refresh);
  }, [refresh, onChange]);
  return { sheets, forms, refresh };
}
