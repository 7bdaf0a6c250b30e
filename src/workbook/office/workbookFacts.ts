import type { Refusal } from "../../change/refusal";
import type { SheetInfo } from "../port";
import { askKept, type Kept } from "./journal";
import { askWatches } from "./rowWatch";
import type { SheetFound } from "./sheetFound";
import type { Session } from "./session";

/** What has to be known of a workbook before it is changed. */
export interface WorkbookFacts {
  readonly sheets: readonly SheetInfo[];
  /** Excel's ids of the sheets, by name. */
  readonly ids: ReadonlyMap<string, string>;
  readonly readOnly: boolean;
  /** Sheets can neither come nor go. */
  readonly structureProtected: boolean;
  readonly kept: Kept;
  /** Names of rows watched for this or an older change. */
  readonly watches: readonly string[];
}

/** `journal`: whether what is kept of a change is wanted too, and not only whether something is. There after the next sync. */
export function askWorkbook({ context }: Session, { journal }: { journal: boolean }): () => WorkbookFacts {
  const { workbook } = context;
  workbook.load("readOnly,protection/protected");
  const sheets = workbook.worksheets.load("items/name,items/visibility,items/id");
  const kept = askKept(context, journal);
  const watches = askWatches(workbook);
  return () => ({
    sheets: sheets.items.map(({ name, visibility }) => ({ sheet: name, visibility: visibilities[visibility] })),
    ids: new Map(sheets.items.map(({ name, id }) => [name, id])),
    readOnly: workbook.readOnly,
    structureProtected: workbook.protection.protected,
    kept: kept(),
    watches: watches(),
  });
}

export const visibilities = { Visible: "visible", Hidden: "hidden", VeryHidden: "very-hidden" } as const;

const refusal = (refused: Refusal["refused"], sheet = ""): Refusal => ({ refused, sheet, at: null });

/** Why nothing can be written to the workbook as it is, if so. `found`: the sheets that are to be changed; `shows`: those whose hidden rows are. */
export function refusalOfState(
  facts: WorkbookFacts,
  found: Iterable<SheetFound>,
  movesSheets: boolean,
  shows: ReadonlySet<string>,
): Refusal | undefined {
  if (facts.readOnly) return refusal("read-only");
  if (facts.kept.unfinished) return refusal("unfinished");
  if (movesSheets && facts.structureProtected) return refusal("protected");
  for (const { grid, filterHides } of found) {
    if (grid.protected) return refusal("protected", grid.sheet);
    if (filterHides && !shows.has(grid.sheet)) return refusal("filtered", grid.sheet);
  }
  return undefined;
}
