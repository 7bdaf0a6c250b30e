import type { Area } from "../grid/area";
import type { Grid } from "../grid/grid";
import type { CellsRead, ResultsRead } from "../grid/withCells";
import type { SheetInfo, WorkbookPort } from "./port";

/** A sheet by the workbook's own id, which outlives a renaming. */
export interface SheetNamed extends SheetInfo {
  readonly id: string;
}

export interface SheetHeld {
  readonly id: string;
  readonly grid: Grid;
  /** Whether a formula fills cells beside its own: which ones, only a reading of the whole sheet shows. */
  readonly spills: boolean;
}

/** All sheets of a workbook, and those of them that were read. */
export interface BookHeld {
  readonly sheets: readonly SheetNamed[];
  readonly held: readonly SheetHeld[];
}

/** What somebody did to a sheet. */
export interface ReportedEdit {
  /** The sheet's. */
  readonly id: string;
  /** The cells whose contents or looks are others now; null: more than that, such as rows that came or went. */
  readonly area: Area | null;
}

/** Areas of a sheet to be read again. */
export interface PartsWanted {
  readonly id: string;
  readonly cells: readonly Area[];
  /** Only what their formulas show. */
  readonly results: readonly Area[];
}

export interface PartsFound {
  readonly sheets: readonly SheetNamed[];
  readonly parts: readonly {
    readonly id: string;
    readonly cells: readonly CellsRead[];
    readonly results: readonly ResultsRead[];
    readonly spills: boolean;
  }[];
}

/** A workbook that others edit as well, and of which parts can be read again. */
export interface EditedWorkbook extends WorkbookPort {
  /** `but`: sheets of these names are not read. */
  readHeld(but: readonly string[]): Promise<BookHeld>;
  /** Asks for all parts in one request. */
  readParts(wanted: readonly PartsWanted[]): Promise<PartsFound>;
}
