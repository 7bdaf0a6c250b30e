import type { Grid } from "../grid/grid";
import type { Issue } from "../issues/issue";
import { issue } from "../issues/make";
import type { ParamsOf } from "../issues/catalogue";
import type { Codec } from "../workbook/xlsx/codec";
import { isFault, type FaultKind } from "../workbook/xlsx/fault";
import { openXlsx } from "../workbook/xlsx/package";
import { readGrid } from "../workbook/xlsx/readSheet";

type Reason = ParamsOf<"file-unreadable">["reason"];

const reasons: Readonly<Record<FaultKind, Reason>> = {
  empty: "empty",
  truncated: "damaged",
  damaged: "damaged",
  "not-a-zip": "not-a-workbook",
  "text-file": "not-a-workbook",
  "no-workbook": "not-a-workbook",
  "old-excel": "old-format",
  encrypted: "encrypted",
  "too-large": "too-large",
};

/** Every sheet of a workbook file, or the issue that says why it cannot be read. One bad sheet makes the file unreadable. */
export function readGrids(bytes: Uint8Array, codec: Codec): readonly Grid[] | Issue<"file-unreadable"> {
  const opened = openXlsx(bytes, codec);
  if (isFault(opened)) return unreadable(opened.fault);
  const grids: Grid[] = [];
  for (const { sheet } of opened.sheets) {
    const grid = readGrid(opened, sheet);
    if (isFault(grid)) return unreadable(grid.fault);
    if (grid) grids.push(grid);
  }
  return grids;
}

/** The same reason for a master, which then is refused. */
export const unreadable = (fault: FaultKind): Issue<"file-unreadable"> =>
  issue("file-unreadable", { sheet: null, area: null, params: { reason: reasons[fault] } });
