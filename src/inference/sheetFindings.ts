import type { BesideLevels } from "./besideLevels";
import type { BodyLine, HeadingCandidate } from "./bodyLines";
import type { KindGuess } from "./columnGuess";
import type { HeaderBlock } from "./headerBlock";
import type { LevelColumn, WordColumn } from "./levelColumns";
import type { RowLevel } from "./rowLevelsFound";
import type { FoundTitles } from "./titlesFound";
import type { FoundTotal } from "./totalsFound";

/** What a sheet does not say of its form. */
export interface InferenceContext {
  readonly id: string;
  /** Buddhist Era; where no text of the sheet names a year. */
  readonly year: number;
}

/** A column of the table with what it seems to hold. */
export interface DraftColumn extends WordColumn {
  readonly guess: KindGuess;
}

/** Everything that was found in a sheet. */
export interface SheetFindings {
  readonly sheet: string;
  readonly context: InferenceContext;
  readonly block: HeaderBlock;
  readonly body: readonly BodyLine[];
  readonly titles: FoundTitles;
  readonly columns: readonly DraftColumn[];
  /** Levels in columns, outermost first. */
  readonly names: readonly LevelColumn[];
  readonly beside: BesideLevels;
  readonly rowLevels: readonly RowLevel[];
  readonly totals: readonly FoundTotal[];
  readonly unclear: readonly HeadingCandidate[];
}
